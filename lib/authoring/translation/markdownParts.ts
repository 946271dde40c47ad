/** What a text in Markdown consists of, besides its words. */
export interface MarkdownParts {
  code: string[];
  formulas: string[];
  /** The targets of its links. */
  links: string[];
  /** The levels of its headings. */
  headings: number[];
  items: number;
  rows: number;
}

/** Stands where a code span or a formula was, so that a rule can see its borders. */
export const PLACEHOLDER = "\ufffc";

const fence = /^(?:```|~~~)[\s\S]*?^(?:```|~~~)/gm;
const codeSpan = /(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g;
const formula = /\$\$[\s\S]+?\$\$|(?<![\\$])\$[^$\n]+\$/g;
const linkTarget = /(?<=\])\([^()\s]+\)/g;

export function markdownParts(source: string): MarkdownParts {
  const withoutFences = source.replace(fence, " ");
  const withoutCode = withoutFences.replace(codeSpan, " ");
  return {
    code: [...(source.match(fence) ?? []), ...(withoutFences.match(codeSpan) ?? [])],
    formulas: (withoutCode.match(formula) ?? []).map(withoutWords),
    links: withoutCode.match(linkTarget) ?? [],
    headings: [...withoutCode.matchAll(/^(#{1,6}) /gm)].map(([, marks]) => marks.length),
    items: withoutCode.match(/^ *(?:[-*+]|\d+\.) /gm)?.length ?? 0,
    rows: withoutCode.match(/^\|/gm)?.length ?? 0,
  };
}

/** The words of a text: a placeholder stands for each code span and formula, and the targets of links are left out. */
export function proseOf(source: string): string {
  return source
    .replace(fence, PLACEHOLDER)
    .replace(codeSpan, PLACEHOLDER)
    .replace(formula, PLACEHOLDER)
    .replace(linkTarget, "");
}

/** A formula whose words, as in \text{if}, may be translated. Spaces in formulas mean nothing. */
function withoutWords(tex: string): string {
  return tex.replace(/\\text\{[^{}]*\}/g, "\\text{}").replace(/\s+/g, "");
}
