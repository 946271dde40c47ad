import { plainList } from "./plainList.js";
import { shown } from "./shown.js";
import type { NumberList, Vector } from "./types.js";
import { requireNumber, requireVector } from "./validate.js";

/** The step that balances truncation (h²) against rounding (ε / h): the cube root of ε. */
const STEP = Math.cbrt(Number.EPSILON);

/**
 * The gradient of any function, measured instead of derived: ∂f/∂xᵢ ≈ [f(x + h eᵢ) − f(x − h eᵢ)] / 2h.
 *
 * Every gradient of this library is tested against it. Good to about ten digits where f is smooth; too
 * small a step is worse, not better, because the digits of f(x + h) − f(x − h) cancel.
 *
 * @param f  takes a list of numbers, gives one number
 * @param at  where the gradient is measured
 * @param step  h; default: ∛ε, about 6e-6, times max(1, |xᵢ|)
 * @returns one slope per entry of `at`, in units of f per unit of x
 * @throws {TypeError} if f is not a function, or at is not a list of numbers
 * @throws {RangeError} if step is not positive and finite, or too small to change an entry of `at`, or f is not finite
 *   close to `at`
 * @example
 * numericalGradient(([x]) => x * x, [3], 1); // [6]
 * @see lesson 07; Press et al., Numerical Recipes, §5.7
 */
export function numericalGradient(
  f: (x: Vector) => number,
  at: NumberList,
  step?: number,
): number[] {
  if (typeof f !== "function")
    throw new TypeError(
      `numericalGradient: f is ${shown(f)}; it must be a function of a list of numbers.`,
    );
  const list = plainList(at);
  requireVector("numericalGradient", "at", list);
  if (step !== undefined) requireStep(step);
  return list.map((xi, i) => {
    const h = step ?? STEP * Math.max(1, Math.abs(xi));
    const [above, below] = [xi + h, xi - h];
    if (!(below < xi && xi < above))
      throw new RangeError(
        `numericalGradient: at[${i}] is ${xi}, which a step of ${h} does not change; at must be finite, and the step larger. Try leaving the step out.`,
      );
    return (valueAt(f, list, i, above) - valueAt(f, list, i, below)) / (above - below);
  });
}

function requireStep(step: number): void {
  requireNumber("numericalGradient", "step", step);
  if (!(step > 0 && step < Infinity))
    throw new RangeError(
      `numericalGradient: step is ${step}; it must be positive and finite. Try 1e-5.`,
    );
}

function valueAt(f: (x: Vector) => number, at: Vector, i: number, xi: number): number {
  const value = f(at.map((x, j) => (j === i ? xi : x)));
  if (!Number.isFinite(value))
    throw new RangeError(
      `numericalGradient: f is ${value} where x[${i}] is ${xi}; it must be finite on both sides of ${at[i]}.`,
    );
  return value;
}
