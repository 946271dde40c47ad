import { escape as escapeHtml } from "html-escaper";
import { markdown } from "../../book/markdown/markdown.js";
import { local } from "../../text/local.js";

/** Whether a handout has blanks, or what belongs into them. */
export type Version = "handout" | "key";

/** A blank, as wide as what belongs into it, or this itself. */
export function blankOrAnswer(version: Version, answer: string, html: string): string {
  if (version === "key") return `<strong class="answer">${html}</strong>`;
  const width = Math.min(40, Math.max(4, Math.ceil(0.8 * widthOf(answer))));
  const label = local({ en: "blank", zh: "填空" });
  return `<span class="blank" role="img" aria-label="${label}" style="width: ${width}em"></span>`;
}

/** About how many letters wide a text is. A command of TeX draws one sign, and a Chinese character is two wide. */
function widthOf(text: string): number {
  const drawn = text.replace(/\\[a-z]+/g, "x").replace(/[\\${}^_ ]/g, "");
  return [...drawn].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 2 : 1), 0);
}

/** A line of Markdown in which some of its words are a blank. */
export function lineWithBlank(version: Version, line: string, words: string): string {
  const [before, ...rest] = line.split(words);
  if (words === "" || rest.length === 0) return markdown.line(line);
  const html = markdown.line(`${before}${place}${rest.join(words)}`);
  return html.replace(place, () => blankOrAnswer(version, words, markdown.line(words)));
}

/** A character that no text has. */
const place = "\uE000";

/** A number, or what JavaScript prints in its place, that is not part of a word. */
const number = /(?<![\w.])(?:-?(?:\d+(?:\.\d+)?(?:e[-+]?\d+)?|Infinity)|NaN)(?![\w]|\.\d)/g;

/** The text of a cell's output as HTML, in which each number is a blank; the key rounds long ones. */
export function textWithoutNumbers(version: Version, text: string): string {
  // Escaped piece by piece, because an escaped quotation mark has digits.
  const numbers = [...text.matchAll(number)].map(([found]) => shortened(found));
  return text
    .split(number)
    .map((piece, i) => {
      const blank = i === 0 ? "" : blankOrAnswer(version, numbers[i - 1], numbers[i - 1]);
      return blank + escapeHtml(piece);
    })
    .join("");
}

function shortened(found: string): string {
  return found.length > 7 && /[.e]/.test(found)
    ? String(Number(Number(found).toPrecision(4)))
    : found;
}
