import { describe, expect, it } from "vitest";
import { backends } from "./backends.js";
import { givesTheExtremesOfItsTwin } from "./duties/extremes.js";
import { precisions } from "./samples.js";
import { batchLosses } from "./table.js";

describe.each(backends)("with the backend $backend, no loss and no gradient", (batch) => {
  it.each(batchLosses)("of $title is off for the extremes of its twin", (row) =>
    givesTheExtremesOfItsTwin(batch, row),
  );

  it.each(precisions)(
    "that is rounded to nothing is −0, of a few logits in a $name",
    (Precision) => {
      const logits = Precision.of(745, 0);
      const slopes = [
        batch.binaryCrossEntropyWithLogits([1, 1], logits, { gradient: true }).gradient,
        batch.crossEntropyWithLogits([0], logits, [1, 2], { gradient: true, base: 1e9 }).gradient,
      ];
      expect(slopes).toEqual([Precision.of(0, -0.25), Precision.of(0, 0)]);
    },
  );

  it("that a rounded target leaves is −0, of many scores in a Float32Array", () => {
    const [targets, scores] = [new Float64Array(24).fill(1e-310), new Float32Array(24).fill(-745)];
    const { gradient } = batch.binaryCrossEntropyWithLogits(targets, scores, { gradient: true });
    expect(gradient).toEqual(new Float32Array(24));
  });

  it.each(precisions)("that does not count, by a weight of −0, is −0, in a $name", (Precision) => {
    const logits = Precision.from(new Array(24).fill([1, 2]).flat());
    for (const samples of [2, 24]) {
      const scores = logits.slice(0, 2 * samples);
      const options = { gradient: true, reduction: "none" } as const;
      const rows = { ...options, weight: [-0, -0] };
      const answers = [
        batch.crossEntropyWithLogits(new Int32Array(samples), scores, [samples, 2], rows),
        batch.focalLoss(new Int32Array(samples), scores, [samples, 2], rows),
        batch.binaryCrossEntropyWithLogits(new Int32Array(2 * samples), scores, {
          ...{ ...options, weight: -0 },
        }),
      ];
      for (const { loss, gradient } of answers)
        expect([loss, gradient]).toEqual([
          new Float64Array(loss.length),
          new Precision(2 * samples),
        ]);
    }
  });

  it.each(precisions)(
    "that is rounded to nothing is −0, of many logits in a $name",
    (Precision) => {
      const ahead = Precision === Float32Array ? 106 : 744;
      const logits = Precision.from(new Array(24).fill([ahead, 0]).flat());
      const { gradient } = batch.crossEntropyWithLogits(new Int32Array(24), logits, [24, 2], {
        gradient: true,
        base: 1e9,
      });
      expect(gradient).toEqual(new Precision(48));
    },
  );

  it.each(precisions)(
    "is NaN for a masked class and the largest weight, in a $name",
    (Precision) => {
      const logits = Precision.from(new Array(24).fill([0, 0, -Infinity]).flat());
      const options = { gradient: true, reduction: "sum", sampleWeight: 1e100 } as const;
      const { loss, gradient } = batch.crossEntropyWithLogits(
        new Int32Array(24),
        logits,
        [24, 3],
        options,
      );
      expect(loss / 1e100 / 24).toBeCloseTo(Math.LN2, 12);
      expect(gradient.slice(0, 3)).toEqual(Precision.of(-5e99, 5e99, 0));
    },
  );
});
