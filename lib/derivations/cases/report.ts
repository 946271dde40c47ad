import type { Text } from "../../text/text.js";
import type { Derivation, Relation } from "../setting/derivation.js";

/**
 * The result of checking a step: `"proved"` by exact arithmetic in every case; `"confirmed"` only at sample
 * points, with 64 digits and more; `"refuted"` by a counterexample. A proved step has been confirmed as well.
 *
 * A difference of less than about 1e-190 of the larger side is not found. So a line that is wrong by so little, and by no
 * more at any point, is confirmed, but it is never proved.
 */
export type Status = "proved" | "confirmed" | "refuted";

/** The result of verifying a derivation. */
export interface Report {
  readonly derivation: Derivation;
  /** Whether no step was refuted. */
  readonly holds: boolean;
  readonly steps: readonly StepReport[];
}

/** The result of checking one step of a derivation. */
export interface StepReport extends Verdict {
  /** The line that the step was compared with: the last one above that holds. Line 0 is the start. */
  readonly from: number;
  /** The relation to that line: `">="` if any step between the two lines is an inequality. */
  readonly relation: Relation;
}

/** The result of comparing two lines. */
export interface Verdict {
  readonly status: Status;
  /** The number of cases: choices of size and indices. */
  readonly cases: number;
  /** The number of points compared with 64 digits, over all cases. */
  readonly points: number;
  readonly counterexample?: Counterexample;
  /** What was left out because it takes too much work, and what to do; absent if nothing was. */
  readonly leftOut?: readonly Text[];
}

/** Values of the symbols at which a line is wrong, to be checked by hand. */
export interface Counterexample {
  /** The case: `n = 2, k = 1`; empty if the derivation has neither sizes nor indices. */
  readonly where: string;
  /** The values of the symbols that occur in the two lines. */
  readonly at: Readonly<Record<string, string>>;
  /** The value of the line above. */
  readonly before: string;
  /** The value of the wrong line. */
  readonly after: string;
  /** The known mistake that explains the difference, if any. */
  readonly diagnosis?: Text;
}
