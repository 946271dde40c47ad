/**
 * The words of a text as the search compares them. Chinese sets no spaces, so every two neighbouring
 * characters are a word, and every single one; index and question are cut in the same way.
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
