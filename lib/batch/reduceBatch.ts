import { inBase } from "../losses/log.js";
import type { Reduction } from "../losses/types.js";
import { requireBase, requireReduction, requireShare } from "../losses/validate.js";
import { requireGradient } from "./checks.js";
import type { Floats, GradientOf, LossAndGradient } from "./types.js";

/** The options that both losses have. */
interface Shared {
  readonly base?: number;
  readonly reduction?: Reduction;
  readonly labelSmoothing?: number;
  readonly gradient?: unknown;
}

/** Where a kernel writes, what it multiplies slopes by, and what becomes of its sum. */
export interface Outputs<A extends Floats> {
  readonly gradient: A | undefined;
  readonly losses: Float64Array | undefined;
  readonly scale: number;
  readonly base: number;
  readonly divisor: number;
}

/** Checks the options that both losses have. */
export function requireSharedOptions(where: string, options: Shared, logits: Floats): void {
  requireBase(where, options.base ?? Math.E);
  requireReduction(where, options.reduction ?? "mean");
  requireShare(where, "labelSmoothing", options.labelSmoothing ?? 0);
  const { gradient } = options;
  if (gradient !== undefined && gradient !== true) requireGradient(where, gradient, logits);
}

/** Makes what was asked for and not brought along. */
export function outputsFor<A extends Floats>(
  options: Shared,
  logits: A,
  samples: number,
  count: number,
): Outputs<A> {
  const { base = Math.E, reduction = "mean", gradient } = options;
  const divisor = reduction === "mean" ? count : 1;
  return {
    gradient: (gradient === true ? likeLogits(logits) : gradient) as A | undefined,
    losses: reduction === "none" ? new Float64Array(samples) : undefined,
    scale: inBase(1, base) / divisor,
    base,
    divisor,
  };
}

function likeLogits(logits: Floats): Floats {
  return logits instanceof Float32Array
    ? new Float32Array(logits.length)
    : new Float64Array(logits.length);
}

/** The answer, in the unit asked for: what became of Σ of the losses, or each of them. */
export function reduceBatch<A extends Floats, G extends GradientOf<A>, R extends Reduction>(
  total: number,
  { gradient, losses, base, divisor }: Outputs<A>,
): LossAndGradient<A, G, R> {
  if (losses) for (let n = 0; n < losses.length; n++) losses[n] = inBase(losses[n], base);
  return { loss: losses ?? inBase(total, base) / divisor, gradient } as LossAndGradient<A, G, R>;
}
