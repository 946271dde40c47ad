import { createMarkdown } from "./createMarkdown.js";
import { plainText } from "./headingAnchors.js";
import type { PageContext } from "./pageContext.js";

const engine = createMarkdown();

/** Renders Markdown in each form that the book needs. */
export const markdown: {
  /** HTML of a whole text: a cell or an output. */
  block(text: string, page?: PageContext): string;
  /** HTML of one line, without a paragraph around it. */
  line(text: string): string;
  /** Plain text of one line. */
  words(text: string): string;
  /** Plain text of a whole cell. */
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
