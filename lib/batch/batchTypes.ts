import type { LogOptions, Reduction, ReductionOptions, Vector } from "../losses/types.js";

/** Numbers one after the other in memory, in single or in double precision. */
export type Floats = Float32Array | Float64Array;

/** Numbers a batch only reads: typed, or a plain list. */
export type Numbers = Floats | Int32Array | Vector;

/** What does the work: vectors in WebAssembly, as far as options allow; or plain loops where a machine has none. */
export type Backend = "simd" | "typescript";

/** How many samples (rows), and how many classes (columns); row n starts at n · classes. */
export type BatchShape = readonly [samples: number, classes: number];

/** `true` for a new array, or an array of the caller's to write into; `undefined` for none. */
export type GradientOf<A extends Floats> = A | true | undefined;

/** A loss, and the gradient that was asked for. */
export interface LossAndGradient<A extends Floats, G, R> {
  /** One number; under "none" one per sample. Always in double precision. */
  readonly loss: R extends "none" ? Float64Array : number;
  /** The array that was passed in, a new one for `true`, and `undefined` if none was asked for. */
  readonly gradient: G extends true ? A : G;
}

interface BatchOptions<G, R extends Reduction> extends LogOptions, ReductionOptions<R> {
  /**
   * `true` returns the gradient in a new array; an array of the kind and length of the logits is
   * written into and returned, which saves the memory. It may be the logits themselves.
   */
  gradient?: G;
}

export interface SoftmaxOptions<G = undefined, R extends Reduction = Reduction>
  extends BatchOptions<G, R> {
  /** One weight per class. Default: 1 for every class. */
  weight?: Vector;
  /** Spreads this share of the target evenly over all classes. In [0, 1]. Default 0. */
  labelSmoothing?: number;
  /** A sample with this label adds nothing, and its logits are not looked at. */
  ignoreIndex?: number;
}

export interface SigmoidOptions<G = undefined, R extends Reduction = Reduction>
  extends BatchOptions<G, R> {
  /** Multiplies the whole loss of a sample: one number for all, or one per sample. Default 1. */
  weight?: number | Numbers;
  /** Multiplies the `t·log p` term: above 1, a missed positive costs more. Default 1. */
  positiveWeight?: number | Numbers;
  /** Pulls the label this share of the way to ½. In [0, 1]. Default 0. */
  labelSmoothing?: number;
}
