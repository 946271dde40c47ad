import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { glossary } from "../../lessons/glossary.js";
import { currentLanguage } from "../../text/currentLanguage.js";
import type { Language } from "../../text/text.js";
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
  const { entries, any } = spellings[currentLanguage()];
  for (const match of token.content.matchAll(any)) {
    const entry = entries.get(match[0].toLowerCase());
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

/** How the terms are written in a language, and the glossary's entry of each spelling in lower case. */
interface Spellings {
  entries: ReadonlyMap<string, string>;
  /** Matches any term, longer spellings first: "binary cross-entropy" before "cross-entropy". */
  any: RegExp;
}

const spellings: Record<Language, Spellings> = {
  // English terms are whole words.
  en: spellingsOf("en", (terms) => `(?<![\\p{L}\\p{N}-])(?:${terms})(?![\\p{L}\\p{N}-])`),
  // Chinese has no borders between words; the Latin names of terms have.
  zh: spellingsOf(
    "zh",
    (terms) => `(?<![\\p{Script=Latin}\\p{N}])(?:${terms})(?![\\p{Script=Latin}\\p{N}])`,
  ),
};

function spellingsOf(language: Language, pattern: (terms: string) => string): Spellings {
  const entries = new Map(
    glossary.flatMap(({ id, term, mentions = [], also }) =>
      [term[language], ...(language === "en" ? mentions : []), ...(also?.[language] ?? [])].map(
        (spelling) => [spelling.toLowerCase(), id] as const,
      ),
    ),
  );
  const terms = [...entries.keys()].sort((a, b) => b.length - a.length).map(literal);
  return { entries, any: new RegExp(pattern(terms.join("|")), "giu") };
}

/** A regular expression that matches a text literally. */
function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
