import { describe, expect, it } from "vitest";
import { type Batch, backends } from "../batch/backends.js";
import type { BatchLoss } from "../batch/batchLoss.js";
import { precisions } from "../batch/samples.js";
import { batchLosses } from "../batch/table.js";
import { IGNORED } from "./kinds.js";
import { losses } from "./table.js";

// Two batches that differ in the inputs of ignored samples alone.

const right = [0.25, 0.75];
const junk: readonly (readonly number[])[] = [
  [Number.NaN, Number.NaN],
  [Infinity, Infinity],
  [-Infinity, -Infinity],
  [Infinity, Number.NaN],
  [1e308, -1e308],
];
const options = { ignoreIndex: IGNORED, reduction: "none" };

const readable = losses.filter((loss) => "ignoreIndex" in loss.options);
it.each(readable)("what ignored samples hold does not change $name or its gradient", (loss) => {
  const targets = [IGNORED, 0, IGNORED, 1];
  for (const row of junk)
    for (const f of [loss.forward, loss.gradient]) {
      const { example } = loss.input;
      const got = f?.(targets, [row, example, row, example], options);
      expect(got).toEqual(f?.(targets, [example, example, example, example], options));
    }
});

describe.each(backends)("what ignored samples hold, backend $backend,", (batch) => {
  const rows = batchLosses.filter(({ twin }) => "ignoreIndex" in twin.options);
  it.each(rows)("does not change $name or its gradient", (row) => {
    for (const Precision of precisions)
      for (const samples of [2, 4, 24, 1200])
        for (const smoothing of [0, 0.1, 0.6])
          for (const held of junk) {
            const of = (ignored: readonly number[]) =>
              answer(batch, row, { ignored, samples, Precision, smoothing });
            expect(of(held)).toEqual(of(right));
          }
  });
});

/** The losses and slopes of a batch in which every second sample is ignored. */
function answer(
  batch: Batch,
  row: BatchLoss,
  of: {
    readonly ignored: readonly number[];
    readonly samples: number;
    readonly Precision: (typeof precisions)[number];
    readonly smoothing: number;
  },
) {
  const counted = row.inputOf?.(right) ?? right;
  const ignored = of.ignored === right ? counted : of.ignored;
  const list = Array.from({ length: of.samples }, (_, n) => (n % 2 === 0 ? ignored : counted));
  const targets = list.map((_, n) => (n % 2 === 0 ? IGNORED : 1));
  const arrays = { logits: of.Precision.from(list.flat()), targets, classes: 2 };
  const smoothing = "labelSmoothing" in row.twin.options ? { labelSmoothing: of.smoothing } : {};
  return row.call(batch, arrays, { ...options, ...smoothing, gradient: true });
}
