import type { Exercise } from "./exercise.js";
import { todo } from "./todo.js";

/** The code of an answer that is a function; undefined for any other value. */
export function codeOf(answer: unknown): string | undefined {
  if (answer === todo) return "() => todo()";
  return typeof answer === "function" ? Function.prototype.toString.call(answer) : undefined;
}

/**
 * Whether the code of an answer is still the stub of a notebook's cell, a function that does nothing but call `todo`,
 * or the code with the bug that the exercise gives.
 */
export function isUntouched({ given }: Pick<Exercise, "given">, code: string): boolean {
  return stub.test(tokensOf(code).join(" ")) || (given !== undefined && isGivenCode(given, code));
}

/**
 * Whether code is still the one with the bug that an exercise gives. Types, spaces and comments do not count, nor
 * does what a compiler changes: it puts the module in front of an imported name, and adds or drops semicolons.
 */
export function isGivenCode(given: string, code: string): boolean {
  return tokensOf(given).join(" ") === tokensOf(code).join(" ");
}

/** A function, as its tokens, with any parameters. */
const stub =
  /^(?:async )?(?:function (?:\w+ )?)?(?:\w+|\((?:(?!= >).)*\))(?: = >)? (?:todo \( \)|\{ (?:return )?todo \( \) \})$/;

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
