import type { Batch, Vector } from "@course/lib";
import * as metrics from "@course/lib/metrics";
import { describe, expect, it } from "vitest";
import { flat, type GoldenCase, metricCases, type Nested } from "../losses/goldenCases.js";

// Values from the definitions in arithmetic with 240 digits: test/references says how they were made.

type Inputs = GoldenCase["inputs"];
const list = (x: Nested): Vector => x as Vector;
const rows = (x: Nested): Batch => x as Batch;

/** How each metric gives the numbers of a case. */
const called: Readonly<Record<string, (inputs: Inputs, options: Inputs) => Nested>> = {
  reliability: ({ t, p }, options) =>
    metrics
      .reliability(list(t), list(p), options)
      .map(({ count, confidence, accuracy }) => [count, confidence, accuracy]),
  expectedCalibrationError: ({ t, p }, options) =>
    metrics.expectedCalibrationError(list(t), list(p), options),
  rankOfTrueClass: ({ t, y }) => metrics.rankOfTrueClass(list(t), rows(y)),
  topKAccuracy: ({ t, y }, options) => metrics.topKAccuracy(list(t), rows(y), options).accuracy,
  confusionMatrix: ({ t, p }) => metrics.confusionMatrix(list(t), list(p)),
  fitTemperature: ({ t, y }) => {
    const { temperature, loss } = metrics.fitTemperature(list(t), rows(y));
    return [temperature, loss];
  },
};

describe("the reference values of metrics", () => {
  it.each(metricCases)("$id", ({ fn, inputs, options, expected }) => {
    const [got, want] = [flat(called[fn](inputs, options)), flat(expected)];
    expect(got).toHaveLength(want.length);
    // A few last places.
    const wrong = want.flatMap((w, i) =>
      Math.abs(got[i] - w) <= 1e-15 * w ? [] : [[i, got[i], w]],
    );
    expect(wrong, "entries [position, got, expected]").toEqual([]);
  });

  it("exist for every metric", () => {
    expect([...new Set(metricCases.map(({ fn }) => fn))].sort()).toEqual(
      Object.keys(metrics).sort(),
    );
  });
});
