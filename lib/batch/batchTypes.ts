import type {
  BinaryFocalLossOptions,
  CrossEntropyOptions,
  FocalLossOptions,
  LogOptions,
  NumberList,
  Reduction,
  ReductionOptions,
} from "../losses/types.js";

/** Numbers in a typed array, in single or in double precision. */
export type Floats = Float32Array | Float64Array;

/** Numbers that a batch loss only reads, in a typed array of any kind or in a plain list. */
export type Numbers = NumberList;

/** Class indices, in a typed array of whole numbers or in a plain list. */
export type ClassIndices = Exclude<NumberList, Floats>;

/** How a batch is computed: with vectors in WebAssembly as far as the options allow, or with plain loops. */
export type Backend = "simd" | "typescript";

/** How many samples (rows), and how many classes (columns); row n starts at n · classes. */
export type BatchShape = readonly [samples: number, classes: number];

/** `true` for a gradient in a new array, an array of the caller to write it into, or `undefined` for none. */
export type GradientOf<A extends Floats> = A | true | undefined;

/** A loss, and its gradient if it was asked for. */
export interface LossAndGradient<A extends Floats, G, R> {
  /** One number; under "none" one per sample. Always in double precision. */
  readonly loss: R extends "none" ? Float64Array : number;
  /** The array that was passed in, a new one for `true`, and `undefined` if none was asked for. */
  readonly gradient: G extends true ? A : G;
}

interface BatchOptions<G> {
  /**
   * `true` returns the gradient in a new array. To save the memory, pass an array of the kind and length of
   * the logits, or the logits themselves: the gradient is written into it, and it is returned. It may not overlap
   * other arrays of the call.
   */
  gradient?: G;
}

/** The options of crossEntropyWithLogits, whose sampleWeight may be a typed array here, and where the gradient goes. */
export interface SoftmaxOptions<G = undefined, R extends Reduction = Reduction>
  extends BatchOptions<G>,
    Omit<CrossEntropyOptions<R>, "sampleWeight"> {
  /** Multiplies the loss of a sample: one number for all, or one per sample. "mean" divides as without it. Default 1. */
  sampleWeight?: number | Numbers;
}

/** The options of klDivergenceWithLogits, and where the gradient goes. */
export type DivergenceBatchOptions<G = undefined, R extends Reduction = Reduction> = Omit<
  SoftmaxOptions<G, R>,
  "weight" | "labelSmoothing" | "ignoreIndex"
>;

/** The options of focalLoss, whose sampleWeight may be a typed array here, and where the gradient goes. */
export type FocalBatchOptions<G = undefined, R extends Reduction = Reduction> = Omit<
  SoftmaxOptions<G, R>,
  "labelSmoothing"
> &
  Pick<FocalLossOptions, "gamma">;

/** The options of binaryFocalLoss, and where the gradient goes. */
export interface BinaryFocalBatchOptions<G = undefined, R extends Reduction = Reduction>
  extends BatchOptions<G>,
    BinaryFocalLossOptions<R> {}

/** The options of binaryCrossEntropyWithLogits, whose weights may be typed arrays here, and where the gradient goes. */
export interface SigmoidOptions<G = undefined, R extends Reduction = Reduction>
  extends BatchOptions<G>,
    LogOptions,
    ReductionOptions<R> {
  /** How many labels a row has, if a sample is a row of labels that may be true together; a weight may then be one per label. */
  labels?: number;
  /** Multiplies the whole loss of a score: one number for all, one per score, or one per label of a row. Default 1. */
  weight?: number | Numbers;
  /** Multiplies the `t·log p` term, and is given as `weight` is: above 1, a missed positive costs more. Default 1. */
  positiveWeight?: number | Numbers;
  /** Pulls the label this share of the way to ½. In [0, 1]. Default 0. */
  labelSmoothing?: number;
}
