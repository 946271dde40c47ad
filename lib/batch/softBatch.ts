import { inBase } from "../losses/log.js";
import { plainList } from "../losses/plainList.js";
import { shown } from "../losses/shown.js";
import type { Reduction } from "../losses/types.js";
import { requireWeights } from "../losses/validate.js";
import { requireSeparate } from "./apart.js";
import type {
  BatchShape,
  Floats,
  GradientOf,
  LossAndGradient,
  SoftmaxOptions,
} from "./batchTypes.js";
import { gradientFor, lossesFor, reduceBatch, requireSharedOptions } from "./reduceBatch.js";
import type { SoftTask } from "./tasks.js";
import { requireSampleWeights } from "./validateBatch.js";
import { requireProbabilities } from "./validateRows.js";

/** What a loss of rows whose targets are distributions is called with; logits, shape and names of options are checked. */
export interface SoftCall<A extends Floats, G, R extends Reduction> {
  readonly where: string;
  /** What the loss calls its scores in messages. Default: logits. */
  readonly name?: string;
  readonly targets: Floats;
  readonly logits: A;
  readonly shape: BatchShape;
  readonly options: SoftmaxOptions<G, R>;
}

/** Computes a loss of rows whose targets are distributions, by a pass over them that gives the sum of their losses. */
export function softBatch<A extends Floats, G extends GradientOf<A>, R extends Reduction>(
  { where, name = "logits", targets, logits, shape, options }: SoftCall<A, G, R>,
  pass: (task: SoftTask<A>) => number,
): LossAndGradient<A, G, R> {
  const [samples, classes] = shape;
  const { sampleWeight, labelSmoothing = 0 } = options;
  const weight = plainList(options.weight);
  const { base = Math.E, reduction = "mean", ignoreIndex } = options;
  if (ignoreIndex !== undefined) failIgnoreIndex(where, ignoreIndex);
  requireProbabilities(where, targets, logits);
  requireSharedOptions(where, options);
  if (weight !== undefined) requireWeights(where, "weight", weight, classes, "class");
  if (sampleWeight !== undefined)
    requireSampleWeights(where, "sampleWeight", sampleWeight, samples);
  const gradient = gradientFor(where, targets, logits, options, name);
  if (gradient) requireSeparate(where, gradient, "targets", targets, name);
  const divisor = reduction === "mean" ? samples : 1;
  const task: SoftTask<A> = {
    ...{ where, targets, logits, samples, classes, weight, sampleWeight, labelSmoothing },
    ...{ gradient, losses: lossesFor(samples, options) },
    ...{ base, divisor, scale: inBase(1, base) / divisor },
  };
  return reduceBatch(pass(task), task);
}

function failIgnoreIndex(where: string, ignoreIndex: unknown): never {
  throw new TypeError(
    `${where}: ignoreIndex is ${shown(ignoreIndex)}, but the targets are distributions; it works with class indices only.`,
  );
}
