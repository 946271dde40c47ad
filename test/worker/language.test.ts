import { describe, expect, it } from "vitest";
import { programs, type Step } from "../cells/programs.js";
import { useRunner } from "./useRunner.js";

const { print } = useRunner();

/** What a browser cannot do, or a compiler of this size: by the beginning of the cell. */
const jupyterOnly = ["require(", "typeof require(", "namespace ", "Space."];

describe("a cell of the book runs as in the kernel", () => {
  it.each(Object.entries(programs))("%s", async (_, steps) => {
    const possible = steps.filter(([cell]) => !jupyterOnly.some((start) => cell.startsWith(start)));
    const prints: Step[] = [];
    for (const [cell] of possible) prints.push([cell, await print(cell)]);
    expect(prints).toEqual(possible);
  });
});
