import type { Floats, Numbers } from "@course/lib/batch";
import type { Loss as Measured } from "../bench/arena/task.js";
import type { OptionKind, Sample, TargetKind } from "../losses/kinds.js";
import type { Loss, Options } from "../losses/loss.js";
import { losses } from "../losses/table.js";
import type { Batch } from "./backends.js";
import type { ExactLoss } from "./exactLosses.js";

/** A batch in memory: the logits of all samples, one after the other. */
export interface Arrays {
  readonly logits: Floats;
  readonly targets: Numbers;
  /** How many logits a sample has: 1 if it is a single score. */
  readonly classes: number;
}

/** What a batch loss returns, whatever its options. */
export interface Answer {
  readonly loss: number | Float64Array;
  readonly gradient: Floats | undefined;
}

/** A kind of lists that may hold the targets of a batch: Array, Int32Array, … */
export interface ListKind {
  from(numbers: readonly number[]): Numbers;
}

/** What both kinds of rows say. */
interface Common {
  /** As @course/lib/batch exports it. */
  readonly name: string;
  /** What messages call the input and its shape. Default: logits and shape. */
  readonly called?: { readonly input?: string; readonly shape?: string };
  /** Makes an input of the loss of the scores of a sample. Default: the scores themselves. */
  readonly inputOf?: (scores: readonly number[]) => readonly number[];
  /** Whether a row of inputs has as many losses as entries, instead of one. */
  readonly perScore?: boolean;
  readonly targetLists: readonly ListKind[];
  /** The options that the SIMD module can combine; with others, plain loops do a part of the work. */
  readonly simdOptions: readonly string[];
  /** The loss in 60-digit arithmetic that it is compared with, if there is one. */
  readonly exact?: ExactLoss;
  /** What the benchmark calls the loss with each kind of targets that it measures. */
  readonly measured?: readonly Measured[];
  /** Where the code takes another path: how many samples, or how many bytes of logits, it handles at a time. */
  readonly edges: { readonly samples: readonly number[]; readonly bytes: readonly number[] };
}

/** Whether the target of a sample is a list of probabilities. */
export function hasRows({ twin }: Pick<BatchLoss, "twin">): boolean {
  return Array.isArray(twin.target.sorts[0].example);
}

/** One row of the table of batch losses. */
export interface BatchLoss extends Common {
  /** What a test calls the row. */
  readonly title: string;
  readonly call: (batch: Batch, arrays: Arrays, options?: Options) => Answer;
  /** The readable loss which defines it, with the targets and options that the batch loss has. */
  readonly twin: Loss;
}

/** A row as it is written. `O` is the type of the options: each of them needs a kind. */
interface Row<O> extends Common {
  readonly call: (batch: Batch, arrays: Arrays, options: never) => Answer;
  /** The readable loss, or its name. */
  readonly twin: string | Loss;
  /** Those targets of the readable loss that a row is about: numbers, or distributions. */
  readonly target: TargetKind;
  readonly options: { readonly [K in Exclude<keyof Required<O>, "gradient">]: OptionKind };
}

/**
 * A row of the table. All tests call a batch loss through its row, so this is the only place that knows the order
 * of the arguments.
 */
export function batchLoss<O>({ twin: of, target, options, ...row }: Row<O>): BatchLoss {
  const twin = typeof of === "string" ? losses.find(({ name }) => name === of) : of;
  if (!twin) throw new Error(`${of}, the twin of ${row.name}, is not in test/losses/table.ts.`);
  const ofRow = { ...twin, target, options };
  const manner = row.perScore ? ", rows of labels" : hasRows({ twin: ofRow }) ? ", soft" : "";
  return {
    ...{ ...row, twin: ofRow, title: `${row.name}${manner}` },
    call: row.call as BatchLoss["call"],
  };
}

/** A sample of a row of the table, made of scores. */
export function sampleOf({ inputOf = (x) => x }: BatchLoss, scores: Sample): Sample {
  return typeof scores === "number" ? scores : inputOf(scores);
}
