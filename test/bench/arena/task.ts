/**
 * The words for the losses of the benchmark in the line protocol: "softmax" with class indices, "softTargets" with the
 * probabilities of the classes; "sigmoid" with one label a sample, "multiLabel" with a row of labels.
 */
export const measuredLosses = ["softmax", "softTargets", "sigmoid", "multiLabel"] as const;
export type Loss = (typeof measuredLosses)[number];

export function isLoss(word: string): word is Loss {
  return (measuredLosses as readonly string[]).includes(word);
}
export type Pass = "forward" | "gradient";
export type Precision = "float32" | "float64";
export type Floats = Float32Array | Float64Array;

/** The shape of a batch. Its numbers are in a folder, the same bytes for every contestant. */
export interface Batch {
  /** The name of its folder. */
  readonly name: string;
  readonly loss: Loss;
  readonly samples: number;
  /** 1 for the sigmoid; for multiLabel, the labels of a sample. */
  readonly classes: number;
}

/** A case of the benchmark: the mean loss of a batch, with or without its gradient, in one precision. */
export interface Case {
  readonly batch: Batch;
  readonly pass: Pass;
  readonly precision: Precision;
}

/** A case with the batch in memory, as a contestant in JavaScript gets it. */
export interface Task {
  readonly loss: Loss;
  readonly pass: Pass;
  readonly precision: Precision;
  readonly samples: number;
  readonly classes: number;
  readonly logits: Floats;
  /** The class index of each sample, for softmax. */
  readonly labels: Int32Array;
  /** The label of each score, 0 or 1, for sigmoid and multiLabel; the probability of each class, for softTargets. */
  readonly targets: Floats;
}

/** A task that a contestant has prepared; the preparation is not timed. */
export interface Prepared {
  /** The timed call. Returns the mean loss, and stores the gradient if the pass is "gradient". */
  run(): number | Promise<number>;
  /** The gradient of the mean, after a run; called only if the pass is "gradient". */
  slopes?(): ArrayLike<number>;
  /** Frees memory that the garbage collector does not manage, before the next task. */
  close?(): void | Promise<void>;
}

/** A library, called as its users would call it for speed. */
export interface Contestant {
  readonly version: string;
  /** Prepares a task; undefined if the library does not support it. */
  prepare(task: Task): Prepared | undefined | Promise<Prepared | undefined>;
}

/** The exports of a contestant's module; `variant` selects a backend. */
export interface ContestantModule {
  contestant(variant: string): Promise<Contestant>;
}
