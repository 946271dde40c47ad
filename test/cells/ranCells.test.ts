import { beforeEach, describe, expect, it } from "vitest";
import { type RanCell, RanCells } from "../../lib/cells/ranCells.js";
import { type Frame, showFrames } from "../../lib/cells/stackFrames.js";

let cells: RanCells;

/** Runs a cell whose code is compiled to a line below its source. */
function run(number: number, source = ""): RanCell {
  const cell = cells.begin(number, source);
  cell.locate = ({ line, column }) => (line > 1 ? { line: line - 1, column } : undefined);
  return cell;
}

beforeEach(() => {
  cells = new RanCells();
});

describe("a place in a cell", () => {
  it("has the cell's number unless it is in the cell that ran last", () => {
    const [first, second] = [run(1), run(2)];
    expect(cells.showCompiled(first.script, { line: 4, column: 5 })).toBe("cell [1]:3:5");
    expect(cells.showCompiled(second.script, { line: 4, column: 5 })).toBe("cell:3:5");
  });

  it("is undefined for code that a compiler added, and before the cell is compiled", () => {
    const { script } = run(1);
    expect(cells.showCompiled(script, { line: 1, column: 5 })).toBeUndefined();
    const compiling = cells.begin(2, "");
    expect(cells.showCompiled(compiling.script, { line: 4, column: 5 })).toBeUndefined();
    expect(cells.showCompiled("other.js", { line: 4, column: 5 })).toBeUndefined();
  });

  it("is found in a text: the first in the cell that ran last, otherwise the first in any cell", () => {
    const first = run(1);
    const last = run(2);
    expect(cells.find("at f (cell [1]:2:3)\nat cell:4:5\nat cell:6:7")).toEqual({
      cell: last,
      position: { line: 4, column: 5 },
    });
    expect(cells.find("at f (cell [1]:2:3)")?.cell).toBe(first);
    expect(cells.find("at f (cell [7]:2:3)")).toBeUndefined();
    expect(cells.find("at f (lib/excellent:2:3)")).toBeUndefined();
  });

  it("is found in the latest cell with its number, because cells of the book run again", () => {
    run(1, "before");
    run(1, "after");
    run(2);
    expect(cells.find("cell [1]:1:1")?.cell.source).toBe("after");
  });
});

describe("the frames of a stack", () => {
  const native = (text: string): Frame => ({ text: `${text} (<anonymous>)` });
  const at = (script: string, name: string, line = 2): Frame => ({
    text: `${name} (${script}:${line}:1)`,
    place: { script, position: { line, column: 1 } },
  });
  const show = (...frames: Frame[]) =>
    showFrames(frames, cells, {
      showFile: (script) => (script.startsWith("hidden") ? undefined : `${script}.ts:9:9`),
      tidy: (text) => text.replace("Proxy.", ""),
    }).map((line) => line.replace(/^ {4}at /, ""));

  it("have the places of sources", () => {
    const { script } = run(1);
    expect(show(at(script, "Proxy.f"), at("lib", "g"), at("hidden", "h"))).toEqual([
      "f (cell:1:1)",
      "g (lib.ts:9:9)",
    ]);
  });

  it("include native functions only if their callers are shown", () => {
    const { script } = run(1);
    const frames = [native("a"), at("hidden", "h"), native("b"), native("c"), at(script, "f")];
    expect(show(...frames, native("d"))).toEqual([
      "b (<anonymous>)",
      "c (<anonymous>)",
      "f (cell:1:1)",
    ]);
  });

  it("are at most ten, followed by the first frame in a cell if none of them is", () => {
    const { script } = run(1);
    const deep = Array.from({ length: 20 }, (_, i) => at("package", `f${i}`));
    const shown = show(...deep, at(script, "f"), at(script, "g"));
    expect(shown).toHaveLength(11);
    expect(shown.at(-1)).toBe("f (cell:1:1)");
    expect(show(at(script, "f"), ...deep)).toHaveLength(10);
  });
});
