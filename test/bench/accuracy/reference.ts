import type { Decimal } from "decimal.js";
import type { Contents } from "../arena/batchFolder.js";
import type { Batch, Loss } from "../arena/task.js";
import { Exact, exactly } from "./exactly.js";

/** The mean loss of a batch and its gradient, computed with 60 digits. */
export interface Reference {
  readonly loss: Decimal;
  readonly slopes: readonly Decimal[];
}

/** Computes the loss and the gradient directly from the formulas, with 60 digits; slow, so only for small batches. */
export function reference({ loss, samples, classes }: Batch, of: Contents): Reference {
  const rows = Array.from({ length: samples }, (_, n) =>
    exactSample[loss](of.logits.subarray(n * classes, (n + 1) * classes), of.labels[n]),
  );
  return {
    loss: Exact.sum(...rows.map((row) => row.loss)).div(samples),
    slopes: rows.flatMap((row) => row.slopes.map((slope) => slope.div(samples))),
  };
}

/** The loss and the slopes of one sample with 60 digits, from its logits and its label. */
export const exactSample: Readonly<
  Record<Loss, (logits: ArrayLike<number>, label: number) => Reference>
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
