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
});
