import type { Floats } from "@course/lib/batch";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Exact } from "../bench/accuracy/exactly.js";
import { sigmoidSample, softmaxRow } from "../bench/accuracy/reference.js";
import { ulps } from "../bench/accuracy/ulps.js";
import { backends } from "./backends.js";
import { kinds, logitsOf, precisions } from "./samples.js";

// Every digit, against 60 of them. The seed is fixed: these are measurements, and must not differ by the day.

const RUNS = { seed: 5, numRuns: 1 };
const SIZES = [1, 2, 3, 4, 5, 7, 8, 9, 15, 17, 33];

/** Units in the last place. A loss is a double; of floats, it is measured as one of them. */
const bounds = (Precision: (typeof precisions)[number]) =>
  Precision === Float64Array
    ? ({ precision: "float64", loss: 2, slope: 10 } as const)
    : ({ precision: "float32", loss: 4, slope: 4 } as const);

const cases = precisions.flatMap((Precision) =>
  kinds.map((kind) => ({ Precision, kind, ...bounds(Precision), name: Precision.name })),
);

/** As many rows of a kind as it takes for vectors to be worth their while. */
function rowsFor(kind: (typeof kinds)[number], classes: number): number[][] {
  const samples = Math.max(3, Math.ceil(48 / classes));
  const rows = fc.array(logitsOf(kind, classes), { minLength: samples, maxLength: samples });
  return fc.sample(rows, { ...RUNS, seed: RUNS.seed + classes })[0];
}

const worst = (errors: readonly number[]): number => Math.max(0, ...errors);

describe.each(backends)("the digits of a batch, backend $backend:", (batch) => {
  it.each(cases)(
    "softmaxCrossEntropy of $kind logits, $name: losses to $loss units in the last place, slopes to $slope",
    ({ Precision, precision, kind, loss, slope }) => {
      for (const classes of SIZES)
        for (const right of [true, false]) {
          const rows = rowsFor(kind, classes).map((row) => Precision.from(row));
          const labels = rows.map((row, n) => (right ? topOf(row) : n % classes));
          const logits = Precision.from(rows.flatMap((row) => [...row]));
          const got = batch.softmaxCrossEntropy(logits, labels, [rows.length, classes], {
            gradient: true,
            reduction: "none",
          });
          const exact = rows.map((row, n) => softmaxRow(row, labels[n]));
          const lossErrors = exact.map((row, n) => ulps(got.loss[n], row.loss, precision));
          const slopes = exact.flatMap((row) => row.slopes);
          const slopeErrors = slopes.map((s, i) => ulps(got.gradient[i], s, precision));
          expect(worst(lossErrors), `a loss of ${classes} classes`).toBeLessThanOrEqual(loss);
          expect(worst(slopeErrors), `a slope of ${classes} classes`).toBeLessThanOrEqual(slope);
        }
    },
  );

  it.each(cases.filter(({ kind }) => kind !== "masked"))(
    "binaryCrossEntropyWithLogits of $kind logits, $name: the loss to $loss units in the last place, slopes to $slope",
    ({ Precision, precision, kind, loss, slope }) => {
      for (const size of SIZES.map((n) => n + 32))
        for (const right of [true, false]) {
          const logits = Precision.from(fc.sample(logitsOf(kind, size), RUNS)[0]);
          const targets = logits.map((y, n) => Number(right ? y > 0 : n % 3 === 0));
          const options = { gradient: true, reduction: "sum" } as const;
          const got = batch.binaryCrossEntropyWithLogits(logits, targets, options);
          const exact = Array.from(logits, (y, n) => sigmoidSample(y, targets[n]));
          const slopeErrors = exact.map((e, n) => ulps(got.gradient[n], e.slopes[0], precision));
          const total = Exact.sum(...exact.map((e) => e.loss));
          expect(ulps(got.loss, total, precision), `${size} losses`).toBeLessThanOrEqual(loss);
          expect(worst(slopeErrors), `${size} slopes`).toBeLessThanOrEqual(slope);
        }
    },
  );
});

function topOf(row: Floats): number {
  return row.indexOf(Math.max(...row));
}
