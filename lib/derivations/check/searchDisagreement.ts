import { type CheckContext, type SamplePoint, samplePointAt } from "../cases/checkContext.js";
import type { Point } from "../cases/drawPoints.js";
import { Rational } from "../numbers/rational.js";
import { type Comparison, compareAt, DIGITS, type Disagreement, excessAt } from "./compare.js";

/** How far a step goes from one point towards another. */
const STEPS = [Rational.of(1, 2), Rational.of(1, 8), Rational.of(1, 64)];

const MOST_ROUNDS = 6;

/** Looks for a point at the ends of the domain at which a line fails that could not be proved. */
export function disagreementAtEnds(
  lines: Comparison,
  { extremePoints }: CheckContext,
): Disagreement | undefined {
  return firstDisagreement(extremePoints, lines, [DIGITS.first, DIGITS.second]);
}

/** Looks for a difference so small that 64 digits do not show it. */
export function tinyDisagreement(
  lines: Comparison,
  { precisePoints }: CheckContext,
): Disagreement | undefined {
  return firstDisagreement(precisePoints, lines, [DIGITS.second]);
}

function firstDisagreement(
  samplePoints: readonly SamplePoint[],
  lines: Comparison,
  digits: readonly number[],
): Disagreement | undefined {
  for (const samplePoint of samplePoints) {
    const found = compareAt(samplePoint, lines, digits);
    // Where a line is not defined at the ends of the domain, that is no counterexample.
    if (typeof found === "object" && found.before.value.isFinite() && found.after.value.isFinite())
      return found;
  }
  return undefined;
}

/**
 * Looks for a point at which an inequality fails: starts where it is nearest to failing and goes towards
 * other points, as long as that brings it nearer. All domains are convex, so each point on the way belongs
 * to the domain, and a distribution keeps its sum of exactly 1.
 */
export function disagreementBetween(
  lines: Comparison,
  { samplePoints, extremePoints }: CheckContext,
): Disagreement | undefined {
  const known = [...samplePoints, ...extremePoints];
  // No way begins where a value is NaN, nor where both sides are equal: a true inequality has such points, too, and the
  // search would end there.
  const excess = (samplePoint: SamplePoint): number => excessAt(samplePoint, lines) || -Infinity;
  const nearest = (some: readonly SamplePoint[]) =>
    some.reduce((best, each) => (excess(each) > excess(best) ? each : best));
  let best = nearest(known);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const steps = known.flatMap(({ point }) =>
      STEPS.map((step) => samplePointAt(between(best.point, point, step))),
    );
    const next = nearest([best, ...steps]);
    if (next === best) return undefined;
    const found = excess(next) > 0 ? compareAt(next, lines) : undefined;
    if (typeof found === "object") return found;
    best = next;
  }
  return undefined;
}

/** The point a + s(b − a). */
function between(a: Point, b: Point, s: Rational): Point {
  const step = (from: Rational, to = from) => from.plus(to.minus(from).times(s));
  return new Map([...a].map(([name, value]) => [name, step(value, b.get(name))]));
}
