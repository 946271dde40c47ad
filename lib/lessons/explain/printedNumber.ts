import { shown } from "../../losses/shown.js";

/** A number as programs print it, with its decimals and its exponent. */
export const NUMBER: RegExp =
  /^[+-]?(?:\d+\.?(?<decimals>\d*)|\.(?<only>\d+))(?:e(?<exponent>[+-]?\d+))?$/i;

/** The words that programs print for values without digits, in lower case. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  nan: Number.NaN,
  inf: Infinity,
  "+inf": Infinity,
  infinity: Infinity,
  "-inf": -Infinity,
  "-infinity": -Infinity,
};

/** A loss of a certain right answer may be rounded to so much below 0, in nats. */
export const ROUNDING = 1e-6;

/** A text in the characters that programs print: full-width ones, − and ∞ become plain ones. */
export function inPlainCharacters(text: string): string {
  return text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/−/g, "-")
    .replace(/∞/g, "inf");
}

/** The number that a text stands for. Throws a RangeError in the name of explainLoss if it is none. */
export function numberOf(text: string): number {
  const word = text.toLowerCase();
  const isSpecial = Object.hasOwn(NUMBER_WORDS, word);
  if (!isSpecial && !NUMBER.test(text))
    throw new RangeError(
      `explainLoss: loss is ${shown(text)}; it must be one number, such as "2.303" or "nan".${hintFor(text)}`,
    );
  return isSpecial ? NUMBER_WORDS[word] : Number(text);
}

/** The number that a text means if it has a decimal comma, or words or punctuation around one number. */
function hintFor(text: string): string {
  const comma = /^([+-]?\d+),(\d+)$/.exec(text);
  if (comma) return ` Try "${comma[1]}.${comma[2]}".`;
  const inside =
    text.match(/(?<![\w.,])[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?!\w|[.,]\d)/gi) ?? [];
  return inside.length === 1 ? ` Try "${inside[0]}".` : "";
}

/** One unit of the last printed digit. */
export function lastPlace(text: string): number {
  const { decimals, only, exponent = "0" } = NUMBER.exec(text)?.groups ?? {};
  return 10 ** (Number(exponent) - (decimals ?? only ?? "").length);
}

/** The number of significant digits. */
export function digitsOf(text: string): number {
  return text.split(/e/i)[0].replace(/\D/g, "").replace(/^0+/, "").length;
}
