import {
  binaryCrossEntropyWithLogitsGradient,
  binaryFocalLossGradient,
  crossEntropyGradient,
  crossEntropyWithLogitsGradient,
  focalLossGradient,
  numericalGradient,
  softmax,
  softmaxJacobian,
} from "@course/lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distribution, near } from "./arbitrary.js";
import { hasItsGradient } from "./duties/gradients.js";
import { losses } from "./table.js";

// Every gradient is compared with slopes measured by central differences.

const CLASSES = 3;
const row = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), {
  minLength: CLASSES,
  maxLength: CLASSES,
});

const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);

describe("the gradient is the measured slope, with every option,", () => {
  it.each(losses)("of $name", hasItsGradient);

  it("of softmax, whose slopes are its Jacobian", () =>
    fc.assert(
      fc.property(row, (z) => {
        const columns = z.map((_, i) => numericalGradient((at) => softmax(at)[i], z));
        const jacobian = softmaxJacobian(z);
        const wrong = jacobian.flatMap((slopes, i) =>
          slopes.flatMap((slope, k) => (near(slope, columns[i][k], 7) ? [] : [[i, k, slope]])),
        );
        expect(wrong).toEqual([]);
      }),
    ));
});

describe("a gradient", () => {
  it("sums to 0 over the scores of a sample, for a distribution target", () =>
    fc.assert(
      fc.property(row, distribution(CLASSES), (z, t) => {
        expect(near(sum(crossEntropyWithLogitsGradient(t, z)), 0)).toBe(true);
      }),
    ));

  it("is prediction minus target", () =>
    fc.assert(
      fc.property(row, distribution(CLASSES), (z, t) => {
        const p = softmax(z);
        const slope = crossEntropyWithLogitsGradient(t, z);
        slope.forEach((g, k) => {
          expect(near(g, p[k] - t[k])).toBe(true);
        });
      }),
    ));

  it("keeps the shape of what it is taken in: a sample, a batch, a number, a list", () => {
    expect(crossEntropyWithLogitsGradient(0, [0, 0])).toEqual([-0.5, 0.5]);
    expect(crossEntropyWithLogitsGradient([0], [[0, 0]])).toEqual([[-0.5, 0.5]]);
    expect(binaryCrossEntropyWithLogitsGradient(1, 0)).toBe(-0.5);
    expect(binaryCrossEntropyWithLogitsGradient([1], [0])).toEqual([-0.5]);
    expect(focalLossGradient(0, [0, 0], { gamma: 0 })).toEqual([-0.5, 0.5]);
    expect(binaryFocalLossGradient(1, 0, { gamma: 0 })).toBe(-0.5);
    expect(crossEntropyGradient(0, [0.5, 0.5])).toEqual([-2, 0]);
  });
});
