import type { Backend, Floats } from "@course/lib/batch";
import { expect, it } from "vitest";
import { exactly } from "../bench/accuracy/exactly.js";
import { ulps } from "../bench/accuracy/ulps.js";
import { backends } from "./backends.js";

// Inputs for which most roundings of the SIMD module's sums go in one direction. A lane adds one number to others that
// are so small that each of them is lost, or is rounded up to a whole unit. The answers of plain loops in double precision are
// right to 4 of its units, which are nothing beside those of single precision.

const [vectors, plain] = backends;
it("is about both backends", () => {
  expect([vectors.backend, plain.backend]).toEqual<Backend[]>(["simd", "typescript"]);
});

/** The module's multiple of the exponential of this, 120.5161 e^x, is just above 128, where units are largest. */
const LARGE = 0.0603;

/** What each small number is, in units in the last place of the large one. */
const PARTS = [0.3, 0.33, 0.37, 0.44, 0.45, 0.49, 0.55, 0.6, 0.9];
const error = (got: number, want: number, precision: "float32" | "float64"): number =>
  ulps(got, exactly(want), precision);

/** Large errors are only those of slopes that are no subnormal numbers. */
const isNormal = (slope: number): boolean => Math.abs(slope) > 1e-30;

/** The largest error of the losses and slopes of a row of floats whose exponentials are rounded in one direction. */
function worstOfRow(classes: number): number {
  const errors = PARTS.flatMap((part) =>
    [0, 10].flatMap((lead) => {
      const row = new Float32Array(classes).fill(-60);
      for (let j = 1; j < classes; j += 16) row[j] = LARGE + Math.log(part * 2 ** -23);
      row.set(lead > 0 ? [lead, LARGE] : [-60, LARGE]);
      const rows = new Float32Array(24 * classes).map((_, i) => row[i % classes]);
      const label = lead > 0 ? 0 : classes - 1;
      const call = (batch: typeof plain, logits: Floats) =>
        batch.crossEntropyWithLogits(new Int32Array(24).fill(label), logits, [24, classes], {
          gradient: true,
        });
      const got = call(vectors, rows);
      const want = call(plain, Float64Array.from(rows));
      const slopes = Array.from(want.gradient.subarray(0, classes)).flatMap((slope, i) =>
        isNormal(slope) ? [error(got.gradient[i], slope, "float32")] : [],
      );
      return [error(got.loss, want.loss, "float32"), ...slopes];
    }),
  );
  return Math.max(...errors);
}

it.each([17, 64])("floats of %i classes are good to 10 units", (classes) => {
  expect(worstOfRow(classes)).toBeLessThanOrEqual(10);
});

it.each([128, 255, 256, 257, 1000])("floats of %i classes are good to 24 units", (classes) => {
  expect(worstOfRow(classes)).toBeLessThanOrEqual(24);
});

it("floats of 255 classes are not good to 10 units, so that more has to be said", () => {
  expect(worstOfRow(255)).toBeGreaterThan(10);
});

/** The error of the sum of binary losses. */
function errorOfSum(targets: number[], scores: Floats): number {
  const of = (batch: typeof plain, logits: Floats): number =>
    batch.binaryCrossEntropyWithLogits(targets, logits, { reduction: "sum" }).loss;
  const precision = scores instanceof Float32Array ? "float32" : "float64";
  return error(of(vectors, scores), of(plain, Float64Array.from(scores)), precision);
}

it("sums of binary losses of floats are good to 24 units, and not to 4", () => {
  const errors = PARTS.flatMap((part) =>
    [1.2, 3, 5, 8].map((first) => {
      const scores = new Float32Array(64).fill(90);
      for (let j = 0; j < 64; j += 4) scores[j] = first + Math.log(2 ** 23 / part);
      scores[0] = first;
      return errorOfSum(new Array(64).fill(1), scores);
    }),
  );
  expect(Math.max(...errors)).toBeLessThanOrEqual(24);
  expect(Math.max(...errors)).toBeGreaterThan(4);
});

it("sums of binary losses of doubles are good to 12 units, and not to 6", () => {
  const errors = PARTS.flatMap((part) =>
    [2 ** 52, 2 ** 53, 1.9 * 2 ** 53].map((first) => {
      const scores = new Float64Array(32).fill(-800);
      for (let j = 0; j < 32; j += 2) scores[j] = part;
      scores[0] = first;
      return errorOfSum(new Array(32).fill(0), scores);
    }),
  );
  expect(Math.max(...errors)).toBeLessThanOrEqual(12);
  expect(Math.max(...errors)).toBeGreaterThan(6);
});
