import type { Kind } from "./contestants.js";
import type { Case } from "./task.js";

/** The times of one contestant in one case. */
export interface Measurement {
  readonly name: string;
  readonly kind: Kind;
  /** The CPU time of a call, in milliseconds: the median of the rounds. */
  readonly cpu: number;
  readonly rounds: readonly number[];
}

/** A case with the times of the contestants, and the excluded ones with the reason. */
export interface CaseResult {
  readonly case: Case;
  readonly measurements: readonly Measurement[];
  readonly out: readonly { readonly name: string; readonly why: string }[];
}

/** The time of a contestant; NaN if it has none. */
export function cpuOf({ measurements }: CaseResult, name: string): number {
  return measurements.find((one) => one.name === name)?.cpu ?? Number.NaN;
}

/** The time of one contestant divided by that of another; NaN if either has no time. */
export function ratio(result: CaseResult, name: string, to: string): number {
  return cpuOf(result, name) / cpuOf(result, to);
}
