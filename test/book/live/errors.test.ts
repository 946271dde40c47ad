import { describe, expect, it } from "vitest";
import { CellPlaces } from "../../../lib/worker/cellPlaces.js";
import { stackOf } from "../../../lib/worker/stackStrings.js";
import { frames, throwing } from "../../kernel/throwing.js";
import { useRunner } from "./useRunner.js";

const { print, fail } = useRunner();

describe("a cell that throws", () => {
  it.each(Object.entries(throwing))("is reported as in the kernel: %s", async (_, shown) => {
    const { ename, evalue, traceback } = await fail(...shown.cells);
    expect([ename, evalue]).toEqual(shown.error);
    expect(traceback.join("\n")).toBe(shown.report);
  });
});

describe("a stack trace", () => {
  it.each([
    [
      "const run = (f: (x: number) => number): number => f(1); run((x) => { throw new Error(); });",
      ["new Error", "f(1)", "run((x)"],
    ],
    [
      `const list = <T,>(value: T): T[] => { throw new Error(\`\${value}\` as string); }; list<number>(1)`,
      ["new Error", "list<"],
    ],
    [
      "enum E { A, B } const pick = (e: E, table: Record<E, () => void>) => table[e](); pick(E.B, null!)",
      ["[e]()", "pick(E.B"],
    ],
  ])("finds its columns among types: %s", async (cell, places) => {
    const columns = frames((await fail(cell)).traceback).map((frame) => /:(\d+)\)?$/.exec(frame));
    expect(columns.map((column) => Number(column?.[1]))).toEqual(
      places.map((place) => cell.indexOf(place) + 1),
    );
  });

  it("shows the cell's own line and leaves the library's out", async () => {
    const { ename, traceback } = await fail(
      'import { softmax } from "@course/lib";\n\nsoftmax(null as any);',
    );
    expect(ename).toBe("TypeError");
    expect(frames(traceback)).toEqual(["at cell:3:1"]);
    expect(traceback).toContain("> 3 | softmax(null as any);");
  });

  it("is the same where a cell prints it", async () => {
    const stack = await print("function shown() { return new Error('seen').stack; }\nshown()");
    expect(stack.split("\n")).toEqual([
      "Error: seen",
      "    at shown (cell:1:27)",
      "    at cell:2:1",
    ]);
  });

  it("is read from Firefox's way of writing it too", () => {
    const places = new CellPlaces();
    const name = places.begin({ number: 1, source: "", locate: (place) => place });
    const error = new RangeError("far");
    error.stack = `early@${name}:2:9\n@${name}:7:1\nrun@https://book/worker.js:1:2\n`;
    expect(stackOf(error, places)).toBe(
      "RangeError: far\n    at early (cell:2:9)\n    at cell:7:1",
    );
  });
});
