import type { Backend, Numbers } from "@course/lib/batch";
import type { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Exact, exactly } from "../bench/accuracy/exactly.js";
import { ulps } from "../bench/accuracy/ulps.js";
import type { Sample } from "../losses/kinds.js";
import { sample } from "../sample.js";
import { backends } from "./backends.js";
import { rightAnswer, rounded } from "./batchCases.js";
import { hasRows, sampleOf } from "./batchLoss.js";
import { numbersOf } from "./duties/agreement.js";
import { exactLosses } from "./exactLosses.js";
import { exactFor, exactShares } from "./exactSample.js";
import { type Kind, kinds, logitsOf, type Precision, precisions } from "./samples.js";
import { batchLosses } from "./table.js";

// Every digit, against 60 of them. The seed is fixed: these are measurements, which must be the same every day.

const SEED = 5;
const SIZES = sample([1, 2, 3, 4, 5, 7, 8, 9, 15, 17, 33], (size) =>
  size === 1 ? "one" : size < 4 ? "less than a vector" : "vectors and a rest",
);

/** The rows with a reference of 60 digits. */
const compared = batchLosses.flatMap((row) => (row.exact ? [{ ...row, exact: row.exact }] : []));

/**
 * Units in the last place, for slopes those of the larger of their two parts. A loss is a double; that of floats is
 * measured as one of them.
 */
function bounds(
  Precision: Precision,
  row: Row,
  backend: Backend,
  { gamma = 2, labelSmoothing = 0 }: Partial<Targets> = {},
): Bounds {
  const { twin, exact } = row;
  if (exact === exactLosses.logs)
    return { precision: Precision === Float32Array ? "float32" : "float64", loss: 2, slope: 2 };
  const isSigmoid = exact === exactLosses.sigmoid;
  if (Precision === Float32Array) {
    const isPlain = backend === "typescript" || row.simdOptions.length === 0;
    // Of softmax, those of at most 64 classes; worstSums.test.ts has more.
    const [loss, slope] = isPlain ? [4, 4] : isSigmoid ? [24, 8] : [10, 10];
    return { precision: "float32", loss, slope };
  }
  // A power multiplies the error of its base.
  const power = 10 + 2 * Math.max(0, gamma - 2);
  if ("gamma" in twin.options) return { precision: "float64", loss: power, slope: power };
  // Soft targets that are smoothed are rounded once more.
  const slope = hasRows(row) && labelSmoothing > 0 ? 16 : 10;
  return { precision: "float64", loss: backend === "simd" ? (isSigmoid ? 12 : 6) : 4, slope };
}

interface Bounds {
  readonly precision: "float32" | "float64";
  readonly loss: number;
  readonly slope: number;
}

/** The targets of a batch, and what they are combined with. */
interface Targets {
  readonly targets: readonly Sample[];
  readonly labelSmoothing?: number;
  /** One for each class of several, or one for each single score. */
  readonly weight?: readonly number[];
  readonly positiveWeight?: readonly number[];
  readonly gamma?: number;
  readonly alpha?: number;
}

/** Soft targets whose 1 − t has other digits than t, or few of them. */
const SOFT = [0.99999999, 1 - 2 ** -53, 1e-300, 0.5, 0.999, 0, 0.999999, 0.3, 1, 1 - 2 ** -25];
const AMOUNTS = [1e-6, 0.1, 0.5, 0.9];
const WEIGHTS = [0.1, 3, 0, 1e-3, 7, 1];
const EXPONENTS = [0, 0.5, 1, 5];

type Row = (typeof compared)[number];
const cycled = (values: readonly number[], length: number): number[] =>
  Array.from({ length }, (_, i) => values[i % values.length]);

/** What the targets of a batch are, for inputs of so many classes. */
const manners: Readonly<
  Record<string, (row: Row, inputs: readonly Sample[], classes: number) => Targets[] | undefined>
> = {
  "hard labels": (row, inputs, classes) => hard(row, inputs, classes),
  "soft targets": (row, inputs, classes) => {
    if ("gamma" in row.twin.options) return undefined;
    const targets = cycled(SOFT, inputs.length);
    if (hasRows(row))
      return [
        { targets: targets.map((t, n) => softRow(t, n, classes)) },
        { targets: inputs.map((_, n) => denseRow(n, classes)) },
      ];
    return row.twin.input.isRow ? undefined : [{ targets }];
  },
  "label smoothing": (row, inputs, classes) =>
    has(row, "labelSmoothing") &&
    hard(row, inputs, classes).flatMap((labels) =>
      AMOUNTS.map((labelSmoothing) => ({ ...labels, labelSmoothing })),
    ),
  "soft targets and smoothing": (row, inputs, classes) =>
    has(row, "labelSmoothing") &&
    manners["soft targets"](row, inputs, classes)?.flatMap((soft) =>
      AMOUNTS.map((labelSmoothing) => ({ ...soft, labelSmoothing })),
    ),
  weights: (row, inputs, classes) =>
    has(row, "weight") &&
    hard(row, inputs, classes).flatMap((labels) =>
      (row.twin.options.labelSmoothing ? [0, 0.1] : [0]).map((labelSmoothing) => ({
        ...{ ...labels, ...(labelSmoothing > 0 && { labelSmoothing }) },
        weight: cycled(WEIGHTS, row.twin.input.isRow ? classes : inputs.length),
        ...(!row.twin.input.isRow && {
          positiveWeight: cycled([...WEIGHTS].reverse(), inputs.length),
        }),
      })),
    ),
  exponents: (row, inputs, classes) =>
    has(row, "gamma") &&
    hard(row, inputs, classes).flatMap((labels) =>
      EXPONENTS.map((gamma) => ({
        ...{ ...labels, gamma },
        ...(has(row, "alpha") && { alpha: 0.25 }),
      })),
    ),
};

/** Whether a loss has an option; undefined if not. */
function has({ twin }: Row, option: string): true | undefined {
  return option in twin.options || undefined;
}

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

/** A distribution that gives something to every class, so that sums over the classes are long. */
function denseRow(n: number, classes: number): number[] {
  const shares = Array.from({ length: classes }, (_, k) => 1 + 0.1 * Math.sin(n + k * k));
  const sum = shares.reduce((a, b) => a + b);
  return shares.map((share) => share / sum);
}

/** How much each class of sample n counts, with 60 digits. */
function sharesOf({ twin }: Row, t: Targets, n: number, classes: number): Decimal[] {
  const { targets, labelSmoothing, weight, positiveWeight, alpha } = t;
  const given = targets[n];
  if (twin.input.isRow) {
    const row = typeof given === "number" ? softRow(1, given, classes) : given;
    return exactShares(row.map(exactly), labelSmoothing, weight);
  }
  const yes = exactly(Number(given));
  if (alpha !== undefined) return exactShares([exactly(1).minus(yes), yes], 0, [1 - alpha, alpha]);
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

/**
 * Batches of every size; of a few sizes where plain loops compute all, because no vector has a width there. The largest
 * of them shows what a long sum loses.
 */
function batchesOf(row: Row, kind: Kind, Precision: Precision, manner: string) {
  const { input } = row.twin;
  const few = input.isRow ? [1, 2, 9, hasRows(row) ? 65 : 33] : [1, 33];
  const sizes = manner === "hard labels" && row.simdOptions.length > 0 ? SIZES : few;
  return sizes.map((size) => {
    const classes = input.isRow ? size : 1;
    // As many samples as it takes for vectors to be used.
    const samples = input.isRow ? Math.max(3, Math.ceil(48 / size)) : size + 32;
    const drawn: fc.Arbitrary<Sample[]> = input.isRow
      ? fc.array(logitsOf(kind, classes), { minLength: samples, maxLength: samples })
      : logitsOf(kind, samples);
    const [list] = fc.sample(drawn, { seed: SEED + size, numRuns: 1 });
    return { inputs: list.map((x) => rounded(sampleOf(row, x), Precision)), classes };
  });
}

/** Targets in an array of the row. */
function listed({ targetLists }: Row, targets: readonly Sample[]): Numbers {
  return targetLists[targetLists.length - 1].from(targets.flat());
}

/** An exact number, and the number in whose last places errors of it are measured, also as doubles. */
interface Wanted {
  readonly exact: Decimal;
  readonly of: Decimal;
  readonly near: number;
  readonly size: number;
}

const wanted = (exact: Decimal, of = exact): Wanted => ({
  ...{ exact, of, near: exact.toNumber() },
  size: Math.abs(of.toNumber()),
});

/** The largest error of some numbers in units in the last place, or a bound on it that is at most `most`. */
function worst(
  got: ArrayLike<number>,
  want: readonly Wanted[],
  precision: Bounds["precision"],
  most: number,
): number {
  const digits = precision === "float32" ? 23 : 52;
  const smallest = precision === "float32" ? 2 ** -126 : 2 ** -1022;
  let largest = 0;
  want.forEach(({ exact, of, near, size }, i) => {
    // A unit is more than size / 2^(digits + 1), and the exact number at most half a last place of a double from `near`.
    const unit = Math.max(size / 2, smallest) * 2 ** -digits;
    const bound = (Math.abs(got[i] - near) + Math.abs(near) * 2 ** -53) / unit;
    if (bound <= most) largest = Math.max(largest, bound);
    else largest = Math.max(largest, ulps(got[i], exact, precision, of));
  });
  return got.length === want.length ? largest : Number.POSITIVE_INFINITY;
}

const some = sample(cases, ({ name, array, manner }) => `${name}, ${array}, ${manner}`);

it.each(some)("the digits of $name, $manner, $kind logits in a $array", (c) => {
  const { row, manner, kind, Precision } = c;
  for (const { inputs, classes } of batchesOf(row, kind, Precision, manner)) {
    const logits = Precision.from(inputs.flat());
    for (const t of manners[manner](row, inputs, classes) ?? []) {
      const { targets, ...given } = t;
      const exact = inputs.map((x, n) =>
        exactFor(row.exact, [x].flat(), t.gamma)(sharesOf(row, t, n, classes)),
      );
      const losses = exact.map((sample) => wanted(sample.loss));
      const sum = [wanted(Exact.sum(...exact.map((sample) => sample.loss)))];
      const slopes = exact.flatMap((sample) =>
        sample.slopes.map((slope, k) => wanted(slope, sample.parts[k])),
      );
      for (const batch of backends) {
        const bound = bounds(Precision, row, batch.backend, t);
        const { precision, loss: ofLoss, slope: ofSlope } = bound;
        for (const reduction of ["none", "sum"]) {
          const options = { ...given, gradient: true, reduction };
          const arrays = { logits, targets: listed(row, targets), classes };
          const { loss, gradient = [] } = row.call(batch, arrays, options);
          const want = reduction === "sum" ? sum : losses;
          const of = `${inputs.length} samples of ${classes}, ${reduction}, ${batch.backend}, ${JSON.stringify(given)}`;
          const lossError = worst(numbersOf(loss), want, precision, ofLoss);
          const slopeError = worst(gradient, slopes, precision, ofSlope);
          expect(lossError, `losses of ${of}`).toBeLessThanOrEqual(ofLoss);
          expect(slopeError, `slopes of ${of}`).toBeLessThanOrEqual(ofSlope);
        }
      }
    }
  }
});

/**
 * A few numbers whose sum is exactly that of the list: the rounding error of each addition is kept as a number of its
 * own (Shewchuk, Adaptive Precision Floating-Point Arithmetic, 1997). To add 20,000 decimals takes a second.
 */
function exactParts(list: readonly number[]): number[] {
  let parts: number[] = [];
  for (let x of list) {
    const errors: number[] = [];
    for (let y of parts) {
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const sum = x + y;
      const error = y - (sum - x);
      if (error !== 0) errors.push(error);
      x = sum;
    }
    parts = [...errors, x];
  }
  return parts;
}

describe.each(backends)("the digits of a sum, backend $backend:", (batch) => {
  it.each(sums)("20,000 losses of $name in a $array", ({ row, Precision }) => {
    const { precision, loss: ofLoss } = bounds(Precision, row, batch.backend);
    const classes = row.twin.input.isRow ? 3 : 1;
    const scores = Array.from({ length: 20_000 }, (_, n) =>
      sampleOf(
        row,
        Array.from({ length: classes }, (_, k) => 9 * Math.sin((n * classes + k) ** 2)),
      ),
    );
    const logits = Precision.from(scores.flat());
    const labels = Array.from({ length: 20_000 }, (_, n) => n % 2);
    const targets = listed(
      row,
      hasRows(row) ? labels.map((label) => softRow(0.75, label, classes)) : labels,
    );
    const call = (reduction: string) =>
      numbersOf(row.call(batch, { logits, targets, classes }, { reduction }).loss);
    const exact = Exact.sum(...exactParts(call("none")).map(exactly));
    expect(ulps(call("sum")[0], exact, precision)).toBeLessThanOrEqual(ofLoss);
  });
});
