/** One number per class, for one sample. */
export type Vector = readonly number[];

/** One row per sample. */
export type Batch = readonly Vector[];

/** A list of numbers as a caller may have it: a plain one, or a typed array, but none of BigInts. */
export type NumberList =
  | Vector
  | Float32Array
  | Float64Array
  | Int8Array
  | Int16Array
  | Int32Array
  | Uint8Array
  | Uint8ClampedArray
  | Uint16Array
  | Uint32Array;

/** A {@link Batch} as a caller may have it: a plain list of rows of any kind. */
export type Rows = readonly NumberList[];

/** The position of the true class, counted from 0: the article's `label=0`. */
export type ClassIndex = number;

/** What is true of a sample: a class index, or one probability per class. */
export type Target = ClassIndex | NumberList;

/** The targets of a batch: a list of them; class indices also in a typed array. */
export type Targets = readonly Target[] | NumberList;

/** How the losses of a batch become one number; `"none"` keeps them apart. */
export type Reduction = "mean" | "sum" | "none";

/** A number gives a number, a list of numbers a plain list, a batch a batch. */
export type SameShape<X> = X extends Rows ? number[][] : X extends NumberList ? number[] : number;

/** One target for one sample; for a batch, a list of targets. */
export type TargetFor<X> = X extends Rows ? Targets : Target;

/** One label in [0, 1] for one sample; for a batch, a list of labels. */
export type LabelFor<X> = X extends NumberList ? NumberList : number;

/** `"none"` keeps one loss per sample. */
export type Reduced<R> = R extends "none" ? number[] : number;

/** One sample has one loss; a batch has what its reduction leaves. */
export type LossFor<X, R> = X extends Rows ? Reduced<R> : number;

/** As {@link LossFor}, where one sample is a single number. */
export type BinaryLossFor<X, R> = X extends NumberList ? Reduced<R> : number;

export interface LogOptions {
  /** Base of the logarithm: `Math.E` gives nats (the default), 2 bits, 10 hartleys. */
  base?: number;
}

export interface ReductionOptions<R extends Reduction = Reduction> {
  /** Default `"mean"`. One sample has nothing to reduce. */
  reduction?: R;
}

/** Options of losses without a logarithm, which have no base. */
export interface SampleOptions<R extends Reduction = Reduction> extends ReductionOptions<R> {
  /** Multiplies the loss of a sample: one number for all, or one per sample. 0, or in [1e-100, 1e100]. Default 1. */
  weight?: number | NumberList;
}

/** Options of losses of several classes in which no class weighs more than another. */
export interface BrierOptions<R extends Reduction = Reduction> extends ReductionOptions<R> {
  /** Multiplies the loss of a sample: one number for all, or one per sample. 0, or in [1e-100, 1e100]. Default 1. */
  sampleWeight?: number | NumberList;
}

export interface DivergenceOptions<R extends Reduction = Reduction>
  extends LogOptions,
    BrierOptions<R> {}

export interface BinaryCrossEntropyOptions<R extends Reduction = Reduction>
  extends LogOptions,
    ReductionOptions<R> {
  /** Multiplies the whole loss of a sample: one number for all, or one per sample. 0, or in [1e-100, 1e100]. Default 1. */
  weight?: number | NumberList;
  /** Multiplies the `t·log p` term: above 1, a missed positive costs more. Default 1. */
  positiveWeight?: number | NumberList;
  /** Pulls the label this share of the way to ½. In [0, 1]. Default 0. */
  labelSmoothing?: number;
}

export interface CrossEntropyOptions<R extends Reduction = Reduction>
  extends LogOptions,
    ReductionOptions<R> {
  /** One weight per class. Default: 1 for every class. */
  weight?: NumberList;
  /** Multiplies the loss of a sample: one number for all, or one per sample. "mean" divides as without it. Default 1. */
  sampleWeight?: number | NumberList;
  /** Spreads this share of the target evenly over all classes. In [0, 1]. Default 0. */
  labelSmoothing?: number;
  /** A sample whose target is this class index adds nothing. Index targets only. */
  ignoreIndex?: ClassIndex;
}

export interface BinaryFocalLossOptions<R extends Reduction = Reduction>
  extends LogOptions,
    ReductionOptions<R> {
  /** How strongly easy samples are discounted; 0 is cross-entropy. Default 2. */
  gamma?: number;
  /** Weight of the positive class; the negative class gets 1 − alpha. Default: no weighting. */
  alpha?: number;
}

export interface FocalLossOptions<R extends Reduction = Reduction>
  extends LogOptions,
    ReductionOptions<R> {
  /** How strongly easy samples are discounted; 0 is cross-entropy. Default 2. */
  gamma?: number;
  /** One weight per class. Default: 1 for every class. */
  weight?: NumberList;
  /** Multiplies the loss of a sample: one number for all, or one per sample. "mean" divides as without it. Default 1. */
  sampleWeight?: number | NumberList;
  /** A sample whose target is this class index adds nothing. */
  ignoreIndex?: ClassIndex;
}

/** Class indices only: one for one sample, a list for a batch. */
export type ClassIndexFor<Z> = Z extends Rows ? NumberList : ClassIndex;
