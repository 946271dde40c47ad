import { todo } from "./todo.js";

/**
 * Whether an answer is still the code with the bug that an exercise gives. Types, spaces and comments do not count, nor
 * does what a compiler changes: it puts the module in front of an imported name, and adds or drops semicolons.
 */
export function isGivenCode(given: string, answer: unknown): boolean {
  if (typeof answer !== "function") return false;
  return sameTokens(given, Function.prototype.toString.call(answer));
}

/** Whether an answer is still the stub of a notebook's cell: a function that does nothing but call `todo`. */
export function isStub(answer: unknown): boolean {
  if (answer === todo) return true;
  if (typeof answer !== "function") return false;
  return stub.test(tokensOf(Function.prototype.toString.call(answer)).join(" "));
}

/** A function, as its tokens, with any parameters. */
const stub =
  /^(?:async )?(?:function (?:\w+ )?)?(?:\w+|\((?:(?!= >).)*\))(?: = >)? (?:todo \( \)|\{ (?:return )?todo \( \) \})$/;

function sameTokens(one: string, other: string): boolean {
  return tokensOf(one).join(" ") === tokensOf(other).join(" ");
}

const comment = /\/\*[\s\S]*?\*\/|\/\/.*/g;
const importedCall = /\(0,\s*([\w$.]+)\)/g; // (0, lib_1.softmax)(y)
/** The module of an imported name, as tslab, Vitest and the book's worker write it. */
const moduleName = /(?:\b(?:\w+_\d+|exports|__vi(?:te_ssr)?_import_\d+__)|\$names)\./g;
const lastComma = /,(?=\s*[)\]}])/g;
const token = /[\w$]+|"[^"]*"|'[^']*'|[^\s;]/g;

function tokensOf(code: string): string[] {
  return (
    code
      .replace(comment, "")
      .replace(importedCall, "$1")
      .replace(moduleName, "")
      .replace(lastComma, "")
      .match(token) ?? []
  );
}
