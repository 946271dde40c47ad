import {
  binaryCrossEntropy,
  binaryCrossEntropyGradient,
  binaryCrossEntropyWithLogits,
  binaryCrossEntropyWithLogitsGradient,
  binaryFocalLoss,
  binaryFocalLossGradient,
  crossEntropy,
  crossEntropyGradient,
  crossEntropyWithLogits,
  crossEntropyWithLogitsGradient,
  focalLoss,
  focalLossGradient,
  numericalGradient,
  type Reduction,
  softmax,
  softmaxJacobian,
} from "@course/lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { base, distribution, near } from "./arbitrary.js";

// Every closed form against a measured slope, with every option in play at once. Central differences
// are good to about 9 digits here, which is far more than a forgotten factor can hide in.

const CLASSES = 3;
const DIGITS = 7;
const score = fc.double({ min: -4, max: 4, noNaN: true });
const positive = fc.double({ min: 0.1, max: 3, noNaN: true });
const rows = fc.array(fc.array(score, { minLength: CLASSES, maxLength: CLASSES }), {
  minLength: 2,
  maxLength: 3,
});
const reduction: fc.Arbitrary<Reduction> = fc.constantFrom("mean", "sum", "none");
const smoothing = fc.double({ min: 0, max: 1, noNaN: true });
const weight = fc.array(positive, { minLength: CLASSES, maxLength: CLASSES });

const total = (loss: number | number[]): number =>
  typeof loss === "number" ? loss : loss.reduce((a, b) => a + b, 0);

/** The measured gradient of a loss of a batch, row by row. */
function measured(loss: (z: number[][]) => number | number[], at: number[][]): number[][] {
  return at.map((row, n) =>
    numericalGradient((z) => total(loss(at.map((r, m) => (m === n ? [...z] : r)))), row),
  );
}

function expectSlopes(closed: number[][], measuredSlopes: number[][]): void {
  closed.forEach((row, n) => {
    row.forEach((slope, i) => {
      expect(near(slope, measuredSlopes[n][i], DIGITS), `${slope} ≉ ${measuredSlopes[n][i]}`).toBe(
        true,
      );
    });
  });
}

describe("the closed form is the measured slope, with every option, for", () => {
  const options = fc.record({ base, reduction, weight, labelSmoothing: smoothing });

  it("crossEntropyWithLogits of class indices, some of them ignored", () =>
    fc.assert(
      fc.property(rows, options, (z, o) => {
        const labels = z.map((_, n) => (n === 1 ? -100 : n % CLASSES));
        const all = { ...o, ignoreIndex: -100 };
        expectSlopes(
          crossEntropyWithLogitsGradient(labels, z, all),
          measured((at) => crossEntropyWithLogits(labels, at, all), z),
        );
      }),
    ));

  it("crossEntropyWithLogits of distributions", () =>
    fc.assert(
      fc.property(rows, distribution(CLASSES), options, (z, t, o) => {
        const targets = z.map(() => t);
        expectSlopes(
          crossEntropyWithLogitsGradient(targets, z, o),
          measured((at) => crossEntropyWithLogits(targets, at, o), z),
        );
      }),
    ));

  it("crossEntropy of probabilities, through the Jacobian of softmax", () =>
    fc.assert(
      fc.property(rows, distribution(CLASSES), options, ([z], t, o) => {
        const slope = crossEntropyGradient(t, softmax(z), o);
        const chained = softmaxJacobian(z).map((row) =>
          row.reduce((sum, j, i) => sum + j * slope[i], 0),
        );
        const direct = measured(([at]) => total(crossEntropy(t, softmax(at), o)), [z]);
        expectSlopes([chained], direct);
      }),
    ));

  const labels = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: 3,
    maxLength: 3,
  });
  const scores = fc.array(score, { minLength: 3, maxLength: 3 });
  const binaryOptions = fc.record({
    base,
    reduction,
    weight,
    positiveWeight: weight,
    labelSmoothing: smoothing,
  });

  it("binaryCrossEntropyWithLogits", () =>
    fc.assert(
      fc.property(labels, scores, binaryOptions, (t, z, o) => {
        expectSlopes(
          [binaryCrossEntropyWithLogitsGradient(t, z, o)],
          measured(([at]) => total(binaryCrossEntropyWithLogits(t, at, o)), [z]),
        );
      }),
    ));

  it("binaryCrossEntropy of probabilities", () =>
    fc.assert(
      fc.property(
        labels,
        fc.array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), { minLength: 3, maxLength: 3 }),
        binaryOptions,
        (t, p, o) => {
          expectSlopes(
            [binaryCrossEntropyGradient(t, p, o)],
            measured(([at]) => total(binaryCrossEntropy(t, at, o)), [p]),
          );
        },
      ),
    ));

  const gamma = fc.constantFrom(0, 0.5, 1, 2, 5);

  it("focalLoss", () =>
    fc.assert(
      fc.property(rows, fc.record({ base, reduction, weight, gamma }), (z, o) => {
        const targets = z.map((_, n) => (n === 1 ? -100 : n % CLASSES));
        const all = { ...o, ignoreIndex: -100 };
        expectSlopes(
          focalLossGradient(targets, z, all),
          measured((at) => focalLoss(targets, at, all), z),
        );
      }),
    ));

  it("binaryFocalLoss", () =>
    fc.assert(
      fc.property(
        scores,
        fc.record({ base, reduction, gamma, alpha: smoothing }),
        fc.array(fc.constantFrom(0, 1), { minLength: 3, maxLength: 3 }),
        (z, o, t) => {
          expectSlopes(
            [binaryFocalLossGradient(t, z, o)],
            measured(([at]) => total(binaryFocalLoss(t, at, o)), [z]),
          );
        },
      ),
    ));

  it("softmax, whose slopes are its Jacobian", () =>
    fc.assert(
      fc.property(rows, ([z]) => {
        const columns = z.map((_, i) => numericalGradient((at) => softmax(at)[i], z));
        expectSlopes(softmaxJacobian(z), columns);
      }),
    ));
});

describe("a gradient", () => {
  it("sums to 0 over the scores of a sample, for a distribution target", () =>
    fc.assert(
      fc.property(rows, distribution(CLASSES), ([z], t) => {
        expect(near(total(crossEntropyWithLogitsGradient(t, z)), 0)).toBe(true);
      }),
    ));

  it("is prediction minus target", () =>
    fc.assert(
      fc.property(rows, distribution(CLASSES), ([z], t) => {
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
