import { crossEntropyWithLogits, type Reduction } from "@course/lib";
import {
  type CalibrationOptions,
  expectedCalibrationError,
  fitTemperature,
  reliability,
} from "@course/lib/metrics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const answers = fc.array(
  fc.tuple(fc.constantFrom(0, 1), fc.constantFrom(0, 0.1, 0.3, 0.5, 0.7, 0.95, 1)),
  { minLength: 1, maxLength: 30 },
);
const kinds = fc.record<CalibrationOptions>({
  bins: fc.integer({ min: 1, max: 12 }),
  equal: fc.constantFrom("width", "mass"),
});
const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);

describe("the bins of reliability", () => {
  it("hold each sample once, in order, with their mean between their edges", () =>
    fc.assert(
      fc.property(answers, kinds, (samples, options) => {
        const bins = reliability(
          samples.map(([t]) => t),
          samples.map(([, p]) => p),
          options,
        );
        expect(sum(bins.map(({ count }) => count))).toBe(samples.length);
        for (const { from, to, confidence } of bins) {
          expect(confidence).toBeGreaterThanOrEqual(from - 1e-15);
          expect(confidence).toBeLessThanOrEqual(to + 1e-15);
        }
        expect(bins.slice(1).every(({ from }, i) => from >= bins[i].to)).toBe(true);
      }),
    ));

  it("put a confidence on an edge into the bin below it, and 0 into the first", () => {
    const tenths = Array.from({ length: 11 }, (_, i) => i / 10);
    const bins = reliability(
      tenths.map(() => 1),
      tenths,
    );
    expect(bins.map(({ count }) => count)).toEqual([2, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it("of equal mass hold as many samples each, where no confidences are equal", () => {
    const p = [0.9, 0.1, 0.5, 0.3, 0.7, 0.2];
    const bins = reliability(
      p.map(() => 1),
      p,
      { bins: 3, equal: "mass" },
    );
    expect(bins.map(({ count }) => count)).toEqual([2, 2, 2]);
  });

  it("of equal mass never separate equal confidences, so the order of the samples does not matter", () =>
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 12 }), (samples, bins) => {
        const of = (list: typeof samples) =>
          reliability(
            list.map(([t]) => t),
            list.map(([, p]) => p),
            { bins, equal: "mass" },
          ).map(({ count, accuracy }) => [count, accuracy]);
        expect(of([...samples].reverse())).toEqual(of(samples));
      }),
    ));

  it("of rows take the largest probability, and argMax as the answer", () => {
    const rows = [
      [0.2, 0.8],
      [0.6, 0.4],
    ];
    expect(reliability([1, 1], rows, { bins: 2 })).toEqual([
      { from: 0.5, to: 1, count: 2, confidence: 0.7, accuracy: 0.5 },
    ]);
  });
});

describe("the expected calibration error", () => {
  it("is 0 where each confidence is the share that is right", () => {
    expect(expectedCalibrationError([1, 0, 0, 0, 1], [0.25, 0.25, 0.25, 0.25, 1])).toBe(0);
  });

  it("with one bin is the distance of the mean confidence from the share that is right", () =>
    fc.assert(
      fc.property(answers, (samples) => {
        const mean = (xs: readonly number[]): number => sum(xs) / xs.length;
        const [t, p] = [samples.map(([t]) => t), samples.map(([, p]) => p)];
        const error = expectedCalibrationError(t, p, { bins: 1 });
        expect(error).toBeCloseTo(Math.abs(mean(t) - mean(p)), 12);
      }),
    ));

  it("is never larger with fewer bins, if each of them is several of the finer ones", () =>
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 6 }), (samples, bins) => {
        const error = (n: number) =>
          expectedCalibrationError(
            samples.map(([t]) => t),
            samples.map(([, p]) => p),
            { bins: n },
          );
        // Two edges are the same number whether they are i / n or 2i / 2n.
        expect(error(bins)).toBeLessThanOrEqual(error(2 * bins) + 1e-12);
      }),
    ));
});

// The score of the true class is subtracted first. Without that, scores that differ by their last digits, divided by a
// tiny temperature, are rounded by more than their difference.
const lossAt = (t: readonly number[], y: number[][], temperature: number): number =>
  crossEntropyWithLogits(
    t,
    y.map((row, n) => row.map((z) => (z - row[t[n]]) / temperature)),
    { reduction: "mean" satisfies Reduction },
  );

describe("the fitted temperature", () => {
  it("of equal rows is the gap over the log-odds of the share that is right", () => {
    const rows = Array.from({ length: 10 }, () => [3, 0]);
    const { temperature, at } = fitTemperature([0, 0, 0, 0, 0, 0, 0, 0, 1, 1], rows);
    expect(at).toBe("minimum");
    expect(temperature / (3 / Math.log(4))).toBeCloseTo(1, 14);
  });

  // The best temperature, 7.9e-17, is far below the difference of the scores of the second sample.
  const scoresAlmostEqual: [number, number[]][] = [
    [0, [0, 7.960567344657061e-25, 0]],
    [1, [8.999999999999975, 8.999999999999977, 0]],
    [1, [0, -1.4125939455914036e-241, 0]],
  ];

  it("has the least loss: no other temperature has less", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.nat(2),
            fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 3, maxLength: 3 }),
          ),
          { minLength: 1, maxLength: 8 },
        ),
        fc.double({ min: 0.02, max: 50, noNaN: true }),
        (samples, other) => {
          const [t, y] = [samples.map(([label]) => label), samples.map(([, row]) => row)];
          const { temperature, loss, at } = fitTemperature(t, y);
          expect(loss).toBeLessThanOrEqual(lossAt(t, y, other) + 1e-12);
          // A temperature below the normal numbers has fewer digits than its loss needs.
          if (at === "minimum" && temperature > 2 ** -1022)
            expect(lossAt(t, y, temperature)).toBeCloseTo(loss, 9);
        },
      ),
      { examples: [[scoresAlmostEqual, 0.02]] },
    ));

  it("scales with the scores, also where they overflow or almost vanish", () => {
    const y = [
      [2, 0, 1],
      [2, 0, 1],
      [0, 3, 1],
    ];
    const { temperature } = fitTemperature([0, 2, 1], y);
    for (const scale of [1e-300, 1e-3, 1e300]) {
      const scaled = y.map((row) => row.map((z) => z * scale));
      expect(fitTemperature([0, 2, 1], scaled).temperature / scale / temperature).toBeCloseTo(
        1,
        12,
      );
    }
  });

  it("goes to 0 where every answer is right, and says so", () => {
    const y = [
      [1, 0],
      [3, 3],
    ];
    expect(fitTemperature([0, 1], y)).toEqual({ temperature: 0, loss: Math.LN2 / 2, at: "zero" });
  });

  it("goes to Infinity where the scores point away from the true classes, and says so", () => {
    expect(
      fitTemperature(
        [1, 1],
        [
          [2, 0],
          [0, 0],
        ],
      ),
    ).toEqual({
      temperature: Infinity,
      loss: Math.LN2,
      at: "infinity",
    });
  });

  it("is 1 where all scores of a sample are equal, and nothing can be fitted", () => {
    expect(fitTemperature([1], [[7, 7]])).toEqual({
      temperature: 1,
      loss: Math.LN2,
      at: "anywhere",
    });
  });

  it("ignores masked classes", () => {
    const masked = [
      [2, 0, -Infinity],
      [2, 0, -Infinity],
      [2, 0, -Infinity],
    ];
    expect(fitTemperature([0, 0, 1], masked).temperature).toBeCloseTo(2 / Math.LN2, 12);
  });
});
