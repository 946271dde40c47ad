import type { Vector } from "../../losses/index.js";

/** A point in the triangle with sides of length 1. */
export type TernaryPoint = readonly [x: number, y: number];

// The source text of both functions is also sent to the reader's page, so they use only their arguments. It is
// part of committed outputs, comments included.

/**
 * The point of a distribution of three classes: the mean of the corners, weighted by the probabilities. The
 * first class is the corner at the top, the second at the left, the third at the right.
 */
export function ternaryPoint(distribution: Vector): TernaryPoint {
  const [top, , right] = distribution as [number, number, number];
  return [right + top / 2, (top * Math.sqrt(3)) / 2];
}

/**
 * The contour line around `centre` on which a measure has the given level. The measure must increase along
 * every straight line from the centre to a side.
 *
 * @returns the distributions along the line, the first again at the end; NaN where it leaves the triangle
 */
export function ternaryContour(
  centre: Vector,
  measure: (distribution: Vector) => number,
  level: number,
): number[][] {
  const steps = 60;
  const line: number[][] = [];
  for (let step = 0; step <= 3 * steps; step++) {
    // A place on the sides, which are walked once around.
    const [from, share] = [Math.floor(step / steps) % 3, (step % steps) / steps];
    const end = [0, 0, 0];
    end[from] = 1 - share;
    end[(from + 1) % 3] = share;
    const along = (way: number) => centre.map((c, i) => c + way * ((end[i] as number) - c));
    // Halvings that leave a thousandth of a pixel; none where the level lies beyond the side.
    let [inner, outer] = measure(end) < level ? [1, Number.NaN] : [0, 1];
    while (outer - inner > 2e-6) {
      const middle = (inner + outer) / 2;
      if (measure(along(middle)) < level) inner = middle;
      else outer = middle;
    }
    line.push(along(outer));
  }
  return line;
}
