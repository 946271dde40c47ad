import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactSample } from "../bench/accuracy/reference.js";
import { ulps } from "../bench/accuracy/ulps.js";
import { backends } from "./backends.js";
import { softmaxMinusOneHot } from "./softmaxMinusOneHot.js";

// A row whose label leads by so much that its probability rounds to 1.

const confidentRow = fc
  .tuple(
    fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 32, maxLength: 40 }),
    fc.double({ min: 50, max: 600, noNaN: true }),
  )
  .map(([row, lead]) => Float64Array.from(row, (z, j) => (j === 0 ? z + lead : z)));

describe.each(backends)(
  "a confident right answer, backend $backend,",
  ({ crossEntropyWithLogits }) => {
    it("still has a slope, to 10 units in the last place, where p − 1 is 0", () =>
      fc.assert(
        fc.property(confidentRow, (row) => {
          const { gradient } = crossEntropyWithLogits([0], row, [1, row.length], {
            gradient: true,
          });
          const [slope] = exactSample.softmax(row, 0).slopes;
          expect(softmaxMinusOneHot(row, 0)[0]).toBe(0);
          expect(gradient[0]).toBeLessThan(0);
          expect(ulps(gradient[0], slope, "float64")).toBeLessThanOrEqual(10);
        }),
      ));

    it("has slopes that sum to 0, which those of the formula do not", () => {
      const row = Float64Array.of(40, 0, 0);
      const { gradient } = crossEntropyWithLogits([0], row, [1, 3], { gradient: true });
      const sum = (slopes: ArrayLike<number>): number => Array.from(slopes).reduce((a, b) => a + b);
      expect(sum(gradient)).toBe(0);
      expect(sum(softmaxMinusOneHot(row, 0))).toBeGreaterThan(8e-18);
    });
  },
);
