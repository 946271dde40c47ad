import type { Decimal } from "decimal.js";
import type { Contents } from "../arena/batchFolder.js";
import type { Batch } from "../arena/task.js";
import { Exact, exactly } from "./exactly.js";

/** The mean loss of a batch and its gradient, computed with 60 digits. */
export interface Reference {
  readonly loss: Decimal;
  readonly slopes: readonly Decimal[];
  /**
   * For soft targets, the larger part of each slope p (1 − t) − t (1 − p), in whose last place its error is measured:
   * where p is close to t, digits of the difference cancel.
   */
  readonly parts?: readonly Decimal[];
}

/** Computes the loss and the gradient directly from the formulas, with 60 digits; slow, so only for small batches. */
export function reference({ loss, samples, classes }: Batch, of: Contents): Reference {
  const width = loss === "multiLabel" ? 1 : classes; // each label of a row is a sample of its own
  const count = (samples * classes) / width;
  const rows = Array.from({ length: count }, (_, n) => {
    const row = (all: Float64Array) => all.subarray(n * width, (n + 1) * width);
    if (loss === "softTargets") return softRow(row(of.logits), row(of.targets ?? of.logits));
    const kind = loss === "softmax" ? "softmax" : "sigmoid";
    return exactSample[kind](row(of.logits), of.labels[n]);
  });
  const share = (numbers: readonly Decimal[]) => numbers.map((number) => number.div(count));
  return {
    loss: Exact.sum(...rows.map((row) => row.loss)).div(count),
    slopes: rows.flatMap(({ slopes }) => share(slopes)),
    ...(loss === "softTargets" && { parts: rows.flatMap(({ parts = [] }) => share(parts)) }),
  };
}

/** The loss and the slopes of one sample with 60 digits, from its logits and its label. */
export const exactSample: Readonly<
  Record<"softmax" | "sigmoid", (logits: ArrayLike<number>, label: number) => Reference>
> = { softmax: softmaxRow, sigmoid: (logits, label) => sigmoidSample(logits[0], label) };

/**
 * The loss −ln p of the label and the slopes p − t. The label's slope is computed as minus the sum of the other
 * probabilities, because p − 1 would lose digits when p is close to 1.
 */
function softmaxRow(logits: ArrayLike<number>, label: number): Reference {
  const ofLabel = exactly(logits[label]).exp();
  const others = Array.from(logits, (z, i) => (i === label ? new Exact(0) : exponential(z)));
  const rest = Exact.sum(...others);
  const sum = ofLabel.plus(rest);
  return {
    loss: logOnePlus(rest.div(ofLabel)),
    slopes: others.map((e, i) => (i === label ? rest.neg() : e).div(sum)),
  };
}

/** The loss Σ t (ln Σ e^z − z) and the slopes p − t, for targets that sum to 1; 60 digits outlast the cancellation. */
function softRow(logits: Float64Array, targets: Float64Array): Reference {
  const exponentials = Array.from(logits, exponential);
  const sum = Exact.sum(...exponentials);
  const p = exponentials.map((e) => e.div(sum));
  const t = Array.from(targets, exactly);
  return {
    loss: Exact.sum(...t.map((target, i) => target.times(sum.ln().minus(exactly(logits[i]))))),
    slopes: p.map((probability, i) => probability.minus(t[i])),
    parts: p.map((probability, i) =>
      Exact.max(
        probability.times(new Exact(1).minus(t[i])),
        t[i].times(new Exact(1).minus(probability)),
      ),
    ),
  };
}

/** The loss ln(1 + e^∓z) and the slope σ(z) − t = ∓σ(∓z), with the upper sign for the label 1. */
function sigmoidSample(logit: number, label: number): Reference {
  const away = exactly(label === 1 ? -logit : logit).exp();
  const slope = away.div(away.plus(1));
  return { loss: logOnePlus(away), slopes: [label === 1 ? slope.neg() : slope] };
}

function exponential(z: number): Decimal {
  return z === Number.NEGATIVE_INFINITY ? new Exact(0) : exactly(z).exp();
}

/** ln(1 + x) to at least 30 digits. For tiny x it uses the Taylor series, because 1 + x would lose the digits of x. */
function logOnePlus(x: Decimal): Decimal {
  if (x.gt("1e-30")) return x.plus(1).ln();
  return x.minus(x.pow(2).div(2)).plus(x.pow(3).div(3));
}
