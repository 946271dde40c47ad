import type { Decimal } from "decimal.js";
import { Exact, exactly } from "../bench/accuracy/exactly.js";
import { exactSample, type Reference } from "../bench/accuracy/reference.js";

/** The loss and the slopes of one sample with 60 digits, from its input and its hard label. Losses without γ ignore it. */
export type ExactLoss = (input: readonly number[], label: number, gamma?: number) => Reference;

const softmax = remembered((input, label) => exactSample.softmax(input, label));
const sigmoid = remembered((input, label) => exactSample.sigmoid(input, label));

export const exactLosses = {
  softmax,
  sigmoid,
  /** −ln p of the label, which is given, and −1 as its slope. */
  logs: (input, label) => ({
    loss: exactly(input[label]).neg(),
    slopes: input.map((_, k) => exactly(k === label ? -1 : 0)),
  }),
  focal: focalOf(softmax),
  binaryFocal: focalOf(sigmoid),
} as const satisfies Record<string, ExactLoss>;

/** The same loss, computed once for each sample: exponentials with 60 digits take most of the time of the tests. */
function remembered(exact: ExactLoss): ExactLoss {
  const known = new Map<string, Reference>();
  return (input, label) => {
    const key = `${label} of ${input.join()}`;
    const reference = known.get(key) ?? exact(input, label);
    known.set(key, reference);
    return reference;
  };
}

/**
 * The focal loss (1 − e^−c)^γ c of a sample with the cross-entropy c. By the chain rule, its slopes are those of c
 * times (1 − p)^γ + γ (1 − p)^(γ−1) p c, with p = e^−c.
 */
function focalOf(crossEntropy: ExactLoss): ExactLoss {
  return (input, label, gamma = 2) => {
    const { loss: c, slopes } = crossEntropy(input, label);
    // The slope of the label is p − 1, and that of a single score is p − 1 or 1 − p.
    const miss = slopes[input.length > 1 ? label : 0].abs();
    if (miss.isZero()) {
      const factor = exactly(gamma === 0 ? 1 : 0);
      return { loss: c.times(factor), slopes: slopes.map((s) => s.times(factor)) };
    }
    const discount = power(miss, gamma);
    const pTimesC = c.isFinite() ? c.neg().exp().times(c) : exactly(0);
    const factor = discount.plus(discount.times(gamma).div(miss).times(pTimesC));
    return { loss: discount.times(c), slopes: slopes.map((s) => s.times(factor)) };
  };
}

function power(x: Decimal, exponent: number): Decimal {
  return exponent === 0 ? new Exact(1) : x.pow(exponent);
}
