import { expect, it, vi } from "vitest";
import { ts } from "../../lib/kernel/compile/binder.js";
import { createCellCompiler } from "../../lib/kernel/compile/cellCompiler.js";

it("reads no declaration of a package again for a second compiler, nor for a cell that needs it once more", () => {
  const readFile = vi.spyOn(ts.sys, "readFile");
  const declarations = () =>
    readFile.mock.calls.map(([path]) => path).filter((path) => path.endsWith(".d.ts"));
  const cells = ['import { mean } from "mathjs"; mean(1, 3)', "1", 'import "mathjs"'];

  const run = () => {
    const compiler = createCellCompiler();
    for (const cell of cells) expect(compiler.convert("", cell).diagnostics).toEqual([]);
    compiler.close();
  };
  run();
  const first = declarations();
  expect(first.some((path) => path.includes("/mathjs/"))).toBe(true);
  run();

  const packaged = declarations().filter((path) => path.includes("/node_modules/"));
  expect(packaged.length).toBe(new Set(packaged).size);
  expect(packaged.length).toBeGreaterThan(50);
});
