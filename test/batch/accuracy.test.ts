import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Exact, exactly } from "../bench/accuracy/exactly.js";
import { exactSample } from "../bench/accuracy/reference.js";
import { ulps } from "../bench/accuracy/ulps.js";
import type { Sample } from "../losses/kinds.js";
import { backends } from "./backends.js";
import { rightAnswer, rounded } from "./batchCases.js";
import type { BatchLoss } from "./batchLoss.js";
import { numbersOf } from "./duties/agreement.js";
import { type Kind, kinds, logitsOf, type Precision, precisions } from "./samples.js";
import { batchLosses } from "./table.js";

// Every digit, against 60 of them. The seed is fixed: these are measurements, which must be the same every day.

const SEED = 5;
const SIZES = [1, 2, 3, 4, 5, 7, 8, 9, 15, 17, 33];

/** Units in the last place. A loss is a double; that of floats is measured as one of them. */
const bounds = (Precision: Precision) =>
  Precision === Float64Array
    ? ({ precision: "float64", loss: 2, slope: 10 } as const)
    : ({ precision: "float32", loss: 4, slope: 4 } as const);

const cases = batchLosses.flatMap((row) =>
  precisions.flatMap((Precision) =>
    kinds
      // The 60-digit reference of single scores takes finite ones.
      .filter((kind) => row.twin.input.isRow || kind !== "masked")
      .map((kind) => ({ row, kind, Precision, name: row.name, array: Precision.name })),
  ),
);

const sums = batchLosses.flatMap((row) =>
  precisions.map((Precision) => ({ row, Precision, name: row.name, array: Precision.name })),
);

/** Batches of every size, each with targets that are right and with others. */
function batchesOf({ twin: { input } }: BatchLoss, kind: Kind, Precision: Precision) {
  return SIZES.flatMap((size) => {
    const classes = input.isRow ? size : 1;
    // As many samples as it takes for vectors to be used.
    const samples = input.isRow ? Math.max(3, Math.ceil(48 / size)) : size + 32;
    const drawn: fc.Arbitrary<Sample[]> = input.isRow
      ? fc.array(logitsOf(kind, classes), { minLength: samples, maxLength: samples })
      : logitsOf(kind, samples);
    const [list] = fc.sample(drawn, { seed: SEED + size, numRuns: 1 });
    const inputs = list.map((x) => rounded(x, Precision));
    const others = inputs.map((_, n) => (input.isRow ? n % classes : Number(n % 3 === 0)));
    return [inputs.map(rightAnswer), others].map((targets) => ({ inputs, classes, targets }));
  });
}

const worst = (errors: readonly number[]): number => Math.max(0, ...errors);

it.each(cases)("the digits of $name of $kind logits in a $array", ({ row, kind, Precision }) => {
  const { precision, loss: ofLoss, slope: ofSlope } = bounds(Precision);
  for (const { inputs, classes, targets } of batchesOf(row, kind, Precision)) {
    const logits = Precision.from(inputs.flat());
    const exact = inputs.map((x, n) => exactSample[row.measured]([x].flat(), targets[n]));
    const losses = exact.map((sample) => sample.loss);
    const slopes = exact.flatMap((sample) => sample.slopes);
    for (const batch of backends)
      for (const reduction of ["none", "sum"]) {
        const options = { gradient: true, reduction };
        const { loss, gradient = [] } = row.call(batch, { logits, targets, classes }, options);
        const want = reduction === "sum" ? [Exact.sum(...losses)] : losses;
        const lossErrors = numbersOf(loss).map((l, n) => ulps(l, want[n], precision));
        const slopeErrors = slopes.map((s, i) => ulps(gradient[i], s, precision));
        const of = `${inputs.length} samples of ${classes}, ${reduction}, ${batch.backend}`;
        expect(worst(lossErrors), `losses of ${of}`).toBeLessThanOrEqual(ofLoss);
        expect(worst(slopeErrors), `slopes of ${of}`).toBeLessThanOrEqual(ofSlope);
      }
  }
});

describe.each(backends)("the digits of a sum, backend $backend:", (batch) => {
  it.each(sums)("20,000 losses of $name in a $array", ({ row, Precision }) => {
    const { precision, loss: ofLoss } = bounds(Precision);
    const classes = row.twin.input.isRow ? 3 : 1;
    const logits = new Precision(20_000 * classes).map((_, i) => 9 * Math.sin(i * i));
    const targets = Array.from({ length: 20_000 }, (_, n) => n % 2);
    const call = (reduction: string) =>
      numbersOf(row.call(batch, { logits, targets, classes }, { reduction }).loss);
    const exact = Exact.sum(...call("none").map(exactly));
    expect(ulps(call("sum")[0], exact, precision)).toBeLessThanOrEqual(ofLoss);
  });
});
