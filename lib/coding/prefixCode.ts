import { noteCall } from "../losses/calls.js";
import { isList, plainList } from "../losses/plainList.js";
import { shown } from "../losses/shown.js";
import type { NumberList } from "../losses/types.js";

/** Longer words would only fill the memory. */
const LONGEST_WORD = 2 ** 16;

/**
 * Kraft's sum Σ 2^−lᵢ of the lengths of code words. Words of these lengths, none of which begins another, exist if
 * and only if it is at most 1. It is rounded: that of [1, 1, 60] is above 1, and is returned as 1.
 *
 * @param lengths  the number of bits of each word
 * @returns a number without a unit
 * @throws {RangeError} if a length is not a whole number ≥ 0
 * @example
 * kraftSum([1, 2, 2]); // 1
 * kraftSum([1, 1, 2]); // 1.25
 * @see Cover & Thomas, Elements of Information Theory, §5.2
 */
export function kraftSum(lengths: NumberList): number {
  noteCall("kraftSum");
  return requireLengths("kraftSum", lengths).reduce((sum, length) => sum + 2 ** -length, 0);
}

/**
 * A prefix code whose words have the given lengths: no word is the beginning of another, so a message can be read
 * without gaps.
 *
 * The words are given out from the shortest on, each being the last one plus 1, with zeros after it.
 *
 * @param lengths  the number of bits of each word
 * @returns a word of 0 and 1 for each symbol
 * @throws {RangeError} if a length is not a whole number from 0 to 65536, or if Kraft's sum is above 1
 * @example
 * prefixCode([2, 1, 2]); // ["10", "0", "11"]
 * @see Cover & Thomas, Elements of Information Theory, §5.2
 */
export function prefixCode(lengths: NumberList): string[] {
  noteCall("prefixCode");
  const list = requireLengths("prefixCode", lengths);
  const long = list.find((length) => length > LONGEST_WORD);
  if (long !== undefined)
    throw new RangeError(
      `prefixCode: a length is ${long}; words may have ${LONGEST_WORD} bits. Make it shorter.`,
    );
  const words = new Array<string>(list.length);
  const shortestFirst = list.map((_, symbol) => symbol).sort((a, b) => list[a] - list[b]);
  let next: string | undefined = "";
  for (const symbol of shortestFirst) {
    if (next === undefined)
      throw new RangeError(
        `prefixCode: lengths is ${shown(list)}, and Kraft's sum is ${sumAboveOne(list)}; it must be at most 1. Make some words longer.`,
      );
    words[symbol] = next.padEnd(list[symbol], "0");
    next = increased(words[symbol]);
  }
  return words;
}

/** Kraft's sum that is above 1, as a message shows it. */
function sumAboveOne(lengths: readonly number[]): string {
  const sum = kraftSum(lengths);
  return sum > 1 ? String(sum) : "above 1, by less than a double can show";
}

/** The next word of the same length, as binary numbers; undefined after the last one. */
function increased(word: string): string | undefined {
  const zero = word.lastIndexOf("0");
  return zero < 0 ? undefined : `${word.slice(0, zero)}1`.padEnd(word.length, "0");
}

/**
 * Reads a message that was written in a prefix code.
 *
 * @param words  a word of 0 and 1 for each symbol
 * @param bits  the words of the message, one after the other
 * @returns the symbols: the positions of the words in the list
 * @throws {TypeError} if words is no list of words, or bits is no text of 0 and 1
 * @throws {RangeError} if a word begins another one, or the bits do not end with a word
 * @example
 * readWords(["0", "10", "11"], "0100"); // [0, 1, 0]
 */
export function readWords(words: readonly string[], bits: string): number[] {
  noteCall("readWords");
  if (!Array.isArray(words) || words.length === 0 || !Array.from(words).every(isWord))
    throw new TypeError(
      `readWords: words is ${shown(words)}; it must be a list of words such as ["0", "10", "11"].`,
    );
  if (typeof bits !== "string" || /[^01]/.test(bits))
    throw new TypeError(`readWords: bits is ${shown(bits)}; it must be a text of 0 and 1.`);
  requirePrefixCode(words);
  const symbolOf = new Map(words.map((word, symbol) => [word, symbol]));
  const symbols: number[] = [];
  let word = "";
  for (const bit of bits) {
    word += bit;
    const symbol = symbolOf.get(word);
    if (symbol === undefined) continue;
    symbols.push(symbol);
    word = "";
  }
  if (word !== "")
    throw new RangeError(
      `readWords: the last bits are ${shown(word)}, and no word; were they written in this code?`,
    );
  return symbols;
}

/** In the order of a dictionary, a word that begins others comes right before one of them. */
function requirePrefixCode(words: readonly string[]): void {
  const sorted = [...words].sort();
  const at = sorted.findIndex((word, i) => i > 0 && word.startsWith(sorted[i - 1]));
  if (at >= 0)
    throw new RangeError(
      `readWords: the word ${shown(sorted[at - 1])} begins the word ${shown(sorted[at])}; in a prefix code no word begins another. Try prefixCode.`,
    );
}

function isWord(word: unknown): boolean {
  return typeof word === "string" && /^[01]+$/.test(word);
}

function requireLengths(where: string, lengths: unknown): readonly number[] {
  if (!isList(lengths) || lengths.length === 0)
    throw new TypeError(
      `${where}: lengths is ${shown(lengths)}; it must be a list of lengths such as [1, 2, 2].`,
    );
  const list = plainList(lengths);
  for (let i = 0; i < list.length; i++)
    if (!Number.isInteger(list[i]) || list[i] < 0)
      throw new RangeError(
        `${where}: lengths[${i}] is ${shown(list[i])}; the length of a word is a whole number of bits.`,
      );
  return list;
}
