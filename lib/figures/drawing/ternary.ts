import type { Vector } from "../../index.js";

/** A place in the triangle whose sides have length 1. */
export type TernaryPoint = readonly [x: number, y: number];

/** Where each of three classes is certain. */
export const corners: readonly [TernaryPoint, TernaryPoint, TernaryPoint] = [
  [0.5, Math.sqrt(3) / 2],
  [0, 0],
  [1, 0],
];

/** Where a distribution of three classes stands: the mean of the corners, weighted by it. */
export function ternaryPoint(distribution: Vector): TernaryPoint {
  let [x, y] = [0, 0];
  corners.forEach((corner, index) => {
    x += (distribution[index] as number) * corner[0];
    y += (distribution[index] as number) * corner[1];
  });
  return [x, y];
}

/**
 * The line around `centre` on which a measure has one level, for a measure that grows along every
 * straight way from the centre to the sides.
 *
 * @returns a closed line; NaN where it runs outside the triangle
 */
export function ternaryContour(
  centre: Vector,
  measure: (distribution: Vector) => number,
  level: number,
): TernaryPoint[] {
  const line = sides().map((end): TernaryPoint => {
    const along = (share: number): number[] =>
      centre.map((c, i) => c + share * ((end[i] ?? 0) - c));
    if (measure(end) < level) return [Number.NaN, Number.NaN];
    let [low, high] = [0, 1];
    for (let halving = 0; halving < 40; halving++) {
      const middle = (low + high) / 2;
      if (measure(along(middle)) < level) low = middle;
      else high = middle;
    }
    return ternaryPoint(along(high));
  });
  return [...line, line[0] as TernaryPoint];
}

/** Distributions all along the three sides, corners among them. */
function sides(): Vector[] {
  const steps = 60;
  return [0, 1, 2].flatMap((from) =>
    Array.from({ length: steps }, (_, step) => {
      const end = [0, 0, 0];
      end[from] = 1 - step / steps;
      end[(from + 1) % 3] = step / steps;
      return end;
    }),
  );
}
