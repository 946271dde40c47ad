import { proseOf } from "./markdownParts.js";

/** English words for numbers, each with the digits that a translation may write for it. */
const WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ["zero|no|none|never", ["0"]],
    ["one|ones|once|first|certain|certainty|single", ["1"]],
    ["two|twice|second|double|doubles|half|halves|pair|both", ["2", "0.5"]],
    ["three|third|thirds", ["3"]],
    ["four|fourth|quarter|quarters", ["4", "0.25"]],
    ["five|fifth|fifths", ["5"]],
    ["six|sixth|sixths", ["6"]],
    ["seven|seventh", ["7"]],
    ["eight|eighth|eighths", ["8"]],
    ["nine|ninth", ["9"]],
    ["ten|tenth|tenths|tenfold", ["10"]],
    ["eleven", ["11"]],
    ["twelve", ["12"]],
    ["hundred|hundreds|hundredth|hundredths", ["100"]],
    ["thousand|thousands|thousandth|thousandths", ["1000"]],
    ["million|millions|millionth|millionths", ["1000000"]],
  ].flatMap(([words, digits]) =>
    (words as string).split("|").map((word) => [word, digits as string[]]),
  ),
);

/** Factors that a Chinese or an English text writes as a word behind a number. */
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
};

/** The digits up to ten as Chinese characters. */
const NUMERALS = ["零", "一", "[二两双]", "三", "四", "五", "六", "七", "八", "九", "十"];

const aNumber = /\d+(?:[,\u00a0\u202f]\d{3}(?!\d))*(?:\.\d+)?/g;
const scaled = new RegExp(`(${aNumber.source})\\s*(${Object.keys(SCALES).join("|")})`, "g");
const raised = /[⁺⁻]?[⁰¹²³⁴-⁹]+|[₀-₉]+/g;

/** The numbers of the words of a text, each once and without separators. Raised digits such as ⁻⁸ stay as they are. */
export function numbersIn(source: string): Set<string> {
  const prose = proseOf(source).replace(scaled, (_, number: string, scale: string) =>
    String(Number(plain(number)) * SCALES[scale]),
  );
  return new Set([...(prose.match(aNumber) ?? []).map(plain), ...(prose.match(raised) ?? [])]);
}

/**
 * The numbers that a translation has lost and those that it has added. A number may change between digits and a word;
 * and a number of the other text's code or formulas may be repeated in words.
 */
export function compareNumbers(
  english: string,
  translated: string,
): { lost: string[]; added: string[] } {
  const [before, after] = [numbersIn(english), numbersIn(translated)];
  const lost = [...before].filter((n) => !after.has(n) && !isSpelt(n, translated));
  const known = new Set([...spelled(english), ...(english.match(aNumber) ?? []).map(plain)]);
  const added = [...after].filter((n) => !before.has(n) && !known.has(n));
  return { lost, added };
}

function plain(number: string): string {
  return number.replace(/[,\u00a0\u202f]/g, "");
}

function spelled(english: string): string[] {
  const words = english.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.flatMap((word) => WORDS.get(word) ?? []);
}

function isSpelt(number: string, translated: string): boolean {
  const numeral = NUMERALS[Number(number)];
  return numeral !== undefined && new RegExp(numeral).test(translated);
}
