import { describe, expect, it } from "vitest";
import { IGNORED } from "../losses/kinds.js";
import { backends } from "./backends.js";
import { expectAgreement } from "./duties/agreement.js";
import { precisions } from "./samples.js";
import { batchLosses } from "./table.js";

// What only a softmax over rows can get wrong: the rows of a block share one multiple, and a row may be ignored.

const softmax = batchLosses.filter(({ measured }) => measured?.includes("softmax"));
const cases = softmax.flatMap((row) =>
  precisions.map((Precision) => ({ row, Precision, array: Precision.name })),
);

describe.each(backends)("crossEntropyWithLogits, backend $backend,", (batch) => {
  it.each(cases)("computes rows far below another one, in a $array", ({ row, Precision }) => {
    for (const far of [84, 400, 1000, 5000])
      for (const samples of [2, 3, 4, 5, 8, 9, 12])
        for (const classes of [2, 3, 4, 5, 7, 8, 9, 14])
          for (const highest of [0, samples - 1]) {
            const inputs = Array.from({ length: samples }, (_, n) =>
              Array.from({ length: classes }, (_, j) =>
                n === highest ? far : (n * classes + j) % 3,
              ),
            );
            const targets = inputs.map((_, n) => n % classes);
            const options = { reduction: "none" };
            expectAgreement(batch, row, {
              ...{ classes, inputs, targets, options, Precision, List: Array },
            });
          }
  });

  it("takes class weights in a typed array as in a list", () => {
    const logits = Float64Array.of(1, 2, 3, -1, 0, 4);
    const soft = Float64Array.of(0.5, 0.5, 0, 0, 0.25, 0.75);
    for (const targets of [Int32Array.of(2, 0), soft]) {
      const call = (weight: number[] | Float32Array) =>
        batch.crossEntropyWithLogits(targets, logits, [2, 3], { weight, gradient: true });
      expect(call(Float32Array.of(0.5, 0, 3))).toEqual(call([0.5, 0, 3]));
    }
  });

  it("does not look at the logits of an ignored row", () => {
    const logits = new Float32Array([Number.NaN, Infinity, 0, 0]);
    const labels = Int32Array.of(IGNORED, 1);
    const options = { ignoreIndex: IGNORED, gradient: true } as const;
    const { loss, gradient } = batch.crossEntropyWithLogits(labels, logits, [2, 2], options);
    expect(loss).toBe(Math.log(2));
    expect([...gradient]).toEqual([0, 0, 0.5, -0.5]);
  });

  it("refuses a gradient that overlaps the only label, and keeps the label", () => {
    for (const Precision of precisions) {
      const buffer = new ArrayBuffer(24);
      const labels = new Int32Array(buffer, 0, 1).fill(1);
      const gradient = new Precision(buffer, 0, 3);
      const call = () =>
        batch.crossEntropyWithLogits(labels, Precision.of(1, 2, 3), [1, 3], { gradient } as object);
      expect(call).toThrow("gradient shares memory with targets");
      expect(labels[0]).toBe(1);
    }
  });
});
