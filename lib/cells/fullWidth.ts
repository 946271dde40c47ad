import { local } from "../text/local.js";

/** Characters of Chinese and typographic keyboards that are not full-width forms of ASCII, with what code needs. */
const others: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "。": ".",
  "、": ",",
  "【": "[",
  "】": "]",
  "《": "<",
  "》": ">",
  "−": "-",
  "×": "*",
  "÷": "/",
};

/**
 * What is wrong with a character that is not JavaScript's, and how to type the right one.
 *
 * @returns undefined for a character that nobody types by mistake
 */
export function explainCharacter(character: string): string | undefined {
  const right = others[character] ?? halfWidth(character);
  if (right === undefined) return undefined;
  return local({
    en: `${character} is not part of JavaScript: write ${right} instead. Switch your input method to half-width.`,
    zh: `JavaScript 里没有“${character}”：请改写成 ${right}，并切换到英文输入法。`,
  });
}

/** The full-width forms of ASCII lie in the same order. */
function halfWidth(character: string): string | undefined {
  const code = character.charCodeAt(0);
  return code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : undefined;
}
