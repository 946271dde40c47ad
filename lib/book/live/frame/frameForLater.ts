import { escape as escapeHtml } from "html-escaper";

/**
 * A frame for HTML that brings scripts, when a cell shows it live. The page's policy knows the scripts of
 * the outputs it was built with and no others; this frame is a file of its own, with a policy of its own,
 * and asks the page for its content when it is ready.
 */
export function frameForLater(html: string): string {
  const [, label] = /<form[^>]* aria-label="([^"]*)"/.exec(html) ?? [];
  const title = label ?? "Interactive figure";
  return `<iframe class="output frame" sandbox="allow-scripts" title="${escapeHtml(title)}" src="assets/frame.html" data-content="${escapeHtml(html)}"></iframe>`;
}
