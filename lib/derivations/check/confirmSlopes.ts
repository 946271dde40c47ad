import type { CheckContext, SamplePoint } from "../cases/checkContext.js";
import { DerivationProblem } from "../formulas/derivationProblem.js";
import { type Ball, logOfSum, magnitude } from "../numbers/ball.js";
import { ballArithmetic } from "../numbers/ballArithmetic.js";
import { Rational } from "../numbers/rational.js";
import { evaluator } from "../terms/evaluate.js";
import type { Slope } from "../terms/expansion.js";
import { DIGITS } from "./compare.js";

const { add, subtract, divide, negate, number } = ballArithmetic(DIGITS.first);

/** The step of the difference quotient: 1/p is nearly linear over it even at p = 1e-17, and 34 digits remain. */
const STEP = number(Rational.of(1n, 10n ** 30n));
const NO_STEP = number(Rational.zero);

/** The relative error allowed to a difference quotient: 10 to this power. */
const CLOSE = -20;

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
    const [above, below] = [STEP, negate(STEP)].map((shift) =>
      valueNear(slope, "term", shift, samplePoint, context),
    );
    const quotient = divide(subtract(above, below), add(STEP, STEP));
    const { value, error } = subtract(quotient, symbolic);
    if (error < Infinity && !value.isFinite()) throw undefinedSlope(slope.variable);
    const allowed = Math.max(magnitude(symbolic.value), 0) + CLOSE;
    if (magnitude(value) > logOfSum(allowed, error))
      throw new Error(`the derivative by ${slope.variable} differs from its difference quotient`);
    context.confirmedSlopes.add(slope);
  }
}

/** The value of the function or of its derivative, with the variable shifted. */
function valueNear(
  slope: Slope,
  which: "term" | "derivative",
  shift: Ball,
  samplePoint: SamplePoint,
  { expansion, terms }: CheckContext,
): Ball {
  const valueOfSymbol = (name: string): Ball => {
    const value = samplePoint.withDigits(DIGITS.first)(
      expansion.meaningOf(name, slope.free) ?? terms.symbol(name),
    );
    return name === slope.variable ? add(value, shift) : value;
  };
  return evaluator(ballArithmetic(DIGITS.first), valueOfSymbol)(slope[which]);
}

function undefinedSlope(symbol: string): DerivationProblem {
  return new DerivationProblem({
    en: `What is differentiated by ${symbol} is not defined on the whole domain.`,
    zh: `对 ${symbol} 求导的式子并非在整个定义域上都有意义。`,
  });
}
