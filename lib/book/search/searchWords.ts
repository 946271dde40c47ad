/**
 * Splits a text into the words that the search compares. Chinese has no spaces between words, so each character and
 * each pair of adjacent characters counts as a word. The index and the question are split in the same way.
 */
export function searchWords(text: string): string[] {
  return (text.match(/\p{Script=Han}+|[\p{L}\p{N}_]+/gu) ?? []).flatMap((word) =>
    /\p{Script=Han}/u.test(word) ? pairs(word) : [word],
  );
}

function pairs(word: string): string[] {
  const characters = [...word];
  return [...characters, ...characters.slice(1).map((character, i) => characters[i] + character)];
}
