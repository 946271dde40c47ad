/**
 * Splits a text into the words that the search compares. Chinese has no spaces between words, so each character and
 * each pair of adjacent characters counts as a word. A number with its point is one word. The index and the question
 * are split in the same way.
 */
export function searchWords(text: string): string[] {
  const words = text.match(word) ?? [];
  return words.flatMap((found) => (/\p{Script=Han}/u.test(found) ? pairs(found) : [found]));
}

const word = /\p{Script=Han}+|\d+\.\d+|(?:(?!\p{Script=Han})[\p{L}\p{N}_])+/gu;

function pairs(characters: string): string[] {
  const list = [...characters];
  return [...list, ...list.slice(1).map((character, i) => list[i] + character)];
}

/**
 * A word as the index holds it: in lower case, without the s of a plural, and of a number no more digits than any
 * reader needs to find it.
 */
export function indexedWord(found: string): string {
  if (/^\d/.test(found)) return found.slice(0, digits);
  return found.toLowerCase().replace(/(?<=\p{L}{2}[^su])s$/u, "");
}

/** The number of characters of a number that are compared. */
export const digits = 7;
