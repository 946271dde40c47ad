import type { Text } from "../lessons/text.js";
import type { Case } from "./check/case.js";
import { prepare } from "./check/prepare.js";
import type { Counterexample } from "./check/report.js";
import { shortNumber } from "./check/shortNumber.js";
import type { Place } from "./check/workbench.js";
import type { Setting } from "./derivation.js";
import { parse } from "./language/parse.js";
import { Problem } from "./problem.js";
import { counterexampleText } from "./show/failure.js";

/** What a program computes, compared with what a formula says. */
export interface Agreement {
  readonly holds: boolean;
  /** At how many points they were compared, over all sizes and indices. */
  readonly points: number;
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
  let points = 0;
  for (const one of prepare(setting, [expression], 1)) {
    for (const place of one.bench.places) {
      const expected = place.decimal64(one.term(expression)).toNumber();
      const computed = pick(call(fn, args, one, place), one);
      if (!isClose(computed, expected)) {
        const given = args.flatMap((name) => membersOf(name, one.bench.n));
        const at = Object.fromEntries(given.map((name) => [name, `${place.point.get(name)}`]));
        const values = { before: shortNumber(expected), after: shown(computed) };
        return refuted(points, { where: one.name, at, ...values });
      }
      points++;
    }
  }
  return {
    holds: true,
    points,
    text: {
      en: `The function agrees with ${formula} at ${points} points.`,
      zh: `该函数在 ${points} 个点上与 ${formula} 一致。`,
    },
  };
}

/** Calls the function at a place; what it throws is its answer. */
function call(
  fn: (...values: never[]) => unknown,
  args: readonly string[],
  { bench }: Case,
  { point }: Place,
): unknown {
  const values = args.map((name) => {
    const members = membersOf(name, bench.n).map((member) => numberAt(member, point));
    return name.includes("_") ? members : members[0];
  });
  try {
    return fn(...(values as never[]));
  } catch (error) {
    return error;
  }
}

function numberAt(symbol: string, point: Place["point"]): number {
  const value = point.get(symbol);
  if (value !== undefined) return value.toNumber();
  throw new Problem({
    en: `“${symbol}” is not declared, so there is nothing to call the function with.`,
    zh: `没有声明“${symbol}”，无法用它调用函数。`,
  });
}

/** `y_i` names y_1 … y_n. */
function membersOf(name: string, n = 0): string[] {
  const [family, index] = name.split("_");
  if (index === undefined) return [name];
  return Array.from({ length: n }, (_, k) => `${family}_${k + 1}`);
}

/** Row i, column k of a result with the free indices i and k. */
function pick(result: unknown, { indices }: Case): unknown {
  let picked = result;
  for (const index of indices.values()) {
    picked = Array.isArray(picked) ? picked[index - 1] : picked;
  }
  return picked;
}

function isClose(computed: unknown, expected: number): boolean {
  return (
    typeof computed === "number" &&
    Math.abs(computed - expected) <= TOLERANCE * Math.max(1, Math.abs(expected))
  );
}

function shown(computed: unknown): string {
  return typeof computed === "number" ? shortNumber(computed) : String(computed);
}

function refuted(points: number, counterexample: Counterexample): Agreement {
  const text = counterexampleText(counterexample, "=");
  return { holds: false, points, counterexample, text };
}
