import { describe, it } from "vitest";
import { type Adapter, givesGoldenValues } from "../losses/duties/goldenValues.js";
import { optionsOf } from "../losses/goldenCalls.js";
import { flat, type GoldenCase, goldenCases } from "../losses/goldenCases.js";
import { type Batch, backends } from "./backends.js";
import type { Answer, BatchLoss } from "./batchLoss.js";
import { numbersOf } from "./duties/agreement.js";
import { rowsOf } from "./samples.js";
import { batchLosses } from "./table.js";

// The 420-digit values of the readable losses, for every case that a batch can be given.

const cases = batchLosses.flatMap((row) =>
  goldenCases.filter((c) => isOfBatch(row, c)).map((c) => ({ row, c, name: row.name, id: c.id })),
);

/** Whether a case is one of the twin's with a list of numbers as its targets. */
function isOfBatch({ twin }: BatchLoss, c: GoldenCase): boolean {
  const call = twin.golden[c.fn]?.(c);
  if (!call || !Array.isArray(call.target) || !Array.isArray(call.input)) return false;
  const isNumber = (x: unknown): boolean => typeof x === "number";
  return call.target.every(isNumber) && call.input.every(isNumber) !== twin.input.isRow;
}

/** A batch loss, called for a case as its twin is. */
function adapterOf(batch: Batch, { call, twin }: BatchLoss, classes: number): Adapter {
  const answer = (c: GoldenCase): Answer => {
    const { target, input } = twin.golden[c.fn](c);
    const logits = Float64Array.from(flat(input));
    return call(
      batch,
      { logits, targets: flat(target), classes },
      { ...optionsOf(c), gradient: true },
    );
  };
  return {
    value: (c) => numbersOf(answer(c).loss),
    gradient(c) {
      const { slopes = (rows) => rows } = twin.golden[c.fn](c);
      return slopes(rowsOf(answer(c).gradient as Float64Array, classes));
    },
  };
}

describe.each(backends)("with the backend $backend, the reference values", (batch) => {
  it.each(cases)("of $name: $id", ({ row, c }) => {
    const { target, input } = row.twin.golden[c.fn](c);
    givesGoldenValues(adapterOf(batch, row, flat(input).length / flat(target).length), c);
  });
});
