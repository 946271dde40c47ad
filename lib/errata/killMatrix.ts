import { shown } from "../losses/shown.js";
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
 * @throws {TypeError} if test has no function `passes`, if that returns neither true nor false, or if change is no change
 * @example
 * kills(genericTests[0], (program) => ({ softmax: () => [1, 1] })); // true
 */
export function kills(test: Pick<GenericTest, "passes">, change: Change): boolean {
  if (typeof (test as { passes?: unknown } | undefined)?.passes !== "function")
    throw new TypeError(
      `kills: test is ${shown(test)}; it must be an object with the function passes. Try { passes: (program) => program.loss(0, [0, 0]) > 0 }.`,
    );
  const program = makeProgram(change);
  let passed: unknown;
  try {
    passed = test.passes(program);
  } catch {
    return true;
  }
  if (typeof passed !== "boolean")
    throw new TypeError(
      `kills: passes returned ${shown(passed)}; it must return true or false. Is a return missing?`,
    );
  return !passed;
}
