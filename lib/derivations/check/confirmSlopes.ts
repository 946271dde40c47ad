import type { Decimal } from "decimal.js";
import type { CheckContext, SamplePoint } from "../cases/checkContext.js";
import { DerivationProblem } from "../formulas/derivationProblem.js";
import { Decimal64, decimal64 } from "../numbers/decimal64.js";
import { evaluator } from "../terms/evaluate.js";
import type { Slope } from "../terms/expansion.js";

/** The step of the difference quotient: 1/p is nearly linear over it even at p = 1e-17, and 34 digits remain. */
const STEP = new Decimal64("1e-30");
const NO_STEP = new Decimal64(0);
const TOLERANCE = new Decimal64("1e-20");

/**
 * Compares every derivative that was taken with a central difference quotient, so that an error in
 * differentiate.ts cannot prove a wrong line.
 *
 * @throws {DerivationProblem} if a function that is differentiated is not defined on the whole domain
 */
export function confirmSlopes(context: CheckContext): void {
  const samplePoint = context.samplePoints[context.samplePoints.length - 1];
  for (const slope of context.expansion.slopes) {
    if (context.confirmedSlopes.has(slope)) continue;
    const symbolic = valueNear(slope, "derivative", NO_STEP, samplePoint, context);
    const [above, below] = [STEP, STEP.neg()].map((shift) =>
      valueNear(slope, "term", shift, samplePoint, context),
    );
    const quotient = above.sub(below).div(STEP.mul(2));
    if (!quotient.isFinite()) throw undefinedSlope(slope.variable);
    const isConfirmed = quotient
      .sub(symbolic)
      .abs()
      .lte(TOLERANCE.mul(symbolic.abs().add(1)));
    if (!isConfirmed)
      throw new Error(`the derivative by ${slope.variable} differs from its difference quotient`);
    context.confirmedSlopes.add(slope);
  }
}

/** The value of the function or of its derivative, with the variable shifted. */
function valueNear(
  slope: Slope,
  which: "term" | "derivative",
  shift: Decimal,
  samplePoint: SamplePoint,
  { expansion, terms }: CheckContext,
): Decimal {
  const valueOfSymbol = (name: string): Decimal => {
    const value = samplePoint.decimal(expansion.meaningOf(name, slope.free) ?? terms.symbol(name));
    return name === slope.variable ? value.add(shift) : value;
  };
  return evaluator(decimal64, valueOfSymbol)(slope[which]);
}

function undefinedSlope(symbol: string): DerivationProblem {
  return new DerivationProblem({
    en: `What is differentiated by ${symbol} is not defined on the whole domain.`,
    zh: `对 ${symbol} 求导的式子并非在整个定义域上都有意义。`,
  });
}
