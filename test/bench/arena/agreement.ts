import { median } from "./statistics.js";
import type { Precision } from "./task.js";

/** What someone answered, as far as it is compared. */
export interface Said {
  readonly name: string;
  readonly loss: number;
  readonly slopes: readonly number[];
}

// Who adds up a million losses in single precision, one after the other, is off by 6e-4; nobody is put out
// for that. What each loses is the accuracy report's matter, and not that of agreement.
const tolerance = {
  float32: { loss: 1e-3, slope: 1e-4 },
  float64: { loss: 1e-9, slope: 1e-9 },
} as const;

/**
 * Who does not say what the others say, and how far off they are: a time counts only for the right answer.
 * What is right is the median of all, entry by entry.
 */
export function dissenters(said: readonly Said[], precision: Precision): Map<string, string> {
  const allowed = tolerance[precision];
  const loss = median(said.map((one) => one.loss));
  const withSlopes = said.filter(({ slopes }) => slopes.length > 0);
  const slopes = (withSlopes[0]?.slopes ?? []).map((_, at) =>
    median(withSlopes.map((one) => one.slopes[at])),
  );
  const largest = Math.max(...slopes.map(Math.abs));
  const out = new Map<string, string>();
  for (const one of said) {
    const offSlope = one.slopes.findIndex(
      (slope, at) => !isNear(slope, slopes[at], allowed.slope, largest),
    );
    if (!isNear(one.loss, loss, allowed.loss)) out.set(one.name, `loss ${one.loss}, not ${loss}`);
    else if (offSlope >= 0)
      out.set(one.name, `a slope of ${one.slopes[offSlope]}, not ${slopes[offSlope]}`);
  }
  return out;
}

/** Relatively near; where the number is small, near as measured by the largest of its kind. */
function isNear(value: number, right: number, allowed: number, largest = 0): boolean {
  return Math.abs(value - right) <= allowed * Math.max(Math.abs(right), largest / 10);
}
