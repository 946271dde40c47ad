import { beforeEach, describe, expect, it, vi } from "vitest";
import { RanCells } from "../../lib/cells/ranCells.js";
import { CellConverter, type KernelCompiler } from "../../lib/kernel/cellConverter.js";
import type { CompiledCell } from "../../lib/kernel/compile/cellCompiler.js";
import { CellInput } from "../../lib/kernel/protocol/cellInput.js";
import type { Outcome } from "../../lib/kernel/protocol/cellQueue.js";
import { CellReports } from "../../lib/kernel/protocol/cellReports.js";
import { TslabRunner } from "../../lib/kernel/tslabRunner.js";

/** What the compiler makes of each cell: cell n adds `n` to the list `ran`. */
const compiled = (cell: string): CompiledCell => ({
  output: `globalThis.ran.push(${JSON.stringify(cell)}); if (${cell === "throws"}) throw 0;`,
  declOutput: `declared by ${cell}`,
  diagnostics: [],
});

const shared = globalThis as unknown as { ran: string[] };
const convert = vi.fn<(earlier: string, cell: string) => Promise<CompiledCell>>();
const addModule = vi.fn<KernelCompiler["addModule"]>();
let runner: TslabRunner;

const quiet = new CellReports(undefined, 1, new CellInput(undefined));
const run = (source: string): Promise<Outcome> => runner.run(source, quiet);

beforeEach(() => {
  shared.ran = [];
  convert.mockReset().mockImplementation(async (_, cell) => compiled(cell));
  addModule.mockReset().mockResolvedValue([]);
  const notAsked = () => expect.unreachable();
  const hints = { inspect: notAsked, complete: notAsked, isComplete: notAsked };
  const compiler = { convert, addModule, ...hints, close() {} };
  const cells = new RanCells();
  const unstoppable = { begin() {}, run: <T>(execute: () => Promise<T>) => execute(), end() {} };
  runner = new TslabRunner(new CellConverter(compiler, cells), cells, unstoppable);
});

describe("a kernel whose compiler answers later", () => {
  it("hands each cell to tslab's executor once, when it is compiled", async () => {
    const execute = vi.spyOn(runner.executor, "execute");
    convert.mockImplementationOnce(async (_, cell) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      expect(execute).not.toHaveBeenCalled();
      return compiled(cell);
    });
    await run("first");
    await run("second");
    expect(execute.mock.calls).toEqual([["first"], ["second"]]);
    expect(shared.ran).toEqual(["first", "second"]);
  });

  it("tells the compiler what the last cell that succeeded declares", async () => {
    await run("first");
    await run("throws");
    await run("third");
    expect(convert.mock.calls).toEqual([
      ["", "first"],
      ["declared by first", "throws"],
      ["declared by first", "third"],
    ]);
  });

  it("reports an error of the compiler as the cell's, and runs the next cell", async () => {
    convert.mockRejectedValueOnce(new Error("no memory"));
    const { failure } = await run("first");
    expect(failure).toMatchObject({ ename: "Error", evalue: "no memory" });
    expect((await run("second")).failure).toBeUndefined();
    expect(shared.ran).toEqual(["second"]);
  });

  it("compiles a cell marked as a module as one, and runs nothing", async () => {
    const module = "/** @module near */ export const n = 1;";
    expect((await run(module)).failure).toBeUndefined();
    expect(addModule).toHaveBeenCalledExactlyOnceWith("near", module, { module: "near" });
    expect(convert).not.toHaveBeenCalled();
  });
});
