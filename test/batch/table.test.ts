import * as lib from "@course/lib/batch";
import { expect, it } from "vitest";
import { batches } from "../bench/arena/cases.js";
import { measuredLosses } from "../bench/arena/task.js";
import { holdsAllExports, type Known } from "../losses/duties/exports.js";
import { batchLosses } from "./table.js";

const known: Known = {
  entry: "@course/lib/batch",
  table: "test/batch/table.ts",
  losses: batchLosses,
};

it("the table of batch losses holds all functions of @course/lib/batch, and no others", () => {
  holdsAllExports(lib, known);
});

it("a batch loss that is in no table is reported with what to do", () => {
  expect(() => holdsAllExports({ ...lib, hinge: () => 0 }, known)).toThrow(
    "hinge is exported by @course/lib/batch and tested by nothing: add a row to test/batch/table.ts.",
  );
});

it("the benchmark measures the batch losses that have a name in it, and no others", () => {
  expect(batchLosses.flatMap(({ measured }) => measured ?? []).sort()).toEqual(
    [...measuredLosses].sort(),
  );
  expect([...new Set(batches.map(({ loss }) => loss))].sort()).toEqual([...measuredLosses].sort());
});
