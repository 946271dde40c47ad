/**
 * Whether an answer is still the code with the bug that an exercise gives. Types, spaces and comments do not count, nor
 * does what a compiler changes: it puts the module in front of an imported name, and adds or drops semicolons.
 */
export function isGivenCode(given: string, answer: unknown): boolean {
  if (typeof answer !== "function") return false;
  return sameTokens(given, Function.prototype.toString.call(answer));
}

function sameTokens(one: string, other: string): boolean {
  return tokensOf(one).join(" ") === tokensOf(other).join(" ");
}

const comment = /\/\*[\s\S]*?\*\/|\/\/.*/g;
const importedCall = /\(0,\s*([\w$.]+)\)/g; // (0, lib_1.softmax)(y)
const lastComma = /,(?=\s*[)\]}])/g;
/** A name with the objects or modules in front of it, of which the name counts; a text; or a sign. */
const token = /(?:[\w$]+\.)*([\w$]+)|"[^"]*"|'[^']*'|[^\s;]/g;

function tokensOf(code: string): string[] {
  const text = code.replace(comment, "").replace(importedCall, "$1").replace(lastComma, "");
  return Array.from(text.matchAll(token), ([whole, name]) => name ?? whole);
}
