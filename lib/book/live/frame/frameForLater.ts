import { escape as escapeHtml } from "html-escaper";

/**
 * A frame for HTML with scripts that a running cell displays. The page's Content-Security-Policy allows only the
 * scripts of the outputs it was built with. So this frame loads a separate file with its own policy (framePage.ts),
 * which then asks the page for the content.
 */
export function frameForLater(html: string): string {
  const [, label] = /<form[^>]* aria-label="([^"]*)"/.exec(html) ?? [];
  const title = label ?? "Interactive figure";
  return `<iframe class="output frame" sandbox="allow-scripts" title="${escapeHtml(title)}" src="assets/frame.html" data-content="${escapeHtml(html)}"></iframe>`;
}
