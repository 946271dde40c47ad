import type { Vector } from "../../losses/index.js";

/** A place in the triangle whose sides have length 1. */
export type TernaryPoint = readonly [x: number, y: number];

// Both functions also travel into the reader's page as their own text: they use nothing around them.

/**
 * Where a distribution of three classes stands: at the top if the first is certain, at the left or
 * right if the second or third is, and at the mean of the corners otherwise.
 */
export function ternaryPoint(distribution: Vector): TernaryPoint {
  const [top, , right] = distribution as [number, number, number];
  return [right + top / 2, (top * Math.sqrt(3)) / 2];
}

/**
 * The line around `centre` on which a measure has one level, for a measure that grows along every
 * straight way from the centre to the sides.
 *
 * @returns the distributions along it, the first again at the end; NaN where it leaves the triangle
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
