import type { Numbers } from "@course/lib/batch";
import type { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Exact, exactly } from "../bench/accuracy/exactly.js";
import { ulps } from "../bench/accuracy/ulps.js";
import type { Sample } from "../losses/kinds.js";
import { backends } from "./backends.js";
import { rightAnswer, rounded } from "./batchCases.js";
import { hasRows } from "./batchLoss.js";
import { numbersOf } from "./duties/agreement.js";
import { exactFor, exactShares } from "./exactSample.js";
import { type Kind, kinds, logitsOf, type Precision, precisions } from "./samples.js";
import { batchLosses } from "./table.js";

// Every digit, against 60 of them. The seed is fixed: these are measurements, which must be the same every day.

const SEED = 5;
const SIZES = [1, 2, 3, 4, 5, 7, 8, 9, 15, 17, 33];

/** The rows with a reference of 60 digits. */
const compared = batchLosses.flatMap((row) => (row.exact ? [{ ...row, exact: row.exact }] : []));

/**
 * Units in the last place, for slopes those of the larger of their two parts. A loss is a double; that of floats is
 * measured as one of them.
 */
const bounds = (Precision: Precision, manner = "hard labels") =>
  Precision === Float64Array
    ? ({ precision: "float64", loss: manner === "label smoothing" ? 4 : 2, slope: 10 } as const)
    : ({ precision: "float32", loss: 4, slope: 4 } as const);

/** The targets of a batch, and what they are combined with. */
interface Targets {
  readonly targets: readonly Sample[];
  readonly labelSmoothing?: number;
  /** One for each class of several, or one for each single score. */
  readonly weight?: readonly number[];
  readonly positiveWeight?: readonly number[];
}

/** Soft targets whose 1 − t has other digits than t, or few of them. */
const SOFT = [0.99999999, 1 - 2 ** -53, 1e-300, 0.5, 0.999, 0, 0.999999, 0.3, 1, 1 - 2 ** -25];
const AMOUNTS = [1e-6, 0.1, 0.5, 0.9];
const WEIGHTS = [0.1, 3, 0, 1e-3, 7, 1];

type Row = (typeof compared)[number];
const cycled = (values: readonly number[], length: number): number[] =>
  Array.from({ length }, (_, i) => values[i % values.length]);

/** What the targets of a batch are, for inputs of so many classes. */
const manners: Readonly<
  Record<string, (row: Row, inputs: readonly Sample[], classes: number) => Targets[] | undefined>
> = {
  "hard labels": (row, inputs, classes) => hard(row, inputs, classes),
  "soft targets": (row, inputs, classes) => {
    const targets = cycled(SOFT, inputs.length);
    if (hasRows(row)) return [{ targets: targets.map((t, n) => softRow(t, n, classes)) }];
    return row.twin.input.isRow ? undefined : [{ targets }];
  },
  "label smoothing": (row, inputs, classes) =>
    hard(row, inputs, classes).flatMap((labels) =>
      AMOUNTS.map((labelSmoothing) => ({ ...labels, labelSmoothing })),
    ),
  weights: (row, inputs, classes) =>
    hard(row, inputs, classes).flatMap((labels) =>
      [0, 0.1].map((labelSmoothing) => ({
        ...{ ...labels, labelSmoothing },
        weight: cycled(WEIGHTS, row.twin.input.isRow ? classes : inputs.length),
        ...(!row.twin.input.isRow && {
          positiveWeight: cycled([...WEIGHTS].reverse(), inputs.length),
        }),
      })),
    ),
};

/** Labels that are right, and others; as distributions, if the row is about those. */
function hard(row: Row, inputs: readonly Sample[], classes: number): Targets[] {
  const others = inputs.map((_, n) => (row.twin.input.isRow ? n % classes : Number(n % 3 === 0)));
  return [inputs.map(rightAnswer), others].map((labels) => ({
    targets: hasRows(row) ? labels.map((label) => softRow(1, label, classes)) : labels,
  }));
}

/** A distribution that gives t to class k, and the rest to the next class. */
function softRow(t: number, k: number, classes: number): number[] {
  const row = new Array<number>(classes).fill(0);
  if (classes > 1) row[(k + 1) % classes] = 1 - t;
  row[k % classes] = classes > 1 ? t : 1;
  return row;
}

/** How much each class of sample n counts, with 60 digits. */
function sharesOf({ twin }: Row, t: Targets, n: number, classes: number): Decimal[] {
  const { targets, labelSmoothing, weight, positiveWeight } = t;
  const given = targets[n];
  if (twin.input.isRow) {
    const row = typeof given === "number" ? softRow(1, given, classes) : given;
    return exactShares(row.map(exactly), labelSmoothing, weight);
  }
  const yes = exactly(Number(given));
  const w = weight?.[n] ?? 1;
  // The library rounds the product of the two weights, which are no subject of this test, as a double.
  return exactShares([exactly(1).minus(yes), yes], labelSmoothing, [
    w,
    w * (positiveWeight?.[n] ?? 1),
  ]);
}

const cases = compared.flatMap((row) =>
  precisions.flatMap((Precision) =>
    Object.keys(manners).flatMap((manner) =>
      kinds
        // The 60-digit reference of single scores takes finite ones.
        .filter((kind) => row.twin.input.isRow || kind !== "masked")
        // A masked class that counts costs ∞, which the extremes have.
        .filter((kind) => manner === "hard labels" || kind !== "masked")
        .map((kind) => ({ row, manner, kind, Precision, name: row.title, array: Precision.name }))
        .filter(() => manners[manner](row, [row.twin.input.example], 2) !== undefined),
    ),
  ),
);

const sums = compared.flatMap((row) =>
  precisions.map((Precision) => ({ row, Precision, name: row.title, array: Precision.name })),
);

/** Batches of every size. */
function batchesOf({ twin: { input } }: Row, kind: Kind, Precision: Precision, manner: string) {
  const sizes = manner === "hard labels" ? SIZES : input.isRow ? [1, 2, 5, 9] : [1, 33];
  return sizes.map((size) => {
    const classes = input.isRow ? size : 1;
    // As many samples as it takes for vectors to be used.
    const samples = input.isRow ? Math.max(3, Math.ceil(48 / size)) : size + 32;
    const drawn: fc.Arbitrary<Sample[]> = input.isRow
      ? fc.array(logitsOf(kind, classes), { minLength: samples, maxLength: samples })
      : logitsOf(kind, samples);
    const [list] = fc.sample(drawn, { seed: SEED + size, numRuns: 1 });
    return { inputs: list.map((x) => rounded(x, Precision)), classes };
  });
}

/** Targets in an array of the row. */
function listed({ targetLists }: Row, targets: readonly Sample[]): Numbers {
  return targetLists[targetLists.length - 1].from(targets.flat());
}

const worst = (errors: readonly number[]): number => Math.max(0, ...errors);

it.each(cases)("the digits of $name, $manner, $kind logits in a $array", (c) => {
  const { row, manner, kind, Precision } = c;
  const { precision, loss: ofLoss, slope: ofSlope } = bounds(Precision, manner);
  for (const { inputs, classes } of batchesOf(row, kind, Precision, manner)) {
    const logits = Precision.from(inputs.flat());
    const exactly = inputs.map((x) => exactFor(row.exact, [x].flat()));
    for (const t of manners[manner](row, inputs, classes) ?? []) {
      const { targets, ...given } = t;
      const exact = exactly.map((exactOf, n) => exactOf(sharesOf(row, t, n, classes)));
      const losses = exact.map((sample) => sample.loss);
      const slopes = exact.flatMap((sample) => sample.slopes);
      const parts = exact.flatMap((sample) => sample.parts);
      for (const batch of backends)
        for (const reduction of ["none", "sum"]) {
          const options = { ...given, gradient: true, reduction };
          const arrays = { logits, targets: listed(row, targets), classes };
          const { loss, gradient = [] } = row.call(batch, arrays, options);
          const want = reduction === "sum" ? [Exact.sum(...losses)] : losses;
          const lossErrors = numbersOf(loss).map((l, n) => ulps(l, want[n], precision));
          const slopeErrors = slopes.map((s, i) => ulps(gradient[i], s, precision, parts[i]));
          const of = `${inputs.length} samples of ${classes}, ${reduction}, ${batch.backend}, smoothing ${t.labelSmoothing}`;
          expect(worst(lossErrors), `losses of ${of}`).toBeLessThanOrEqual(ofLoss);
          expect(worst(slopeErrors), `slopes of ${of}`).toBeLessThanOrEqual(ofSlope);
        }
    }
  }
});

describe.each(backends)("the digits of a sum, backend $backend:", (batch) => {
  it.each(sums)("20,000 losses of $name in a $array", ({ row, Precision }) => {
    const { precision, loss: ofLoss } = bounds(Precision);
    const classes = row.twin.input.isRow ? 3 : 1;
    const logits = new Precision(20_000 * classes).map((_, i) => 9 * Math.sin(i * i));
    const labels = Array.from({ length: 20_000 }, (_, n) => n % 2);
    const targets = listed(
      row,
      hasRows(row) ? labels.map((label) => softRow(0.75, label, classes)) : labels,
    );
    const call = (reduction: string) =>
      numbersOf(row.call(batch, { logits, targets, classes }, { reduction }).loss);
    const exact = Exact.sum(...call("none").map(exactly));
    expect(ulps(call("sum")[0], exact, precision)).toBeLessThanOrEqual(ofLoss);
  });
});
