import { describe, expect, it } from "vitest";
import { backends } from "./backends.js";
import { precisions } from "./samples.js";

// Rows of labels that may be true together: weights may be given per label.

const [samples, labels] = [11, 3];
const perLabel = Float32Array.of(3, 0, 0.5);
const targets = Float64Array.from({ length: samples * labels }, (_, i) => [1, 0, 0.25, 1][i % 4]);
const cases = precisions.map((Precision) => ({ Precision, array: Precision.name }));

describe.each(backends)("with the backend $backend, rows of labels", (batch) => {
  it.each(cases)("have the losses of weights that repeat in every row, in a $array", (c) => {
    const logits = new c.Precision(samples * labels).map((_, i) => 9 * Math.sin(i * i));
    const repeated = Array.from(logits, (_, i) => perLabel[i % labels]);
    for (const reduction of ["mean", "none"] as const) {
      const options = { reduction, gradient: true, labelSmoothing: 0.1 } as const;
      const call = (weight: ArrayLike<number>, positiveWeight: ArrayLike<number>, more: object) =>
        batch.binaryCrossEntropyWithLogits(targets, logits, {
          ...options,
          ...more,
          weight: Array.from(weight),
          positiveWeight: Array.from(positiveWeight),
        });
      const ones = repeated.map(() => 1);
      expect(call(perLabel, ones, { labels })).toEqual(call(repeated, ones, {}));
      expect(call(ones, perLabel, { labels })).toEqual(call(ones, repeated, {}));
    }
  });

  it.each(cases)("of one label each are single scores, in a $array", (c) => {
    const logits = new c.Precision(4).fill(1);
    const call = (more: object): number =>
      batch.binaryCrossEntropyWithLogits([1, 0, 1, 0], logits, more).loss;
    expect(call({ labels: 1, weight: [2] })).toBe(call({ weight: 2 }));
  });
});
