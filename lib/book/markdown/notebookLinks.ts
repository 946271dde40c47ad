import type { MarkdownIt } from "markdown-it";

/**
 * Turns links to notebooks into links to their pages. Replaces images by links, unless they are data URLs: a page
 * loads nothing from other hosts.
 */
export function notebookLinks(markdown: MarkdownIt): void {
  markdown.core.ruler.push("notebook_links", ({ tokens }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type === "link_open") {
        token.attrSet("href", pageAddress(String(token.attrGet("href") ?? "")));
      }
    }
  });
  const image = markdown.renderer.rules.image;
  markdown.renderer.rules.image = (tokens, i, options, env, self) => {
    const source = String(tokens[i].attrGet("src") ?? "");
    if (source.startsWith("data:") && image) return image(tokens, i, options, env, self);
    const { escapeHtml } = markdown.utils;
    return `<a href="${escapeHtml(source)}">${escapeHtml(tokens[i].content || source)}</a>`;
  };
}

function pageAddress(target: string): string {
  return /^[a-z][a-z+.-]*:|^\/\//i.test(target)
    ? target
    : target.replace(/\.ipynb(?=$|#)/, ".html");
}
