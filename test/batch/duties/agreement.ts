import { expect } from "vitest";
import { meanDivisor } from "../../losses/cases.js";
import { claimForAll } from "../../losses/duties/claim.js";
import { flat } from "../../losses/goldenCases.js";
import type { Sample } from "../../losses/kinds.js";
import type { Batch } from "../backends.js";
import { arraysOf, type BatchCase, batchCasesOf, rounded } from "../batchCases.js";
import { type BatchLoss, hasRows, sampleOf } from "../batchLoss.js";
import { type Precision, precisions, sameLoss, sameSlope } from "../samples.js";

/** Fails unless a batch loss has the losses and slopes of its twin, for all kinds of logits and with all options. */
export function agreesWithItsTwin(batch: Batch, row: BatchLoss, batches = 200): void {
  claimForAll(adviceFor(row), batchCasesOf(row), (c) => expectAgreement(batch, row, c), batches);
}

/** Fails unless it does so for each size around the widths of vectors and around the edges of its row. */
export function agreesAtItsEdges(batch: Batch, row: BatchLoss): void {
  for (const Precision of precisions)
    for (const [samples, classes] of sizesOf(row, Precision)) {
      leaveZeros(batch, row, samples, classes);
      expectAgreement(batch, row, caseOfSize(row, { samples, classes, Precision }));
    }
}

/**
 * Computes a batch of doubles that leaves zeros in the memory of the SIMD module. Most numbers that are read from a
 * wrong place are no targets, and cost only time, because plain loops then compute the batch; zeros are targets.
 */
function leaveZeros(batch: Batch, row: BatchLoss, samples: number, classes: number): void {
  const scores = sampleOf(row, new Array<number>(classes).fill(-1e4));
  const logits = Float64Array.from(new Array(samples).fill(scores).flat());
  const zeros = new Int32Array(samples);
  const firstOfEach = logits.map((_, i) => Number(i % classes === 0));
  row.call(batch, { logits, targets: hasRows(row) ? firstOfEach : zeros, classes });
}

const adviceFor = ({ name, twin }: BatchLoss): string =>
  `${name} of @course/lib/batch differs from ${twin.name} of @course/lib, which defines it.`;

/** Fails unless a batch loss and its twin agree on a case. */
export function expectAgreement(batch: Batch, row: BatchLoss, c: BatchCase): void {
  const { call, twin } = row;
  const { loss, gradient } = call(batch, arraysOf(c), { ...c.options, gradient: true });
  const want = flat(twin.forward(c.targets, c.inputs, c.options));
  const slopes = flat(twin.gradient?.(c.targets, c.inputs, c.options) ?? []);
  const factor = largestFactor(row, c);
  const term = hasSharedTargets(c) ? factor : 0;
  const size = `${c.inputs.length} samples of ${c.classes}`;
  const steps = roundingsOf(row, c);
  expect(
    wrongOf(numbersOf(loss), want, (l, w) => sameLoss(l, w, c.Precision, batch.backend, steps)),
    `losses [position, given, wanted] of ${size}`,
  ).toEqual([]);
  expect(
    wrongOf(gradient ?? [], slopes, (g, w) =>
      sameSlope(g, w, c.Precision, batch.backend, { scale: term, factor, steps }),
    ),
    `slopes [position, given, wanted] of ${size}`,
  ).toEqual([]);
}

/**
 * How often the readable loss may round where the batch loss compensates: once for each loss it adds, and once for each
 * exponential of a row. A focal loss multiplies the error of 1 − p, the share of that row, by γ.
 */
function roundingsOf({ twin, perScore }: BatchLoss, c: BatchCase): number {
  const { gamma = "gamma" in twin.options ? 2 : 0 } = c.options;
  const losses = c.inputs.length * (perScore ? c.classes : 1);
  return losses + (twin.input.isRow ? c.classes * (1 + Number(gamma)) : 0);
}

/** The numbers that are not the ones wanted, each with its place; or that there are too few of them. */
function wrongOf(
  got: ArrayLike<number>,
  want: readonly number[],
  isSame: (got: number, want: number) => boolean,
): unknown[] {
  if (got.length !== want.length) return [`${got.length} numbers, not ${want.length}`];
  return want.flatMap((w, i) => (isSame(got[i], w) ? [] : [[i, got[i], w]]));
}

export function numbersOf(loss: number | ArrayLike<number>): number[] {
  return typeof loss === "number" ? [loss] : Array.from(loss);
}

/** Whether terms of both signs meet in a slope; otherwise it is a single term. */
function hasSharedTargets(c: BatchCase): boolean {
  return Boolean(c.options.labelSmoothing) || c.targets.flat().some((t) => t % 1 !== 0);
}

/** A bound on what the probabilities are multiplied by in a slope: weights, base and divisor. */
function largestFactor({ twin, perScore }: BatchLoss, c: BatchCase): number {
  const { base = Math.E, reduction } = c.options;
  const { weight = 1, sampleWeight = 1, positiveWeight = 1 } = c.options;
  const most = [weight, sampleWeight, positiveWeight].map((w) => Math.max(...[w as number].flat()));
  const divisor =
    reduction === "sum" || reduction === "none"
      ? 1
      : meanDivisor(twin, c) * (perScore ? c.classes : 1);
  return (most[0] * most[1] * most[2]) / Math.log(Number(base)) / divisor;
}

/** Rows of every length up to 40, alone and with others, or so many scores; and all sizes around the edges of a row. */
function sizesOf(
  { twin, edges }: BatchLoss,
  { BYTES_PER_ELEMENT }: Precision,
): (readonly [samples: number, classes: number])[] {
  const upTo40 = Array.from({ length: 40 }, (_, i) => i + 1);
  const around = (edge: number): number[] => [edge - 1, edge, edge + 1];
  const counts = edges.samples.flatMap(around);
  const lengths = edges.bytes.flatMap((bytes) => around(bytes / BYTES_PER_ELEMENT));
  if (!twin.input.isRow) return [...upTo40, ...counts, ...lengths].map((samples) => [samples, 1]);
  return [
    ...upTo40.flatMap((classes) => [1, 24].map((samples) => [samples, classes] as const)),
    ...counts.map((samples) => [samples, 3] as const),
    ...lengths.map((classes) => [classes > 5000 ? 2 : 7, classes] as const),
  ];
}

/** A case in which all samples differ, and so do all targets that follow each other. */
function caseOfSize(
  row: BatchLoss,
  size: { samples: number; classes: number; Precision: Precision },
): BatchCase {
  const { twin, targetLists } = row;
  const { samples, classes, Precision } = size;
  const logit = (i: number): number => 9 * Math.sin(i * i);
  const inputs = Array.from({ length: samples }, (_, n): Sample => {
    if (!twin.input.isRow) return logit(n);
    return sampleOf(
      row,
      Array.from({ length: classes }, (_, j) => logit(n * classes + j)),
    );
  });
  return {
    ...{ classes, Precision, List: targetLists[targetLists.length - 1], options: {} },
    inputs: inputs.map((x) => rounded(x, Precision)),
    targets: inputs.map((_, n) => targetOf(row, n, classes)),
  };
}

function targetOf(row: BatchLoss, n: number, classes: number): Sample {
  if (hasRows(row)) {
    const weights = Array.from({ length: classes }, (_, k) => 1 + Math.sin(n + k * k));
    const sum = weights.reduce((a, b) => a + b);
    return weights.map((w) => w / sum);
  }
  if (row.twin.input.isRow) return (n * 197) % classes;
  return row.twin.target.sorts[0].example === 1 ? n % 2 : [0, 1, 0.25][n % 3];
}
