import type { Text } from "../../text/text.js";
import type { Case } from "../cases/case.js";
import { prepareCases } from "../cases/prepareCases.js";
import type { Counterexample } from "../cases/report.js";
import { shortNumber } from "../cases/shortNumber.js";
import { DIGITS } from "../check/compare.js";
import type { Expression } from "../formulas/expression.js";
import { parse } from "../formulas/parse.js";
import type { Setting } from "../setting/derivation.js";
import { counterexampleText } from "../show/failureText.js";
import { callAt, membersOf } from "./callAt.js";

/** The result of comparing a function with a formula. */
export interface Agreement {
  readonly holds: boolean;
  /** The point where they differ: `before` is the value of the formula, `after` that of the function. */
  readonly counterexample?: Counterexample;
  readonly text: Text;
}

/** The error allowed to double precision, relative to the value, or absolute below 1. */
const TOLERANCE = 1e-12;

/**
 * Compares a function with a formula at points of the domain, to show that a program computes what was
 * proved.
 *
 * `args` names the arguments in the order of the function's parameters; a family such as `"y_i"` is passed
 * as a list. If the setting has free indices, the function returns a list, and they select its elements.
 *
 * @param setting  a derivation, or another object that declares symbols in the same way
 * @returns whether both agree to 12 digits at every point, with a counterexample if they do not
 * @throws {DerivationProblem} if the formula or an argument names something that is not declared
 * @example
 * agrees(sigmoid, "1/(1 + exp(-y))", ["y"], { domain: { y: "real" } }).holds; // true
 */
export function agrees(
  fn: (...values: never[]) => unknown,
  formula: string,
  args: readonly string[],
  setting: Setting,
): Agreement {
  const expression = parse(formula);
  const { listed: cases } = prepareCases(setting, [expression], 1);
  for (const theCase of cases) {
    const counterexample = findCounterexample(fn, expression, args, theCase);
    if (counterexample !== undefined) {
      return { holds: false, counterexample, text: counterexampleText(counterexample, "=") };
    }
  }
  const points = cases.reduce((sum, { context }) => sum + context.samplePoints.length, 0);
  return {
    holds: true,
    text: {
      en: `The function agrees with ${formula} at ${points} points.`,
      zh: `该函数在 ${points} 个点上与 ${formula} 一致。`,
    },
  };
}

function findCounterexample(
  fn: (...values: never[]) => unknown,
  expression: Expression,
  args: readonly string[],
  theCase: Case,
): Counterexample | undefined {
  for (const samplePoint of theCase.context.samplePoints) {
    const expected = samplePoint
      .withDigits(DIGITS.first)(theCase.term(expression))
      .value.toNumber();
    const computed = callAt(fn, args, theCase, samplePoint);
    if (isClose(computed, expected)) continue;
    const given = args.flatMap((name) => membersOf(name, theCase.context.sizes.get("n")));
    return {
      where: theCase.name,
      at: Object.fromEntries(given.map((name) => [name, `${samplePoint.point.get(name)}`])),
      before: shortNumber(expected),
      after: typeof computed === "number" ? shortNumber(computed) : String(computed),
    };
  }
  return undefined;
}

function isClose(computed: unknown, expected: number): boolean {
  return (
    typeof computed === "number" &&
    Math.abs(computed - expected) <= TOLERANCE * Math.max(1, Math.abs(expected))
  );
}
