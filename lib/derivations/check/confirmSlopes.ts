import type { Decimal } from "decimal.js";
import type { Place, Workbench } from "../cases/workbench.js";
import { DerivationProblem } from "../language/derivationProblem.js";
import { Decimal64, decimal64 } from "../numbers/decimal64.js";
import { evaluator } from "../terms/evaluate.js";
import type { Slope } from "../terms/expansion.js";

/** So small that even 1/p is nearly straight over it for p = 1e-17, and yet 34 of 64 digits are left. */
const STEP = new Decimal64("1e-30");
const NO_STEP = new Decimal64(0);
const TOLERANCE = new Decimal64("1e-20");

/**
 * Confirms every derivative that was taken by the difference quotient it is the limit of, so that a
 * wrong rule of calculus in here could not prove a wrong line.
 */
export function confirmSlopes(bench: Workbench): void {
  const place = bench.places[bench.places.length - 1];
  for (const slope of bench.expansion.slopes) {
    if (bench.confirmedSlopes.has(slope)) continue;
    const symbolic = valueNear(slope, "result", NO_STEP, place, bench);
    const [above, below] = [STEP, STEP.neg()].map((shift) =>
      valueNear(slope, "of", shift, place, bench),
    );
    const quotient = above.sub(below).div(STEP.mul(2));
    if (!quotient.isFinite()) throw undefinedSlope(slope.by);
    const isConfirmed = quotient
      .sub(symbolic)
      .abs()
      .lte(TOLERANCE.mul(symbolic.abs().add(1)));
    if (!isConfirmed) throw new Error(`the slope in ${slope.by} was taken wrongly`);
    bench.confirmedSlopes.add(slope);
  }
}

/** The function, or its slope, with the variable moved a little. */
function valueNear(
  slope: Slope,
  which: "of" | "result",
  shift: Decimal,
  place: Place,
  { expansion, terms }: Workbench,
): Decimal {
  const valueOfSymbol = (name: string): Decimal => {
    const value = place.decimal64(expansion.meaningOf(name) ?? terms.symbol(name));
    return name === slope.by ? value.add(shift) : value;
  };
  return evaluator(decimal64, valueOfSymbol)(slope[which]);
}

function undefinedSlope(symbol: string): DerivationProblem {
  return new DerivationProblem({
    en: `What is differentiated by ${symbol} is not defined on the whole domain.`,
    zh: `对 ${symbol} 求导的式子并非在整个定义域上都有意义。`,
  });
}
