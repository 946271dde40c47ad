import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { glossary } from "../../lessons/glossary.js";
import type { PageContext } from "./pageContext.js";

/** Links the first mention of each term on a page to the glossary. Headings and links do not count as mentions. */
export function glossaryLinks(markdown: MarkdownIt): void {
  markdown.core.ruler.push("glossary_links", (state) => {
    const linked = (state.env as PageContext).linkedTerms;
    if (!linked) return;
    state.tokens.forEach((token, i) => {
      if (!token.children || state.tokens[i - 1]?.type === "heading_open") return;
      token.children = linkTerms(state, token.children, linked);
    });
  });
}

function linkTerms(state: StateCore, tokens: readonly Token[], linked: Set<string>): Token[] {
  let insideLink = 0;
  return tokens.flatMap((token) => {
    if (token.type === "link_open") insideLink += 1;
    if (token.type === "link_close") insideLink -= 1;
    return token.type === "text" && insideLink === 0 ? linkText(state, token, linked) : [token];
  });
}

/** Splits a text token into text and links, with a link around each term that the page has not linked yet. */
function linkText(state: StateCore, token: Token, linked: Set<string>): Token[] {
  const pieces: Token[] = [];
  const piece = (content: string) => {
    if (content) pieces.push(Object.assign(new state.Token("text", "", 0), { content }));
  };
  let end = 0;
  for (const match of token.content.matchAll(anyTerm)) {
    const entry = entryOf(match[0]);
    if (!entry || linked.has(entry)) continue;
    linked.add(entry);
    piece(token.content.slice(end, match.index));
    const open = new state.Token("link_open", "a", 1);
    open.attrs = [
      ["class", "term"],
      ["href", `glossary.html#${entry}`],
    ];
    pieces.push(open);
    piece(match[0]);
    pieces.push(new state.Token("link_close", "a", -1));
    end = match.index + match[0].length;
  }
  piece(token.content.slice(end));
  return pieces;
}

const spellings: ReadonlyMap<string, string> = new Map(
  glossary.flatMap(({ id, term, mentions = [], also }) =>
    [term.en, ...mentions, ...(also?.en ?? [])].map(
      (spelling) => [spelling.toLowerCase(), id] as const,
    ),
  ),
);

/** Matches any term as a whole word, longer spellings first: "binary cross-entropy" before "cross-entropy". */
const anyTerm = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${[...spellings.keys()]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join("|")})(?![\\p{L}\\p{N}-])`,
  "giu",
);

/** A regular expression that matches a text literally. */
function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

function entryOf(spelling: string): string | undefined {
  return spellings.get(spelling.toLowerCase());
}
