import type { Case } from "../cases/case.js";
import type { SamplePoint } from "../cases/checkContext.js";
import { DerivationProblem } from "../formulas/derivationProblem.js";

/** The symbols that an argument stands for: y_1 … y_n for `y_i`. */
export function membersOf(argument: string, n = 0): string[] {
  const [family, index] = argument.split("_");
  if (index === undefined) return [argument];
  return Array.from({ length: n }, (_, k) => `${family}_${k + 1}`);
}

/**
 * Calls a function with the values of its arguments at a sample point, and selects the element of its
 * result at the free indices of the case. Returns the error if the function throws.
 */
export function callAt(
  fn: (...values: never[]) => unknown,
  args: readonly string[],
  { context, indices }: Case,
  { point }: SamplePoint,
): unknown {
  const values = args.map((argument) => {
    const members = membersOf(argument, context.sizes.get("n")).map((symbol) =>
      numberAt(symbol, point),
    );
    return argument.includes("_") ? members : members[0];
  });
  try {
    return pick(fn(...(values as never[])), indices);
  } catch (error) {
    return error;
  }
}

function numberAt(symbol: string, point: SamplePoint["point"]): number {
  const value = point.get(symbol);
  if (value !== undefined) return value.toNumber();
  throw new DerivationProblem({
    en: `“${symbol}” is not declared, so there is nothing to call the function with.`,
    zh: `没有声明“${symbol}”，无法用它调用函数。`,
  });
}

/** The element of a nested list at the given indices: row i, column k for the free indices i and k. */
function pick(result: unknown, indices: ReadonlyMap<string, number>): unknown {
  let picked = result;
  for (const index of indices.values()) {
    picked = Array.isArray(picked) ? picked[index - 1] : picked;
  }
  return picked;
}
