import * as lib from "@course/lib";
import { expect, it } from "vitest";
import { holdsAllExports, type Known } from "./duties/exports.js";
import { parts } from "./parts.js";
import { losses } from "./table.js";

const known: Known = {
  entry: "@course/lib",
  table: "test/losses/table.ts",
  losses,
  others: parts,
  listOfOthers: "test/losses/parts.ts",
};

it("the tables of losses and of parts hold all functions of @course/lib, and no others", () => {
  holdsAllExports(lib, known);
});

it("an exported function that is in no table is reported with what to do", () => {
  const more = { ...lib, squaredHinge: () => 0, squaredHingeGradient: () => 0 };
  expect(() => holdsAllExports(more, known)).toThrow(
    `squaredHinge is exported by @course/lib and tested by nothing: add a row to test/losses/table.ts if it is a loss, and otherwise to test/losses/parts.ts.
squaredHingeGradient is exported by @course/lib and tested by nothing: name it as the gradient of its loss in test/losses/table.ts.`,
  );
});
