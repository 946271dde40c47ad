import type { MarkdownIt, Token } from "markdown-it";
import type { PageContext } from "./pageContext.js";

/**
 * Gives each heading the id of its cell as an anchor. Unlike an anchor made from the heading's words, it is the same
 * in every language and survives a change of wording.
 */
export function headingAnchors(markdown: MarkdownIt): void {
  markdown.core.ruler.push("heading_anchors", ({ tokens, env }) => {
    const page = env as PageContext;
    const { cell, anchors } = page;
    if (!cell || !anchors) return;
    tokens.forEach((token, i) => {
      if (token.type !== "heading_open") return;
      const id = anchors.take(cell);
      token.attrSet("id", id);
      page.headings?.push({
        level: Number(token.tag.slice(1)),
        id,
        html: markdown.renderer.renderInline(tokens[i + 1].children ?? [], markdown.options, {}),
        text: plainText(tokens[i + 1]),
      });
    });
  });
}

/** The text of an inline token without its markup. */
export function plainText({ children }: Token): string {
  return (children ?? [])
    .map(({ type, content }) => (type === "softbreak" ? " " : content))
    .join("");
}
