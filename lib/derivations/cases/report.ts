import type { Text } from "../../text/text.js";
import type { Derivation, Relation } from "../language/derivation.js";

/**
 * How far a step was checked: `"proved"` exactly, for every case; `"confirmed"` by numbers alone, with
 * 64 digits; `"refuted"` by a counterexample. A proved step has been confirmed as well.
 */
export type Status = "proved" | "confirmed" | "refuted";

export interface Report {
  readonly derivation: Derivation;
  /** Whether no step was refuted. */
  readonly holds: boolean;
  readonly steps: readonly StepReport[];
}

export interface StepReport extends Verdict {
  /** The line it was compared with: the last one above that holds. Line 0 is the start. */
  readonly from: number;
  /** How it relates to that line: an inequality, if one lies between. */
  readonly relation: Relation;
}

export interface Verdict {
  readonly status: Status;
  /** How many choices of size and indices were checked. */
  readonly cases: number;
  /** At how many points 64 digits were compared, over all cases. */
  readonly points: number;
  readonly counterexample?: Counterexample;
}

/** One place where a line is wrong, in numbers that can be checked by hand. */
export interface Counterexample {
  /** `n = 2, k = 1`; empty where nothing is indexed. */
  readonly where: string;
  /** The symbols that occur in either line. */
  readonly at: Readonly<Record<string, string>>;
  readonly before: string;
  readonly after: string;
  /** The usual slip that explains it, if one does. */
  readonly diagnosis?: Text;
}
