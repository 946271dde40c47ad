import { expect } from "vitest";
import { claimForAll } from "../../losses/duties/claim.js";
import type { Batch } from "../backends.js";
import { arraysOf, batchCasesOf } from "../batchCases.js";
import type { BatchLoss } from "../batchLoss.js";

/** Fails unless the gradient is written into the caller's array and nowhere else, which may be that of the logits. */
export function writesWhereItIsTold(batch: Batch, row: BatchLoss): void {
  const advice = `${row.name} does not write its gradient into the caller's array: take it from gradientFor in lib/batch/reduceBatch.ts.`;
  claimForAll(advice, batchCasesOf(row), (c) => {
    const { options, Precision } = c;
    const arrays = arraysOf(c);
    const before = arrays.logits.slice();
    const fresh = row.call(batch, arrays, { ...options, gradient: true });
    const mine = new Precision(before.length).fill(7);
    const into = row.call(batch, arrays, { ...options, gradient: mine });
    expect(into.gradient).toBe(mine);
    expect(into).toEqual(fresh);
    expect(arrays.logits).toEqual(before);
    const twice = arrays.logits.slice();
    const view = new Precision(twice.buffer as ArrayBuffer);
    expect(row.call(batch, { ...arrays, logits: twice }, { ...options, gradient: view })).toEqual(
      fresh,
    );
    const over = row.call(batch, arrays, { ...options, gradient: arrays.logits });
    expect(over.gradient).toBe(arrays.logits);
    expect(over).toEqual(fresh);
  });
}

/** Fails unless the loss is the same without a gradient, and none is made. */
export function makesNoGradientUnasked(batch: Batch, row: BatchLoss): void {
  const advice = `${row.name} makes a gradient that nobody asked for, or its loss depends on whether one is made.`;
  claimForAll(advice, batchCasesOf(row), (c) => {
    const { loss, gradient } = row.call(batch, arraysOf(c), c.options);
    expect(gradient).toBeUndefined();
    expect(loss).toEqual(row.call(batch, arraysOf(c), { ...c.options, gradient: true }).loss);
  });
}
