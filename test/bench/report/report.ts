import type { BenchmarkError, BenchmarkMachine } from "@course/lib/lessons";
import type { CaseResult } from "../arena/measurements.js";

/** All that a run found out: what the tables, the figure and the stored file are made of. */
export interface Report {
  /** The day, as 2026-01-31. */
  readonly date: string;
  readonly machine: BenchmarkMachine;
  /** Of the contestants that took part, by name; empty for our own. */
  readonly versions: Readonly<Record<string, string>>;
  readonly absent: readonly { readonly name: string; readonly why: string }[];
  readonly cases: readonly CaseResult[];
  readonly accuracy: readonly BenchmarkError[];
}
