import type { Floats, Numbers } from "./batchTypes.js";

// What a backend computes. Every argument has been checked, except that no row is undefined, which only a pass
// over all logits can tell.

export interface Task<A extends Floats = Floats> {
  readonly logits: A;
  /** Where the gradient goes; it may be the logits. */
  readonly gradient: A | undefined;
  /** Where the loss of each sample goes, in nats. */
  readonly losses: Float64Array | undefined;
  /** The base of the logarithm, which is the unit of the loss. */
  readonly base: number;
  /** What "mean" divides by; 1 for the other reductions. */
  readonly divisor: number;
  /** What every slope is multiplied by: 1 / (divisor · ln base). */
  readonly scale: number;
}

export interface RowsTask<A extends Floats> extends Task<A> {
  readonly samples: number;
  readonly classes: number;
  /** One weight for each class. */
  readonly weight: readonly number[] | undefined;
  readonly sampleWeight: number | Numbers | undefined;
  readonly labelSmoothing: number;
}

export interface SoftmaxTask<A extends Floats = Floats> extends RowsTask<A> {
  /** The true class of each row. */
  readonly targets: ArrayLike<number>;
  readonly ignoreIndex: number | undefined;
}

/** Rows whose targets are distributions. */
export interface SoftTask<A extends Floats = Floats> extends RowsTask<A> {
  /** The public function, which a message names. */
  readonly where: string;
  /** The probabilities of the classes, row after row. Whether they are, only a pass over all can tell. */
  readonly targets: Floats;
}

export interface SigmoidTask<A extends Floats = Floats> extends Task<A> {
  readonly targets: Numbers;
  readonly weight: number | Numbers;
  readonly positiveWeight: number | Numbers;
  readonly labelSmoothing: number;
}

/** Passes over a batch: each writes gradient and losses where its task says, and returns Σ of the losses in nats. */
export interface Passes {
  softmax(task: SoftmaxTask): number;
  sigmoid(task: SigmoidTask): number;
}
