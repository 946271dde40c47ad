import type { Kind } from "./contestants.js";
import type { Case } from "./task.js";

/** What one contestant took for one case. */
export interface Measurement {
  readonly name: string;
  readonly kind: Kind;
  /** The median of the rounds: CPU time of a call, in milliseconds. */
  readonly cpu: number;
  readonly rounds: readonly number[];
}

/** A case, what it took whom, and who was left out of it and why. */
export interface CaseResult {
  readonly case: Case;
  readonly measurements: readonly Measurement[];
  readonly out: readonly { readonly name: string; readonly why: string }[];
}

/** The contestant's time; NaN if it has none. */
export function cpuOf({ measurements }: CaseResult, name: string): number {
  return measurements.find((one) => one.name === name)?.cpu ?? Number.NaN;
}

/** How many times as long the one took as the other; NaN if either has no time. */
export function ratio(result: CaseResult, name: string, to: string): number {
  return cpuOf(result, name) / cpuOf(result, to);
}
