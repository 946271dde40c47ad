import { inBase } from "../losses/log.js";
import { plainList } from "../losses/plainList.js";
import type { Reduction, Vector } from "../losses/types.js";
import { requireWeights } from "../losses/validate.js";
import type { BatchShape, Floats, SoftmaxOptions } from "./batchTypes.js";
import { lossesFor, requireSharedOptions } from "./reduceBatch.js";
import type { SoftmaxTask } from "./tasks.js";
import { requireSampleWeights } from "./validateBatch.js";
import { weightOf } from "./weightOf.js";

/** What a loss of rows with class indices is called with; all but the values of options is checked. */
export interface ClassCall<A extends Floats, G, R extends Reduction> {
  readonly where: string;
  readonly targets: ArrayLike<number>;
  readonly logits: A;
  readonly shape: BatchShape;
  readonly options: SoftmaxOptions<G, R>;
  readonly gradient: A | undefined;
}

/** Checks the options of a loss of rows with class indices, and says what "mean" divides by. */
export function classTask<A extends Floats, G, R extends Reduction>({
  where,
  targets,
  logits,
  shape: [samples, classes],
  options,
  gradient,
}: ClassCall<A, G, R>): SoftmaxTask<A> {
  const { sampleWeight, labelSmoothing = 0, ignoreIndex } = options;
  const { base = Math.E, reduction = "mean" } = options;
  const weight = plainList(options.weight);
  requireSharedOptions(where, options);
  if (weight !== undefined) requireWeights(where, "weight", weight, classes, "class");
  if (sampleWeight !== undefined)
    requireSampleWeights(where, "sampleWeight", sampleWeight, samples);
  const isPlain = weight === undefined && ignoreIndex === undefined;
  const count = isPlain ? samples : countOf(where, targets, { weight, ignoreIndex, reduction });
  const divisor = reduction === "mean" ? count : 1;
  return {
    targets,
    logits,
    samples,
    classes,
    weight,
    sampleWeight,
    labelSmoothing,
    ignoreIndex,
    gradient,
    losses: lossesFor(samples, options),
    base,
    divisor,
    scale: inBase(1, base) / divisor,
  };
}

interface Counted {
  readonly weight: Vector | undefined;
  readonly ignoreIndex: number | undefined;
  readonly reduction: Reduction;
}

/** What "mean" divides by: Σ weight[target] of the samples that count. */
function countOf(
  where: string,
  targets: ArrayLike<number>,
  { weight, ignoreIndex, reduction }: Counted,
): number {
  let count = 0;
  let ignored = 0;
  for (let n = 0; n < targets.length; n++) {
    if (targets[n] === ignoreIndex) ignored++;
    else count += weightOf(weight, targets[n]);
  }
  if (count > 0 || reduction !== "mean") return count;
  const why =
    ignored === targets.length
      ? `every target is the ignored class index ${ignoreIndex}`
      : "the class weights of all targets are 0";
  throw new RangeError(`${where}: ${why}, so the mean is over nothing; try reduction "sum".`);
}
