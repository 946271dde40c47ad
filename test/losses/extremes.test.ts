import {
  argMax,
  binaryCrossEntropy,
  binaryCrossEntropyGradient,
  binaryCrossEntropyWithLogits,
  binaryCrossEntropyWithLogitsGradient,
  binaryFocalLoss,
  binaryFocalLossGradient,
  crossEntropy,
  crossEntropyWithLogits,
  crossEntropyWithLogitsGradient,
  entropy,
  focalLoss,
  focalLossGradient,
  klDivergence,
  log,
  logSigmoid,
  logSoftmax,
  logSumExp,
  sigmoid,
  softmax,
  softmaxJacobian,
  surprisal,
} from "@course/lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { givesItsExtremes, isNeverNaN } from "./duties/extremes.js";
import { options as kinds } from "./kinds.js";
import { parts } from "./parts.js";
import { losses } from "./table.js";

const flat = (x: unknown): unknown[] => (Array.isArray(x) ? x.flatMap(flat) : [x]);

describe("a confident right answer keeps its digits", () => {
  it("in the loss and in the gradient, 40 ahead", () => {
    expect(crossEntropyWithLogits(0, [40, 0])).toBe(4.248354255291589e-18);
    expect(crossEntropyWithLogitsGradient(0, [40, 0])).toEqual([
      -4.248354255291589e-18, 4.248354255291589e-18,
    ]);
    expect(binaryCrossEntropyWithLogits(1, 40)).toBe(4.248354255291589e-18);
    expect(binaryCrossEntropyWithLogitsGradient(1, 40)).toBe(-4.248354255291589e-18);
    expect(focalLoss(0, [40, 0], { gamma: 0 })).toBe(4.248354255291589e-18);
    expect(focalLossGradient(0, [40, 0], { gamma: 0 })).toEqual([
      -4.248354255291589e-18, 4.248354255291589e-18,
    ]);
  });

  it("700 ahead, near the smallest number there is", () => {
    expect(crossEntropyWithLogits(0, [700, 0])).toBe(9.85967654375977e-305);
    expect(softmaxJacobian([700, 0])[0][0]).toBe(9.85967654375977e-305);
  });

  it("where 1 − softmax and 1 − sigmoid are 0", () => {
    expect(1 - softmax([40, 0])[0]).toBe(0);
    expect(1 - sigmoid(37)).toBe(0);
    expect(logSigmoid(37)).toBeLessThan(0);
  });
});

describe("small things that add up", () => {
  it("a divergence keeps its digits where its terms cancel", () => {
    // 5.75111512291524e-17 is the exact value for these doubles; ln t − ln p would give none of it.
    const divergence = klDivergence([0.5, 0.5], [0.5 + 1e-9, 0.5 - 1e-9]);
    expect(divergence / 5.75111512291524e-17).toBeCloseTo(1, 6);
  });

  it("a divergence of distributions that are close is positive, whatever their sums are rounded to", () => {
    const exact = 7.142856470926066e-15;
    const close = klDivergence([0.1, 0.2, 0.7], [0.1, 0.2, 0.7000001]);
    expect(close / exact).toBeCloseTo(1, 12);
    const logits = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(logits, fc.double({ min: -1e-8, max: 1e-8, noNaN: true }), ([z, ...rest], d) => {
        expect(
          klDivergence(softmax([z, ...rest]), softmax([z + d, ...rest])),
        ).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  it("a slope that is rounded to nothing is 0, not −0", () => {
    expect(binaryCrossEntropyWithLogitsGradient([1, 1], [745, 0])).toEqual([0, -0.25]);
    expect(
      crossEntropyWithLogitsGradient(
        [0, 0],
        [
          [745, 0],
          [0, 0],
        ],
      ),
    ).toEqual([
      [0, 0],
      [-0.25, 0.25],
    ]);
  });

  it("a logarithm in base 2 or 10 is exact where it can be", () => {
    expect([log(1000, { base: 10 }), log(2 ** -1074, { base: 2 })]).toEqual([3, -1074]);
  });

  it("the first of equal entries is the largest", () => {
    expect([argMax([1, 3, 3]), argMax([2, 2]), argMax([-Infinity, -Infinity])]).toEqual([1, 0, 0]);
  });
});

describe("extreme scores", () => {
  it("of ±1e308 give the exact limit, or Infinity when their gap is beyond all numbers", () => {
    expect(softmax([1e308, -1e308])).toEqual([1, 0]);
    expect(logSumExp([1e308, 1e308])).toBe(1e308);
    expect(crossEntropyWithLogits(0, [1e308, -1e308])).toBe(0);
    expect(crossEntropyWithLogits(1, [1e308, -1e308])).toBe(Infinity);
    expect(crossEntropyWithLogits(1, [1e308, 0])).toBe(1e308);
    expect(binaryCrossEntropyWithLogits(0, 1e308)).toBe(1e308);
    expect(binaryCrossEntropyWithLogits(0.5, 1e308)).toBe(5e307);
    expect(crossEntropyWithLogitsGradient(1, [1e308, -1e308])).toEqual([1, -1]);
  });

  it("of -Infinity mask a class", () => {
    expect(softmax([1, -Infinity, 1])).toEqual([0.5, 0, 0.5]);
    expect(logSoftmax([1, -Infinity])).toEqual([0, -Infinity]);
    expect(crossEntropyWithLogits([0.5, 0, 0.5], [1, -Infinity, 1])).toBe(Math.LN2);
    expect(crossEntropyWithLogits(1, [1, -Infinity])).toBe(Infinity);
    expect(crossEntropyWithLogitsGradient(0, [0, -Infinity])).toEqual([0, 0]);
    expect(focalLoss(0, [0, -Infinity])).toBe(0);
    expect(focalLossGradient(1, [0, -Infinity], { gamma: 0.5 })).toEqual([1, -1]);
  });

  it("of ±Infinity are certainty for a binary loss", () => {
    expect(binaryCrossEntropyWithLogits([1, 0], [Infinity, -Infinity])).toBe(0);
    expect(binaryCrossEntropyWithLogits(1, -Infinity)).toBe(Infinity);
    expect(binaryFocalLoss(1, Infinity)).toBe(0);
    expect(binaryFocalLoss(1, -Infinity)).toBe(Infinity);
    expect(binaryFocalLossGradient(1, -Infinity)).toBe(-1);
  });

  it("that are all equal give equal shares, at any height", () => {
    for (const height of [0, 1234.5, 1e308, -1e308]) {
      expect(softmax([height, height, height, height])).toEqual([0.25, 0.25, 0.25, 0.25]);
      expect(crossEntropyWithLogits(2, [height, height, height, height])).toBe(Math.log(4));
    }
  });
});

describe("certain probabilities", () => {
  it("cost nothing when right and infinitely much when wrong; nothing is clipped", () => {
    expect(binaryCrossEntropy([1, 0], [1, 0])).toBe(0);
    expect(binaryCrossEntropy(1, 0)).toBe(Infinity);
    expect(binaryCrossEntropy(0, 1)).toBe(Infinity);
    expect(crossEntropy(0, [1, 0])).toBe(0);
    expect(crossEntropy(1, [1, 0])).toBe(Infinity);
    expect(klDivergence([0, 1], [1, 0])).toBe(Infinity);
    expect(binaryCrossEntropyGradient([0, 1, 1], [0, 1, 0], { reduction: "sum" })).toEqual([
      1,
      -1,
      -Infinity,
    ]);
  });

  it("leave 0·log 0 out of every sum", () => {
    expect(entropy([1, 0])).toBe(0);
    expect(crossEntropy([1, 0], [1, 0])).toBe(0);
    expect(klDivergence([1, 0], [1, 0])).toBe(0);
  });

  it("survive the smallest numbers: t and p may be subnormal", () => {
    expect(surprisal(5e-324)).toBe(744.4400719213812);
    expect(klDivergence([1, 0], [1, 5e-324])).toBe(0);
    expect(klDivergence([1, 5e-324], [1, 0])).toBe(Infinity);
    expect(klDivergence([0, 1], [1, 5e-324])).toBe(744.4400719213812);
    expect(binaryCrossEntropy(0, 1e-20)).toBe(1e-20);
  });
});

describe("no loss and no gradient", () => {
  it.each(losses)("of $name is NaN or −0 for any finite input", isNeverNaN);

  it.each(losses)("of $name is off for the extremes of its row", givesItsExtremes);

  it("is −0 by a sample weight of −0", () => {
    const weighted = losses.filter(({ options }) =>
      [options.weight, options.sampleWeight].includes(kinds.sampleWeights),
    );
    expect(weighted.length).toBeGreaterThan(8);
    for (const { name, forward, gradient, input, target, options } of weighted) {
      const option = options.sampleWeight ? "sampleWeight" : "weight";
      const batch = [[target.sorts[0].example], [input.example]] as const;
      for (const weight of [-0, [-0]]) {
        const given = { reduction: "none", [option]: weight };
        const numbers = [forward, gradient].flatMap((f) => flat(f?.(...batch, given)));
        expect(numbers, name).toEqual(numbers.map(() => 0));
      }
    }
  });
});

describe("no number", () => {
  it.each(parts)("of $name is NaN or −0 for any finite argument", ({ call, allowed }) =>
    fc.assert(
      fc.property(allowed, (args) => {
        expect(flat(call(...args)).filter((x) => Object.is(x, -0) || Number.isNaN(x))).toEqual([]);
      }),
    ),
  );
});
