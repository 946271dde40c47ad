import { alike } from "./alike.js";
import type { Exercise } from "./exercise.js";
import { type Line, type LineChecker, sameLine } from "./nextLine.js";

/** How the outputs of answers are read and compared: as they are, or as lines of a derivation. */
export interface Reader {
  readonly value: (output: unknown) => unknown;
  readonly same: (a: unknown, b: unknown) => boolean;
}

/** Most answers: numbers, lists, words. */
export const asItIs: Reader = { value: (output) => output, same: alike };

/** @throws {TypeError} if there is nothing to compare lines with */
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
