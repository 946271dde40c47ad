import { unescape as unescapeHtml } from "html-escaper";

/**
 * Characters that the reduced fonts have in any case. No formula draws the space, but Chromium takes a font's metrics
 * from the face that has it. With all digits, a cell that is run with other numbers needs no other file.
 */
const always = " 0123456789";

/** The characters that the formulas of pages draw, in KaTeX's HTML, and those that the fonts have in any case. */
export function formulaCharacters(pages: readonly string[]): string {
  const drawn = pages.flatMap((html) => drawnTexts(html).flatMap((text) => [...text]));
  return [...new Set([...always, ...drawn])].sort().join("");
}

/** The start of what KaTeX draws. The MathML before it is for screen readers, in fonts of the system. */
const start = /<span class="katex-html"[^>]*>/g;

/** A tag, with its slash if it ends an element or has no content, or a text. */
const piece = /<(\/?)[a-z][^>]*?(\/?)>|([^<]+)/gi;

/** Words in a formula that KaTeX's fonts do not have: the page's font draws them. */
const chinese = /\p{Script=Han}/gu;

/** The texts that KaTeX draws in a page. */
function drawnTexts(html: string): string[] {
  return [...html.matchAll(start)].flatMap(({ index, 0: tag }) => {
    const texts: string[] = [];
    piece.lastIndex = index + tag.length;
    for (let depth = 1; depth > 0; ) {
      const [, ends, isEmpty, text] = piece.exec(html) ?? [undefined, "/"];
      if (text !== undefined) texts.push(decode(text).replace(chinese, ""));
      else if (!isEmpty) depth += ends ? -1 : 1;
    }
    return texts;
  });
}

/** KaTeX writes `'` as a number, which html-escaper does not know in hexadecimal. */
function decode(text: string): string {
  return unescapeHtml(text.replaceAll("&#x27;", "'"));
}
