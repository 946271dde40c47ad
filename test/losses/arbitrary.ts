import fc from "fast-check";

/** Finite scores of a size that networks produce. */
export const logit: fc.Arbitrary<number> = fc.double({ min: -30, max: 30, noNaN: true });

/** One sample: 1 to 8 scores. */
export const logits: fc.Arbitrary<number[]> = fc.array(logit, { minLength: 1, maxLength: 8 });

/** A batch of 1 to 5 samples with 2 to 5 classes. */
export const batch: fc.Arbitrary<number[][]> = fc.integer({ min: 2, max: 5 }).chain((classes) =>
  fc.array(fc.array(logit, { minLength: classes, maxLength: classes }), {
    minLength: 1,
    maxLength: 5,
  }),
);

export const probability: fc.Arbitrary<number> = fc.double({ min: 0, max: 1, noNaN: true });

/** A distribution over a number of classes; some of its entries may be 0. */
export function distribution(classes: number): fc.Arbitrary<number[]> {
  return fc
    .array(fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1, noNaN: true })), {
      minLength: classes,
      maxLength: classes,
    })
    .filter((shares) => shares.some((s) => s > 0))
    .map((shares) => {
      const sum = shares.reduce((a, b) => a + b, 0);
      return shares.map((s) => s / sum);
    });
}

/** Two distributions over the same 1 to 6 classes. */
export const twoDistributions: fc.Arbitrary<[number[], number[]]> = fc
  .integer({ min: 1, max: 6 })
  .chain((n) => fc.tuple(distribution(n), distribution(n)));

export const base: fc.Arbitrary<number> = fc.constantFrom(2, 3, Math.E, 10);

/** Equal up to rounding: to 12 digits, or to 1e-12 where digits cancel. */
export function near(a: number, b: number, digits = 12): boolean {
  if (a === b) return true;
  return Math.abs(a - b) <= 10 ** -digits * Math.max(1, Math.abs(a), Math.abs(b));
}
