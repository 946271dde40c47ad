import {
  binaryCrossEntropyWithLogits as readable,
  binaryCrossEntropyWithLogitsGradient as readableGradient,
} from "@course/lib";
import type { SigmoidOptions } from "@course/lib/batch";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backends } from "./backends.js";
import { kinds, logitsOf, precisions, sameLoss, sameSlope, size } from "./samples.js";

const target = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));

const batch = fc
  .tuple(size, fc.constantFrom(0, 48), fc.constantFrom(...kinds))
  .chain(([few, more, kind]) => {
    const n = few + more;
    return fc
      .record({
        logits: logitsOf(kind, n),
        targets: fc.array(target, { minLength: n, maxLength: n }),
        Precision: fc.constantFrom(...precisions),
      })
      .map(({ logits, targets, Precision }) => ({
        logits: Precision.from(logits),
        targets: Precision.from(targets),
        Precision,
      }));
  });

const weight = (n: number): fc.Arbitrary<number | number[]> => {
  const one = fc.constantFrom(0, 0.5, 1, 3);
  return fc.oneof(one, fc.array(one, { minLength: n, maxLength: n }));
};

const withOptions = batch.chain((b) =>
  fc.tuple(
    fc.constant(b),
    fc.oneof(
      fc.constant<SigmoidOptions>({}),
      fc.record(
        {
          weight: weight(b.logits.length),
          positiveWeight: weight(b.logits.length),
          labelSmoothing: fc.constantFrom(0, 0.1, 1),
          reduction: fc.constantFrom("mean", "sum", "none"),
          base: fc.constantFrom(2, Math.E, 10),
        },
        { requiredKeys: [] },
      ),
    ),
  ),
);

const losses = (loss: number | ArrayLike<number>): number[] =>
  typeof loss === "number" ? [loss] : Array.from(loss);

describe.each(backends)(
  "binaryCrossEntropyWithLogits of a batch, backend $backend,",
  ({ backend, binaryCrossEntropyWithLogits }) => {
    it("has the losses and the slopes of the readable functions, with every option, in both precisions", () =>
      fc.assert(
        fc.property(withOptions, ([{ logits, targets, Precision }, o]) => {
          const options = o as SigmoidOptions & { weight?: number; positiveWeight?: number };
          const got = binaryCrossEntropyWithLogits(logits, targets, { ...options, gradient: true });
          const want = losses(readable([...targets], [...logits], options));
          const slopes = readableGradient([...targets], [...logits], options);
          losses(got.loss).forEach((l, n) => {
            expect(sameLoss(l, want[n], Precision, backend), `${l} ≉ ${want[n]}`).toBe(true);
          });
          got.gradient.forEach((g, n) => {
            const term = targets[n] % 1 || o.labelSmoothing ? 9 / Math.log(o.base ?? Math.E) : 0;
            expect(sameSlope(g, slopes[n], Precision, backend, term), `${g} ≉ ${slopes[n]}`).toBe(
              true,
            );
          });
        }),
        { numRuns: 500 },
      ));

    it("keeps the digits of a confident right answer, where σ(y) − 1 rounds to 0", () => {
      const logits = new Float64Array([40, -40, Infinity, -Infinity]);
      const { loss, gradient } = binaryCrossEntropyWithLogits(logits, [1, 0, 1, 0], {
        gradient: true,
        reduction: "none",
      });
      expect([...loss]).toEqual([4.248354255291589e-18, 4.248354255291589e-18, 0, 0]);
      expect([...gradient]).toEqual([-4.248354255291589e-18, 4.248354255291589e-18, 0, 0]);
    });

    it("writes into the caller's array and returns it; that may be the array of the logits", () =>
      fc.assert(
        fc.property(batch, ({ logits, targets, Precision }) => {
          const mine = new Precision(logits.length).fill(7);
          const fresh = binaryCrossEntropyWithLogits(logits, targets, { gradient: true });
          const into = binaryCrossEntropyWithLogits(logits, targets, { gradient: mine });
          expect(into.gradient).toBe(mine);
          expect(into).toEqual(fresh);
          expect(binaryCrossEntropyWithLogits(logits, targets, { gradient: logits })).toEqual(
            fresh,
          );
        }),
      ));

    it("makes no gradient that was not asked for", () => {
      expect(binaryCrossEntropyWithLogits(new Float32Array(1), [1]).gradient).toBeUndefined();
    });
  },
);
