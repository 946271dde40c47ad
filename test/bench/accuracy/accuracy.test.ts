import { describe, expect, it } from "vitest";
import type { Batch } from "../arena/task.js";
import { hardBatches } from "./batches.js";
import { Exact, exactly } from "./exactly.js";
import { reference } from "./reference.js";
import { ulps } from "./ulps.js";

describe("units in the last place", () => {
  it.each([
    [1, "1", "float64", 0],
    [1 + 2 ** -52, "1", "float64", 1],
    [1, "1.5", "float64", 2 ** 51],
    [1 + 2 ** -23, "1", "float32", 1],
    [0, "1e-323", "float64", 2.02402],
    [2 ** -149, "0", "float32", 1],
    [Number.NaN, "1", "float64", Infinity],
    [Infinity, "1", "float32", Infinity],
  ] as const)("%s is off from %s, in %s, by %s", (value, exact, precision, expected) => {
    expect(ulps(value, new Exact(exact), precision)).toBeCloseTo(expected, 3);
  });

  it("are those of the exact number, next to every power of two", () => {
    for (const power of [-1000, -3, 0, 1, 52, 1000]) {
      const one = 2 ** power;
      expect(ulps(one * (1 + 2 ** -52), exactly(one), "float64")).toBe(1);
      const below = one * (1 - 2 ** -53);
      expect(ulps(one, exactly(below), "float64")).toBe(1);
    }
  });
});

describe("the 60-digit reference", () => {
  const contents = (logits: number[], labels: number[]) => ({
    logits: Float64Array.from(logits),
    labels: Int32Array.from(labels),
    positions: new Int32Array(),
  });
  const shape = (loss: Batch["loss"], samples: number, classes: number): Batch => ({
    ...{ name: "", loss, samples, classes },
  });

  it("knows the logarithm of 2, from equal scores and from a score of 0", () => {
    const ln2 = "0.69314718055994530941723212145817656807550013436026";
    const softmax = reference(shape("softmax", 1, 2), contents([1234.5, 1234.5], [0]));
    const sigmoid = reference(shape("sigmoid", 2, 1), contents([0, 0], [0, 1]));
    expect(softmax.loss.toFixed(50)).toBe(ln2);
    expect(sigmoid.loss.toFixed(50)).toBe(ln2);
    expect(softmax.slopes.map(Number)).toEqual([-0.5, 0.5]);
    expect(sigmoid.slopes.map(Number)).toEqual([0.25, -0.25]);
  });

  it("weighs the losses of the classes by soft targets, and averages over all labels of all rows", () => {
    const scores = { ...contents([0, 0, 0, 0], []), targets: Float64Array.of(0.25, 0.75, 1, 0) };
    const soft = reference(shape("softTargets", 2, 2), scores);
    const rows = reference(shape("multiLabel", 1, 4), contents([0, 0, 0, 0], [1, 0, 0, 1]));
    expect(soft.loss.toNumber()).toBe(Math.LN2);
    expect(soft.slopes.map(Number)).toEqual([0.125, -0.125, -0.25, 0.25]);
    expect(soft.parts?.map(Number)).toEqual([0.1875, 0.1875, 0.25, 0.25]);
    expect(rows.loss.toNumber()).toBe(Math.LN2);
    expect(rows.slopes.map(Number)).toEqual([-0.125, 0.125, 0.125, -0.125]);
  });

  it("keeps all digits of the tiny loss of a nearly certain prediction", () => {
    const { loss, slopes } = reference(shape("softmax", 1, 2), contents([400, 0.25], [0]));
    // ln(1 + x) = x − x²/2, σ(−399.75) = x / (1 + x) = x − x², with x = e^−399.75
    const x = new Exact(-399.75).exp();
    expect(loss.minus(x).div(x).toNumber()).toBeCloseTo(0, 18);
    expect(slopes[0].plus(x).div(x).toNumber()).toBeCloseTo(0, 18);
    expect(slopes[0].plus(slopes[1]).toNumber()).toBe(0);
  });

  it("gives a masked class no slope", () => {
    const { slopes } = reference(shape("softmax", 1, 3), contents([0, -Infinity, 0], [0]));
    expect(slopes.map(Number)).toEqual([-0.5, 0, 0.5]);
  });
});

describe("the hard batches", () => {
  it.each(["float32", "float64"] as const)(
    "have logits and targets that %s represents exactly",
    (precision) => {
      const Kind = precision === "float32" ? Float32Array : Float64Array;
      for (const { contents } of hardBatches(precision))
        for (const numbers of [contents.logits, contents.targets ?? []])
          expect(Array.from(new Kind(numbers))).toEqual(Array.from(numbers));
    },
  );
});
