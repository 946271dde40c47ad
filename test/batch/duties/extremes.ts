import type { Numbers } from "@course/lib/batch";
import { expect } from "vitest";
import { claim } from "../../losses/duties/claim.js";
import { flat } from "../../losses/goldenCases.js";
import type { Sample } from "../../losses/kinds.js";
import type { Extreme } from "../../losses/loss.js";
import type { Batch } from "../backends.js";
import { rounded } from "../batchCases.js";
import { type BatchLoss, hasRows } from "../batchLoss.js";
import { type Precision, precisions, sameLoss, sameSlope } from "../samples.js";
import { numbersOf } from "./agreement.js";

/** Enough samples for the vectors of the SIMD module to be used. */
const MANY = 24;

/** Fails unless a batch loss is right for the extremes of its twin: alone to the last digit, and among many. */
export function givesTheExtremesOfItsTwin(batch: Batch, row: BatchLoss): void {
  const { name, twin } = row;
  const extremes = twin.extremes.flatMap((extreme) => extremeOf(row, extreme));
  if (extremes.length < 2)
    throw new Error(`${twin.name} lists fewer than two extremes that ${name} can be given.`);
  for (const extreme of extremes)
    for (const Precision of precisions.filter((P) => holds(P, extreme)))
      claim(`${name} is wrong ${extreme.when}, in a ${Precision.name}.`, () =>
        expectExtreme(batch, row, extreme, Precision),
      );
}

/** An extreme as a row can be given it: where its targets are distributions, a class index as a one-hot row. */
function extremeOf(row: BatchLoss, extreme: Extreme): Extreme[] {
  const { target, input, options = {} } = extreme;
  if (Object.keys(options).some((name) => !(name in row.twin.options))) return [];
  if (typeof target !== "number") return hasRows(row) ? [extreme] : [];
  const oneHot = [input].flat().map((_, k) => Number(k === target));
  return [{ ...extreme, target: hasRows(row) ? oneHot : target }];
}

/** Whether a precision has the numbers of an extreme, such as 1e308. */
function holds(Precision: Precision, { input }: Extreme): boolean {
  return flat(rounded(input as Sample, Precision)).join() === flat(input).join();
}

function expectExtreme(
  batch: Batch,
  { call, targetLists }: BatchLoss,
  { target, input, options, loss, gradient = [] }: Extreme,
  Precision: Precision,
): void {
  const scores = flat(input);
  const listOf = (numbers: number[]): Numbers => targetLists[targetLists.length - 1].from(numbers);
  const batchOf = (samples: number) =>
    call(
      batch,
      {
        logits: Precision.from(new Array(samples).fill(scores).flat()),
        targets: listOf(new Array(samples).fill(target).flat()),
        classes: scores.length,
      },
      { ...options, gradient: true, reduction: "none" },
    );
  const alone = batchOf(1);
  expect(numbersOf(alone.loss), "loss").toEqual([loss]);
  expect(alone.gradient, "gradient").toEqual(Precision.from(flat(gradient)));

  const many = batchOf(MANY);
  const isLoss = (l: number) => sameLoss(l, Number(loss), Precision, batch.backend);
  expect(
    numbersOf(many.loss).filter((l) => !isLoss(l)),
    `losses of ${MANY}`,
  ).toEqual([]);
  const slope = (i: number): number => flat(gradient)[i % scores.length];
  const isSlope = (g: number, i: number) => sameSlope(g, slope(i), Precision, batch.backend);
  expect(
    Array.from<number>(many.gradient ?? []).filter((g, i) => !isSlope(g, i)),
    `slopes of ${MANY}`,
  ).toEqual([]);
}
