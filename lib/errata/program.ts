/** A class index, or one probability for each class. */
export type Label = number | readonly number[];

/** What a sample may ask of its loss. */
export interface LossSettings {
  /** The share ε of label smoothing. Default 0. */
  readonly smoothing?: number;
  /** The base of the logarithm. Default e. */
  readonly base?: number;
  /** What scores are divided by. Default 1. */
  readonly temperature?: number;
}

/** What a batch may ask of its mean. */
export interface MeanSettings {
  /** The weight of each class. Default 1. */
  readonly weights?: readonly number[];
  /** The label of samples that are left out. Default −100. */
  readonly ignore?: number;
}

/**
 * A small program with the losses of the course. Its functions call each other only through this object, so that a
 * fault in one of them shows in all that use it.
 */
export interface Program {
  largest(y: readonly number[]): number;
  softmax(y: readonly number[]): number[];
  logSoftmax(y: readonly number[]): number[];
  softmaxRows(rows: readonly (readonly number[])[]): number[][];
  sigmoid(y: number): number;
  softplus(y: number): number;
  cool(y: readonly number[], temperature: number): number[];
  inBase(nats: number, base: number): number;
  /** The label as a distribution over C classes. */
  target(label: Label, C: number): number[];
  smooth(t: readonly number[], epsilon: number): number[];
  /** One term of Σ −tᵢ log pᵢ, where logP is log pᵢ. */
  term(t: number, logP: number): number;
  /** The term −tᵢ log pᵢ of probabilities. */
  surprise(t: number, p: number): number;
  crossEntropy(T: readonly number[], P: readonly number[]): number;
  klDivergence(T: readonly number[], P: readonly number[]): number;
  loss(label: Label, y: readonly number[], settings?: LossSettings): number;
  gradient(label: Label, y: readonly number[], settings?: LossSettings): number[];
  focal(label: number, y: readonly number[], gamma: number): number;
  binaryLoss(t: number, y: number): number;
  binaryGradient(t: number, y: number): number;
  batchLoss(
    labels: readonly Label[],
    rows: readonly (readonly number[])[],
    settings?: MeanSettings,
  ): number;
  batchGradient(labels: readonly Label[], rows: readonly (readonly number[])[]): number[][];
  /** The mean of a whole epoch, computed in batches of the given size. */
  epochLoss(labels: readonly Label[], rows: readonly (readonly number[])[], size: number): number;
  /** The slope in each class's bias, from the slopes in the scores of all samples. */
  biasGradient(slopes: readonly (readonly number[])[]): number[];
  sum(values: readonly number[]): number;
  perplexity(losses: readonly number[]): number;
  step(weight: number, slope: number, rate: number): number;
}

/** A change of a program: functions that replace its own, and may call the others through it. */
export type Change = (program: Program) => Partial<Program>;
