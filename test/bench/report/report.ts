import type { BenchmarkError, BenchmarkMachine } from "@course/lib/lessons";
import type { CaseResult } from "../arena/measurements.js";

/** The results of a run, from which the tables, the figures and the stored module are made. */
export interface Report {
  /** The date, such as 2026-01-31. */
  readonly date: string;
  readonly machine: BenchmarkMachine;
  /** The versions of the contestants that took part, by name; empty for our own. */
  readonly versions: Readonly<Record<string, string>>;
  readonly absent: readonly { readonly name: string; readonly why: string }[];
  readonly cases: readonly CaseResult[];
  readonly accuracy: readonly BenchmarkError[];
}
