import { median } from "./statistics.js";
import type { Precision } from "./task.js";

/** The part of a contestant's answer that is compared. */
export interface Said {
  readonly name: string;
  readonly loss: number;
  readonly slopes: readonly number[];
}

// Loose enough for a contestant that adds a million losses in single precision one after another, which is off by
// 6e-4. The errors themselves are reported by accuracy/; here only wrong answers are to be found.
const tolerance = {
  float32: { loss: 1e-3, slope: 1e-4 },
  float64: { loss: 1e-9, slope: 1e-9 },
} as const;

/**
 * Finds the contestants that disagree with the median of all answers, taken entry by entry, and says by how much. Their
 * times do not count, because they compute something else.
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

/** Whether two numbers agree to a relative tolerance; for small numbers, it is relative to a tenth of the largest. */
function isNear(value: number, right: number, allowed: number, largest = 0): boolean {
  return Math.abs(value - right) <= allowed * Math.max(Math.abs(right), largest / 10);
}
