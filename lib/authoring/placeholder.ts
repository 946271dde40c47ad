/** The beginning of each placeholder in a file that `npm run new` made. */
const mark = "FILL IN";

/** A placeholder: the text after the mark says what the author writes in its place, without a double quote. */
export function fillIn(what: string): string {
  return `${mark}: ${what}`;
}

/** A placeholder that is still in a text. */
export interface Placeholder {
  /** The line in the text, counted from 1. */
  line: number;
  what: string;
}

/** A placeholder ends with its string, comment, bold text or line. */
const placeholder = new RegExp(`${mark}: ((?:(?!\\*[/*])[^"\`])*)`, "g");

/** The placeholders that are still in a text. */
export function placeholdersIn(text: string): Placeholder[] {
  return text
    .split("\n")
    .flatMap((line, i) =>
      [...line.matchAll(placeholder)].map(([, what]) => ({ line: i + 1, what: tidy(what) })),
    );
}

function tidy(what: string): string {
  return what.trim().replace(/[.,;:?]+$/, "");
}
