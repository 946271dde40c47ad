import { crossEntropyWithLogits, crossEntropyWithLogitsGradient } from "@course/lib";
import type { SoftmaxOptions } from "@course/lib/batch";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backends } from "./backends.js";
import { kinds, logitsOf, precisions, rowsOf, sameLoss, sameSlope, size } from "./samples.js";

// The readable functions are the definition; the batch is held to them, loss for loss and slope for slope.

const IGNORED = -100;

/** Rows of one kind, in one precision, with labels: random ones, and the top class where it is sure. */
const batch = fc
  .tuple(size, fc.constantFrom(1, 2, 5, 48), fc.constantFrom(...kinds))
  .chain(([classes, samples, kind]) =>
    fc.record({
      rows: fc.array(logitsOf(kind, classes), { minLength: samples, maxLength: samples }),
      labels: fc.array(fc.nat({ max: classes - 1 }), { minLength: samples, maxLength: samples }),
      right: fc.boolean(),
      Precision: fc.constantFrom(...precisions),
    }),
  )
  .map(({ rows, labels, right, Precision }) => ({
    logits: Precision.from(rows.flat()),
    labels: right ? rows.map((row) => row.indexOf(Math.max(...row))) : labels,
    shape: [rows.length, rows[0].length] as const,
    Precision,
  }));

const options = (classes: number): fc.Arbitrary<SoftmaxOptions> =>
  fc.record(
    {
      weight: fc.array(fc.constantFrom(0, 0.5, 1, 3), { minLength: classes, maxLength: classes }),
      labelSmoothing: fc.constantFrom(0, 0.1, 1),
      ignoreIndex: fc.constantFrom(IGNORED, 0),
      reduction: fc.constantFrom("mean", "sum", "none"),
      base: fc.constantFrom(2, Math.E, 10),
    },
    { requiredKeys: [] },
  );

const withOptions = batch.chain((b) => fc.tuple(fc.constant(b), options(b.shape[1])));
/** What the SIMD module smooths itself. */
const smoothed = fc.tuple(
  batch,
  fc.record<SoftmaxOptions>({
    labelSmoothing: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
    ignoreIndex: fc.constantFrom(IGNORED, 0),
    reduction: fc.constantFrom("sum", "none"),
  }),
);
const losses = (loss: number | ArrayLike<number>): number[] =>
  typeof loss === "number" ? [loss] : Array.from(loss);
const wrong = <T>(list: ArrayLike<T>, isRight: (x: T, i: number) => boolean): T[] =>
  Array.from(list).filter((x, i) => !isRight(x, i));

describe.each(backends)(
  "softmaxCrossEntropy, backend $backend,",
  ({ backend, softmaxCrossEntropy }) => {
    it("has the losses and the slopes of the readable functions, in both precisions", () =>
      fc.assert(
        fc.property(batch, ({ logits, labels, shape, Precision }) => {
          const rows = rowsOf(logits, shape[1]);
          const { loss, gradient } = softmaxCrossEntropy(logits, labels, shape, { gradient: true });
          const slopes = crossEntropyWithLogitsGradient(labels, rows).flat();
          expect(loss).toSatisfy((l: number) =>
            sameLoss(l, crossEntropyWithLogits(labels, rows), Precision, backend),
          );
          expect(wrong(gradient, (g, i) => sameSlope(g, slopes[i], Precision, backend))).toEqual(
            [],
          );
        }),
        { numRuns: 300 },
      ));

    it.each([
      ["every option in play", withOptions],
      ["smoothed labels", smoothed],
    ])("has them with %s", (_, cases) =>
      fc.assert(
        fc.property(cases, ([{ logits, labels, shape, Precision }, o]) => {
          fc.pre(o.reduction === "sum" || o.reduction === "none" || counts(labels, o));
          const rows = rowsOf(logits, shape[1]);
          const got = softmaxCrossEntropy(logits, labels, shape, { ...o, gradient: true });
          const want = losses(crossEntropyWithLogits(labels, rows, o));
          const slopes = crossEntropyWithLogitsGradient(labels, rows, o).flat();
          const term = o.labelSmoothing ? 3 / Math.log(o.base ?? Math.E) : 0;
          expect(
            wrong(losses(got.loss), (l, n) => sameLoss(l, want[n], Precision, backend)),
          ).toEqual([]);
          expect(
            wrong(got.gradient, (g, i) => sameSlope(g, slopes[i], Precision, backend, term)),
          ).toEqual([]);
        }),
        { numRuns: 300 },
      ),
    );

    const named = precisions.map((Precision) => ({ Precision, name: Precision.name }));
    it.each(named)("computes rows far below another one, in a $name", ({ Precision }) => {
      for (const far of [84, 400, 1000, 5000])
        for (const samples of [2, 3, 4, 5, 8, 9, 12])
          for (const classes of [2, 3, 4, 5, 7, 8, 9, 14])
            for (const highest of [0, samples - 1]) {
              const logits = new Precision(samples * classes).map((_, i) =>
                Math.floor(i / classes) === highest ? far : i % 3,
              );
              const labels = Array.from({ length: samples }, (_, n) => n % classes);
              const rows = rowsOf(logits, classes);
              const { loss, gradient } = softmaxCrossEntropy(logits, labels, [samples, classes], {
                gradient: true,
                reduction: "none",
              });
              const want = rows.map((row, n) => crossEntropyWithLogits(labels[n], row));
              const slopes = rows.flatMap((row, n) =>
                crossEntropyWithLogitsGradient(labels[n], row),
              );
              expect(wrong(loss, (l, n) => sameLoss(l, want[n], Precision, backend))).toEqual([]);
              expect(
                wrong(gradient, (g, i) => sameSlope(g, slopes[i], Precision, backend)),
              ).toEqual([]);
            }
    });

    it("keeps the digits of a confident right answer, where p − 1 rounds to 0", () => {
      const { loss, gradient } = softmaxCrossEntropy(new Float64Array([40, 0]), [0], [1, 2], {
        gradient: true,
      });
      expect(loss).toBe(Math.log1p(Math.exp(-40)));
      expect([...gradient]).toEqual([-4.248354255291589e-18, 4.248354255291589e-18]);
    });

    it("writes into the caller's array, returns it, and leaves the logits alone", () =>
      fc.assert(
        fc.property(batch, ({ logits, labels, shape, Precision }) => {
          const before = logits.slice();
          const mine = new Precision(logits.length).fill(7);
          const { gradient } = softmaxCrossEntropy(logits, labels, shape, { gradient: mine });
          expect(gradient).toBe(mine);
          expect(gradient).toEqual(
            softmaxCrossEntropy(logits, labels, shape, { gradient: true }).gradient,
          );
          expect(logits).toEqual(before);
        }),
      ));

    it("can write over the logits, and gives the same", () =>
      fc.assert(
        fc.property(withOptions, ([{ logits, labels, shape }, o]) => {
          const reduction = "sum";
          const apart = softmaxCrossEntropy(logits, labels, shape, {
            ...o,
            reduction,
            gradient: true,
          });
          expect(
            softmaxCrossEntropy(logits, labels, shape, { ...o, reduction, gradient: logits }),
          ).toEqual(apart);
        }),
      ));

    it("does not look at the logits of an ignored row", () => {
      const logits = new Float32Array([Number.NaN, Infinity, 0, 0]);
      const { loss, gradient } = softmaxCrossEntropy(logits, Int32Array.of(IGNORED, 1), [2, 2], {
        ignoreIndex: IGNORED,
        gradient: true,
      });
      expect(loss).toBe(Math.log(2));
      expect([...gradient]).toEqual([0, 0, 0.5, -0.5]);
    });

    it("makes no gradient that was not asked for", () => {
      expect(softmaxCrossEntropy(new Float64Array(2), [0], [1, 2]).gradient).toBeUndefined();
    });
  },
);

/** Whether a mean is over something. */
function counts(labels: readonly number[], { weight, ignoreIndex }: SoftmaxOptions): boolean {
  return labels.some((label) => label !== ignoreIndex && (!weight || weight[label] > 0));
}
