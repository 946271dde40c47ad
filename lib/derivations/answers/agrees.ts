import type { Text } from "../../text/text.js";
import type { Case } from "../cases/case.js";
import { prepare } from "../cases/prepareCases.js";
import type { Counterexample } from "../cases/report.js";
import { shortNumber } from "../cases/shortNumber.js";
import { callAt, membersOf } from "../check/callAt.js";
import type { Setting } from "../language/derivation.js";
import type { Expression } from "../language/expression.js";
import { parse } from "../language/parse.js";
import { counterexampleText } from "../show/derivationFailure.js";

/** What a program computes, compared with what a formula says. */
export interface Agreement {
  readonly holds: boolean;
  /** `before` is what the formula says, `after` what the function returned. */
  readonly counterexample?: Counterexample;
  readonly text: Text;
}

/** What double precision may lose on the way, relative to the value or to 1. */
const TOLERANCE = 1e-12;

/**
 * Ties a function to a formula: whether the program computes what was proved.
 *
 * The arguments are named in the order in which the function takes them; a family such as `"y_i"` is
 * handed over as a list. Free indices of the setting pick from the list that the function returns.
 *
 * @param setting  a derivation, or anything that declares its symbols as a derivation does
 * @returns whether they agree to 12 digits at every point, or where they do not
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
  const cases = prepare(setting, [expression], 1);
  for (const one of cases) {
    const counterexample = findCounterexample(fn, expression, args, one);
    if (counterexample !== undefined) {
      return { holds: false, counterexample, text: counterexampleText(counterexample, "=") };
    }
  }
  const points = cases.reduce((sum, { bench }) => sum + bench.places.length, 0);
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
  one: Case,
): Counterexample | undefined {
  for (const place of one.bench.places) {
    const expected = place.decimal64(one.term(expression)).toNumber();
    const computed = callAt(fn, args, one, place);
    if (isClose(computed, expected)) continue;
    const given = args.flatMap((name) => membersOf(name, one.bench.n));
    return {
      where: one.name,
      at: Object.fromEntries(given.map((name) => [name, `${place.point.get(name)}`])),
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
