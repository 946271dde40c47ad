import { describe, expect } from "vitest";
import { courseFolders } from "../../../lib/files/courseFolders.js";
import { findNotebooks } from "../../../lib/notebook/findNotebooks.js";
import { joinLines } from "../../../lib/notebook/nbformat.js";
import { readNotebook } from "../../../lib/notebook/notebookFile.js";
import { programs } from "../../cells/programs.js";
import { refused } from "../../cells/refused.js";
import { chromium, itWith } from "../../cli/available.js";
import { sampleLessons } from "../../notebooks/sampleLessons.js";
import { sample } from "../../sample.js";
import { useChecker } from "./useChecker.js";

const { check } = useChecker();
const notebooks = await Promise.all((await findNotebooks(courseFolders())).map(readNotebook));

// The kernel's tests run all of these cells: here is one more engine, of the same converter and compiler.

/** A test in Chromium. The first one takes longer than the others, because it loads the compiler. */
function inBrowser(name: string, test: () => Promise<void>): void {
  itWith([chromium], name, test, 90_000);
}

describe("a cell with a type error fails in the browser with the kernel's message", () => {
  for (const [name, { cells, report }] of sample(Object.entries(refused))) {
    inBrowser(name, async () => {
      const failure = await check(...cells);
      expect(failure?.traceback.join("\n")).toBe(report);
      expect(failure).toMatchObject({ ename: "TypeScriptError", evalue: report.split("\n")[0] });
    });
  }
});

describe("a cell that the kernel runs has no type error in the browser", () => {
  for (const [name, steps] of sample(Object.entries(programs))) {
    inBrowser(name, async () => {
      const cells = steps.map(([cell]) => cell);
      for (const i of cells.keys()) expect(await check(...cells.slice(0, i + 1))).toBeUndefined();
    });
  }

  for (const { name, notebook } of sampleLessons(notebooks)) {
    inBrowser(`lesson ${name}`, async () => {
      const cells = notebook.cells.filter((cell) => cell.cell_type === "code");
      const sources = cells.map(({ source }) => joinLines(source));
      for (const [i, { id }] of cells.entries())
        expect(await check(...sources.slice(0, i + 1)), `cell ${id}`).toBeUndefined();
    });
  }
});

describe("two cells that are checked at once", () => {
  inBrowser("each get their own reply", async () => {
    const [wrong, right] = await Promise.all([check("const s: string = 1;"), check("1")]);
    expect(wrong?.evalue).toMatch(/^cell:1:7 - TS2322/);
    expect(right).toBeUndefined();
  });
});

describe("the cells above", () => {
  inBrowser("need not have run, and count as they are written now", async () => {
    const use = "const length: number = text.length;";
    expect(await check("const text = 'three';", use)).toBeUndefined();
    const edited = await check("const text = 3;", use);
    expect(edited?.evalue).toBe(
      "cell:1:29 - TS2339: Property 'length' does not exist on type '3'.",
    );
    expect((await check(use))?.evalue).toBe("cell:1:24 - TS2304: Cannot find name 'text'.");
  });

  inBrowser("may have type errors; their names are known nevertheless", async () => {
    const wrong = "const count: number = 'many'; const list = [1, 2].map(String);";
    expect(await check(wrong, "count + list[0].length")).toBeUndefined();
    expect((await check(wrong, "list[0].toFixed(count)"))?.evalue).toMatch(
      /^cell:1:9 - TS2551: Property 'toFixed' does not exist on type 'string'/,
    );
  });

  inBrowser("may be incomplete", async () => {
    const half = "function twice(x: number) { return 2 * x; }\nconst next = twice(";
    expect((await check("const a = 1;", half, "twice('a')"))?.evalue).toBe(
      "cell:1:7 - TS2345: Argument of type 'string' is not assignable to parameter of type 'number'.",
    );
    expect(await check("const a = 1;", half, "a.toFixed(2)")).toBeUndefined();
  });
});
