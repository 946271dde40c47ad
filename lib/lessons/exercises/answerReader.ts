import { alike } from "./alike.js";
import type { Exercise } from "./exercise.js";
import { type Line, type LineChecker, sameLine } from "./nextLine.js";

/** The way to read and compare the outputs of an answer: as values, or as lines of a derivation. */
export interface Reader {
  readonly value: (output: unknown) => unknown;
  readonly same: (a: unknown, b: unknown) => boolean;
}

/** Reads an output as a value: a number, a list or a text. */
export const valueReader: Reader = { value: (output) => output, same: alike };

/**
 * Makes a reader of lines of a derivation.
 *
 * @throws {TypeError} if `checkLine` is missing
 */
export function lineReader({ id }: Exercise, checkLine?: LineChecker): Reader {
  if (!checkLine) {
    throw new TypeError(
      `check: "${id}" asks for a line; give it { checkLine: … } to read it with.`,
    );
  }
  return {
    value: (output): Line => ({ text: String(output), report: checkLine(String(output)) }),
    same: (a, b) => sameLine(a as Line, b as Line),
  };
}
