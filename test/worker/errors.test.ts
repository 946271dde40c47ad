import fc from "fast-check";
import { inspect } from "node-inspect-extracted";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { RanCells } from "../../lib/cells/ranCells.js";
import { rewriteForeignStacks } from "../../lib/worker/foreignStacks.js";
import { surroundings } from "../../lib/worker/workerStacks.js";
import { declareFail, firstPlace, places, unmarked } from "../cells/places.js";
import { frames, throwing } from "../cells/throwing.js";
import { noisyCell } from "../cells/typeNoise.js";
import { useRunner } from "./useRunner.js";

const { run, print, fail } = useRunner();

describe("a cell that throws", () => {
  it.each(Object.entries(throwing))("is reported as in the kernel: %s", async (_, shown) => {
    const { ename, evalue, traceback } = await fail(...shown.cells);
    expect([ename, evalue]).toEqual(shown.error);
    expect(traceback.join("\n")).toBe(shown.report);
  });
});

describe("a cell that is refused", () => {
  it.each([
    ["Math.max（1）", "cell:1:9 - （ is not part of JavaScript: write ( instead."],
    ["const two = 1\n  + （1);", "cell:2:5 - （ is not part of JavaScript: write ( instead."],
    ["let x: number = 3，y = 4;", "cell:1:18 - ， is not part of JavaScript: write , instead."],
    ["const a：number = 1;", "cell:1:8 - ： is not part of JavaScript: write : instead."],
    ["const s = “hi”;", 'cell:1:11 - “ is not part of JavaScript: write " instead.'],
    ["[1、2]", "cell:1:3 - 、 is not part of JavaScript: write , instead."],
    ["1 × 2", "cell:1:3 - × is not part of JavaScript: write * instead."],
  ])("for a character of another keyboard names it and the cure: %s", async (source, message) => {
    const { evalue } = await fail(source);
    expect(evalue).toBe(`${message} Switch your input method to half-width.`);
  });

  it.each([
    ["const url =\n  import.meta.url;", "cell:2:3"],
    ["() => import.meta", "cell:1:7"],
  ])("for import.meta says where it is: %s", async (source, place) => {
    const { evalue } = await fail(source);
    expect(evalue).toBe(`${place} - 'import.meta' is not allowed in a cell, which is not a file`);
  });

  it.each(["'（“”）；import.meta'", "`import.meta，`", "/（/.source", "new.target /* ， */"])(
    "is not one that has these in a text or a comment: %s",
    async (source) => {
      expect(await run(`function f() { return ${source} }`)).not.toHaveProperty("failure");
    },
  );
});

describe("a stack trace", () => {
  it.each(Object.entries(places))("has the place in the source: %s", async (_, marked) => {
    const { source, place } = unmarked(marked);
    expect(firstPlace((await fail(declareFail, source)).traceback)).toBe(place);
  });

  it.each([
    ["a call of a cast", "(fail as (x: typeof fail) => string)▸(fail as any);"],
    ["type arguments of an optional call", "({ fail }).fail?.<string>▸(1 as any as string);"],
    ["line separators in a text", "const s = '\u2028' as string; const p: any = ▸fail();"],
  ])("has the place in the source, even where the kernel's is wrong: %s", async (_, marked) => {
    const { source, place } = unmarked(marked);
    expect(firstPlace((await fail(declareFail, source)).traceback)).toBe(place);
  });

  it("has the place in the source among types of all kinds", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(noisyCell, async (marked) => {
        const { source, place } = unmarked(marked);
        expect(firstPlace((await fail(declareFail, source)).traceback)).toBe(place);
      }),
      { numRuns: 300 },
    );
  });

  it("contains the line of the cell, and no frames of the library", async () => {
    const { ename, traceback } = await fail(
      'import { softmax } from "@course/lib";\n\nsoftmax(null as any);',
    );
    expect(ename).toBe("TypeError");
    expect(frames(traceback)).toEqual(["at cell:3:1"]);
    expect(traceback).toContain("> 3 | softmax(null as any);");
  });

  it("is the same if a cell prints it", async () => {
    const stack = await print("function shown() { return new Error('seen').stack; }\nshown()");
    expect(stack.split("\n")).toEqual([
      "Error: seen",
      "    at shown (cell:1:27)",
      "    at cell:2:1",
    ]);
  });
});

describe("a stack of an engine other than V8", () => {
  const cells = new RanCells();
  const cell = cells.begin(1, "");
  cell.locate = (place) => place;
  const { script } = cell;

  beforeEach(() => rewriteForeignStacks(cells, surroundings));
  afterEach(() => {
    Reflect.deleteProperty(Error.prototype, inspect.custom);
  });

  function errorWith(stack: string, options?: ErrorOptions): Error {
    return Object.assign(new RangeError("far", options), { stack });
  }

  it.each([
    [
      "Firefox",
      `early@${script}:2:9\n@${script}:7:1\nrun@https://book/worker.js:1:2\n`,
      ["early (cell:2:9)", "cell:7:1"],
    ],
    [
      "Firefox, after an await",
      `late@${script}:3:9\nasync*@${script}:5:7\nrun@https://book/worker.js:1:2\n`,
      ["late (cell:3:9)", "async cell:5:7"],
    ],
    [
      "Safari",
      `inner@${script}:4:15\nmap@[native code]\n@${script}:7:1\n@https://book/worker.js:1:2`,
      ["inner (cell:4:15)", "map (<anonymous>)", "cell:7:1"],
    ],
    ["Safari, in code without an address", "inner@\neval code@\neval@[native code]", []],
  ])("is shown as in V8: %s", (_, stack, frames) => {
    const lines = frames.map((frame) => `    at ${frame}`);
    const shown = ["RangeError: far", ...lines].join("\n");
    expect(inspect(errorWith(stack))).toBe(lines.length > 0 ? shown : "[RangeError: far]");
  });

  it("is shown as in V8 in a cause, and in another value", () => {
    const cause = errorWith(`f@${script}:1:2`);
    const error = errorWith(`g@${script}:3:4`, { cause });
    expect(inspect({ error })).toBe(`{
  error: RangeError: far
      at g (cell:3:4) {
    [cause]: RangeError: far
        at f (cell:1:2)
  }
}`);
    expect(inspect(error)).toBe(inspect(error)); // its stack is rewritten only once
  });
});
