import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import { filesBelow } from "#made";
import { UserError } from "../../text/userError.js";

/**
 * Checks the name of something that becomes a file of lib/ and an export of the same name.
 *
 * @param example  such a name
 * @throws {UserError} if it is not in camel case, a word of the language, or the name of a file or an export of lib/
 */
export function requireExportName(lib: string, kind: string, name: string, example: string): void {
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name) || !isIdentifier(name)) {
    throw new UserError(
      `"${name}" cannot be the name of a ${kind}. A name in camel case is needed that TypeScript does not use ` +
        `itself. Example: npm run new -- ${kind} ${example}`,
    );
  }
  const isMade = (path: string) => path === "dist" || path === "node_modules";
  // macOS and Windows take softMax.ts and softmax.ts for the same file.
  const fileName = `${name}.ts`.toLowerCase();
  const files = filesBelow(lib, isMade);
  const twin = files.find((path) => basename(path).toLowerCase() === fileName);
  const choose = `Choose another one. Example: npm run new -- ${kind} ${example}`;
  if (twin !== undefined) {
    throw new UserError(
      `The name ${name} is taken by lib/${twin}. Every file there has a name of its own, also where small and ` +
        `capital letters count as the same. ${choose}`,
    );
  }
  const made = kind === "loss" ? `${name}(Gradient)?` : name;
  const exported = new RegExp(
    `^export (async )?(const|function|class|type|interface) ${made}\\b`,
    "m",
  );
  const owner = files.find(
    (path) => path.endsWith(".ts") && exported.test(readFileSync(join(lib, path), "utf8")),
  );
  if (owner === undefined) return;
  throw new UserError(`The name ${name} is taken by an export of lib/${owner}. ${choose}`);
}

function isIdentifier(name: string): boolean {
  if (name === "eval" || name === "arguments") return false; // no module may declare them
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, true, ts.LanguageVariant.Standard, name);
  return scanner.scan() === ts.SyntaxKind.Identifier && scanner.getTokenText() === name;
}

/**
 * Reads the number of a lesson.
 *
 * @returns its two digits
 * @throws {UserError} if it is no whole number from 0 to 99
 */
export function lessonDigits(number: string): string {
  if (/^\d{1,2}$/.test(number)) return number.padStart(2, "0");
  throw new UserError(
    `"${number}" cannot be the number of a lesson. A whole number from 0 to 99 is needed. ` +
      'Example: npm run new -- lesson 10 "Training on real data"',
  );
}

/**
 * The words of a lesson's title as its file is named by them: training-on-real-data.
 *
 * @throws {UserError} if the title is empty, has several lines or no Latin letters
 */
export function slugOf(title: string): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  if (/[a-z]/i.test(title) && !title.includes("\n")) return words.join("-");
  throw new UserError(
    `${JSON.stringify(title)} cannot be the title of a lesson. One line of English is needed, because the file ` +
      'is named by its words. Example: npm run new -- lesson 10 "Training on real data"',
  );
}

/** @throws {UserError} if a name is not made of lower-case words and hyphens */
export function requireWords(name: string): void {
  if (/^[a-z]+(-[a-z]+)*$/.test(name) && isIdentifier(camelCase(name))) return;
  throw new UserError(
    `"${name}" cannot be the name of an exercise. Lower-case words and hyphens are needed, without the number of ` +
      "the lesson. Example: npm run new -- exercise 04 predict-a-loss",
  );
}

/** predict-a-loss becomes predictALoss. */
export function camelCase(words: string): string {
  return words.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
