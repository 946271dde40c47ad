import { bugs } from "./bugs.js";
import { type GenericTest, genericTests } from "./genericTests.js";
import { makeProgram } from "./makeProgram.js";
import type { Change } from "./program.js";

/** Which tests find a bug. */
export interface MatrixRow {
  readonly bug: string;
  /** The ids of the tests that fail with the bug. */
  readonly killedBy: readonly string[];
}

/**
 * Runs every generic test on the program with every bug.
 *
 * @returns one row for each bug, in the order of {@link bugs}
 * @example
 * killMatrix().find(({ bug }) => bug === "minus-lost")?.killedBy.includes("never-negative"); // true
 */
export function killMatrix(): MatrixRow[] {
  return bugs.map(({ id, change }) => ({
    bug: id,
    killedBy: genericTests.filter((test) => kills(test, change)).map((test) => test.id),
  }));
}

/**
 * Whether the test fails with the change. A test that throws fails, as in a test runner.
 *
 * @param test  one of the generic tests, or an object with `passes` alone
 * @param change  the functions that replace those of the program
 * @returns true if the test finds the bug
 * @example
 * kills(genericTests[0], (program) => ({ softmax: () => [1, 1] })); // true
 */
export function kills(test: Pick<GenericTest, "passes">, change: Change): boolean {
  try {
    return !test.passes(makeProgram(change));
  } catch {
    return true;
  }
}
