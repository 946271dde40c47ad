import { createMarkdown } from "./createMarkdown.js";
import { plainText } from "./headingAnchors.js";
import type { PageContext } from "./pageContext.js";

const engine = createMarkdown();

/** Markdown in the forms that the book needs. */
export const markdown: {
  /** A cell's text, or an output's. */
  block(text: string, page?: PageContext): string;
  /** A line, without a paragraph around it. */
  line(text: string): string;
  /** The words of a line alone. */
  words(text: string): string;
  /** The words of a cell. */
  plain(text: string): string;
} = {
  block: (text, page = {}) => engine.render(text, { ...page }),
  line: (text) => engine.renderInline(text),
  words: (text) => engine.parseInline(text, {}).map(plainText).join(" "),
  plain: (text) =>
    engine
      .parse(text, {})
      .filter(({ type }) => type === "inline" || type === "fence")
      .map((token) => (token.type === "inline" ? plainText(token) : token.content))
      .filter(Boolean)
      .join(" "),
};
