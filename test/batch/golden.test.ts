import { describe, it } from "vitest";
import { type Adapter, givesGoldenValues } from "../losses/duties/goldenValues.js";
import { optionsOf } from "../losses/goldenCalls.js";
import { flat, type GoldenCase, goldenCases } from "../losses/goldenCases.js";
import { type Batch, backends } from "./backends.js";
import { type Answer, type BatchLoss, hasRows } from "./batchLoss.js";
import { numbersOf } from "./duties/agreement.js";
import { rowsOf } from "./samples.js";
import { batchLosses } from "./table.js";

// The 420-digit values of the readable losses, for every case that a batch can be given.

const cases = batchLosses.flatMap((row) =>
  goldenCases.filter((c) => isOfBatch(row, c)).map((c) => ({ row, c, title: row.title, id: c.id })),
);

/** Whether a case is one of the twin's, with the kind of targets that the row is about. */
function isOfBatch(row: BatchLoss, c: GoldenCase): boolean {
  const { twin } = row;
  const call = twin.golden[c.fn]?.(c);
  if (!call || !Array.isArray(call.target) || !Array.isArray(call.input)) return false;
  const isNumber = (x: unknown): boolean => typeof x === "number";
  const isOfRow = call.target.every((t) => isNumber(t) !== hasRows(row));
  return isOfRow && call.input.every(isNumber) !== twin.input.isRow;
}

/** A batch loss, called for a case as its twin is. */
function adapterOf(batch: Batch, row: BatchLoss, classes: number): Adapter {
  const { call, twin, targetLists } = row;
  const List = targetLists[targetLists.length - 1];
  const answer = (c: GoldenCase): Answer => {
    const { target, input } = twin.golden[c.fn](c);
    const logits = Float64Array.from(flat(input));
    return call(
      batch,
      { logits, targets: hasRows(row) ? List.from(flat(target)) : flat(target), classes },
      { ...optionsOf(c), gradient: true },
    );
  };
  return {
    value(c) {
      const { value = (loss) => loss } = twin.golden[c.fn](c);
      const { loss } = answer(c);
      return value(typeof loss === "number" ? loss : numbersOf(loss));
    },
    gradient(c) {
      const { slopes = (rows) => rows } = twin.golden[c.fn](c);
      return slopes(rowsOf(answer(c).gradient as Float64Array, classes));
    },
  };
}

describe.each(backends)("with the backend $backend, the reference values", (batch) => {
  it.each(cases)("of $title: $id", ({ row, c }) => {
    const { target, input } = row.twin.golden[c.fn](c);
    const samples = (target as readonly unknown[]).length;
    givesGoldenValues(adapterOf(batch, row, flat(input).length / samples), c);
  });
});
