import { inBase } from "../losses/log.js";
import type { Reduction } from "../losses/types.js";
import { requireBase, requireReduction, requireShare } from "../losses/validate.js";
import { requireApart } from "./apart.js";
import type { Floats, GradientOf, LossAndGradient } from "./batchTypes.js";
import type { Task } from "./tasks.js";
import { refuseGradient } from "./validateBatch.js";

/** The options that all batch losses have, and weights that some of them have as arrays. */
interface Shared {
  readonly base?: number;
  readonly reduction?: Reduction;
  readonly labelSmoothing?: number;
  readonly gradient?: unknown;
  readonly weight?: unknown;
  readonly sampleWeight?: unknown;
  readonly positiveWeight?: unknown;
}

/** Checks the options that all batch losses have, except the gradient. */
export function requireSharedOptions(where: string, options: Shared): void {
  const { base, reduction, labelSmoothing } = options;
  if (base !== undefined) requireBase(where, base);
  if (reduction !== undefined) requireReduction(where, reduction);
  if (labelSmoothing !== undefined) requireShare(where, "labelSmoothing", labelSmoothing);
}

/**
 * Where the slopes go: the caller's array, which is checked, a new array for `true`, or none. Without `targets`, the
 * caller checks that the gradient does not overwrite them.
 */
export function gradientFor<A extends Floats>(
  where: string,
  targets: unknown,
  logits: A,
  options: Shared,
  name = "logits",
): A | undefined {
  const { gradient } = options;
  if (gradient === undefined) return undefined;
  if (gradient === true) return likeLogits(logits) as A;
  const isOfKind =
    logits instanceof Float32Array
      ? gradient instanceof Float32Array
      : gradient instanceof Float64Array;
  if (!isOfKind || (gradient as A).length !== logits.length)
    refuseGradient(where, gradient, logits, name);
  const { weight, sampleWeight, positiveWeight } = options;
  // Each condition saves a call where nothing can overlap, which for a few logits is a third of the time.
  if ((gradient as A).byteOffset !== logits.byteOffset)
    requireApart(where, gradient as A, name, logits, name);
  if (targets !== undefined && !Array.isArray(targets))
    requireApart(where, gradient as A, "targets", targets, name);
  if (weight !== undefined) requireApart(where, gradient as A, "weight", weight, name);
  if (sampleWeight !== undefined)
    requireApart(where, gradient as A, "sampleWeight", sampleWeight, name);
  if (positiveWeight !== undefined)
    requireApart(where, gradient as A, "positiveWeight", positiveWeight, name);
  return gradient as A;
}

function likeLogits(logits: Floats): Floats {
  return logits instanceof Float32Array
    ? new Float32Array(logits.length)
    : new Float64Array(logits.length);
}

/** Where the losses of the samples go: a new array under "none", otherwise none. */
export function lossesFor(samples: number, { reduction }: Shared): Float64Array | undefined {
  return reduction === "none" ? new Float64Array(samples) : undefined;
}

/** The result of a batch loss in its base: the reduced total, or under "none" the loss of each sample. */
export function reduceBatch<A extends Floats, G extends GradientOf<A>, R extends Reduction>(
  total: number,
  { gradient, losses, base, divisor }: Task<A>,
): LossAndGradient<A, G, R> {
  if (losses) for (let n = 0; n < losses.length; n++) losses[n] = inBase(losses[n], base);
  return { loss: losses ?? inBase(total, base) / divisor, gradient } as LossAndGradient<A, G, R>;
}
