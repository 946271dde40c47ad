export type Loss = "softmax" | "sigmoid";
export type Pass = "forward" | "gradient";
export type Precision = "float32" | "float64";
export type Floats = Float32Array | Float64Array;

/** A batch that lies in a folder as raw numbers, the same bytes for every contestant. */
export interface Batch {
  /** Of the folder, under the run's data. */
  readonly name: string;
  readonly loss: Loss;
  readonly samples: number;
  /** 1 for the sigmoid. */
  readonly classes: number;
}

/** What is measured at a time: the mean loss of a batch, alone or with its gradient. */
export interface Case {
  readonly batch: Batch;
  readonly pass: Pass;
  readonly precision: Precision;
}

/** A case as a contestant of JavaScript is given it, with the batch in memory. */
export interface Task {
  readonly loss: Loss;
  readonly pass: Pass;
  readonly precision: Precision;
  readonly samples: number;
  readonly classes: number;
  readonly logits: Floats;
  /** Of the softmax: one class index a sample. */
  readonly labels: Int32Array;
  /** Of the sigmoid: one label a sample, 0 or 1. */
  readonly targets: Floats;
}

/** What a contestant makes of a task before the clock runs. */
export interface Prepared {
  /** One call of what is timed: gives the mean loss, and leaves the gradient where it is asked for. */
  run(): number | Promise<number>;
  /** The gradient of the mean, after a run; called only if the pass is "gradient". */
  slopes?(): ArrayLike<number>;
  /** Lets go of memory that no garbage collector sees, before the next task. */
  close?(): void | Promise<void>;
}

/** One library, called as its users would at its best. */
export interface Contestant {
  readonly version: string;
  /** Nothing for a task that the library has no means for. */
  prepare(task: Task): Prepared | undefined | Promise<Prepared | undefined>;
}

/** What a module of a contestant exports; `variant` is for those with several backends. */
export interface ContestantModule {
  contestant(variant: string): Promise<Contestant>;
}
