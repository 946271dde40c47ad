import type { Case } from "../cases/case.js";
import type { Place } from "../cases/workbench.js";
import { DerivationProblem } from "../language/derivationProblem.js";

/** The symbols behind an argument: y_1 … y_n behind `y_i`. */
export function membersOf(argument: string, n = 0): string[] {
  const [family, index] = argument.split("_");
  if (index === undefined) return [argument];
  return Array.from({ length: n }, (_, k) => `${family}_${k + 1}`);
}

/**
 * Calls a function with the values that its arguments have at a place, and picks from its result what
 * the free indices of the case point at. What it throws is its answer.
 */
export function callAt(
  fn: (...values: never[]) => unknown,
  args: readonly string[],
  { bench, indices }: Case,
  { point }: Place,
): unknown {
  const values = args.map((argument) => {
    const members = membersOf(argument, bench.n).map((symbol) => numberAt(symbol, point));
    return argument.includes("_") ? members : members[0];
  });
  try {
    return pick(fn(...(values as never[])), indices);
  } catch (error) {
    return error;
  }
}

function numberAt(symbol: string, point: Place["point"]): number {
  const value = point.get(symbol);
  if (value !== undefined) return value.toNumber();
  throw new DerivationProblem({
    en: `“${symbol}” is not declared, so there is nothing to call the function with.`,
    zh: `没有声明“${symbol}”，无法用它调用函数。`,
  });
}

/** Row i, column k of a result with the free indices i and k. */
function pick(result: unknown, indices: ReadonlyMap<string, number>): unknown {
  let picked = result;
  for (const index of indices.values()) {
    picked = Array.isArray(picked) ? picked[index - 1] : picked;
  }
  return picked;
}
