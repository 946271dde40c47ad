import type { Floats, Numbers } from "./batchTypes.js";

// What a backend is given once every argument has been checked, except what only a pass over all the
// logits can tell: that no row is undefined.

export interface Task<A extends Floats = Floats> {
  readonly logits: A;
  /** Where the gradient goes; it may be the logits. */
  readonly gradient: A | undefined;
  /** Where the loss of each sample goes, in nats. */
  readonly losses: Float64Array | undefined;
  /** The unit, and what "mean" divides by. */
  readonly base: number;
  readonly divisor: number;
  /** What every slope is multiplied by: both of them in one. */
  readonly scale: number;
}

export interface SoftmaxTask<A extends Floats = Floats> extends Task<A> {
  readonly labels: ArrayLike<number>;
  readonly samples: number;
  readonly classes: number;
  readonly ignoreIndex: number | undefined;
  readonly weight: readonly number[] | undefined;
  readonly labelSmoothing: number;
}

export interface SigmoidTask<A extends Floats = Floats> extends Task<A> {
  readonly targets: Numbers;
  readonly weight: number | Numbers;
  readonly positiveWeight: number | Numbers;
  readonly labelSmoothing: number;
}

/** Kernels write the gradient and the losses where the task says, and return Σ of the losses, in nats. */
export interface Kernels {
  softmax(task: SoftmaxTask): number;
  sigmoid(task: SigmoidTask): number;
}
