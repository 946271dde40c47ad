import { afterEach, beforeEach, vi } from "vitest";
import type { Failure } from "../../lib/cells/failure.js";
import { cellConsole } from "../../lib/worker/cellConsole.js";
import { compileOrRefuse } from "../../lib/worker/compile/compileOrRefuse.js";
import type { Imported } from "../../lib/worker/importText.js";
import type { ModuleTable } from "../../lib/worker/modules.js";
import { createTslab } from "../../lib/worker/tslabForCells.js";
import { type Ending, WorkerRunner } from "../../lib/worker/workerRunner.js";
import { showSourceLines } from "../../lib/worker/workerStacks.js";

const modules: ModuleTable = {
  "@course/lib": () => import("@course/lib"),
  "node:path": () => import("node:path"),
  "node:os": () => import("node:os"),
  tslab: async () => createTslab(() => {}),
};

let imports = 0;

/** Node imports no blobs, but it imports data. Each address is another one, like those of blobs. */
async function importText(text: string): Promise<Imported> {
  imports += 1;
  const script = `data:text/javascript;import=${imports},${encodeURIComponent(text)}`;
  return { script, body: (await import(script)).default };
}

/** A runner for each test. It runs in Node; in a browser it runs in a worker. */
export interface RunnerUnderTest {
  run(source: string): Promise<Ending>;
  /** Returns the text that the last of these cells prints, without the last line feed. */
  print(...sources: string[]): Promise<string>;
  /** Returns the error of the last of these cells. */
  fail(...sources: string[]): Promise<Failure>;
}

export function useRunner(): RunnerUnderTest {
  let runner: WorkerRunner;
  let number = 0;
  let printed = "";
  const { prepareStackTrace } = Error;
  const write = (_: string, text: string): void => {
    printed += text;
  };
  const ours = cellConsole(write);

  beforeEach(() => {
    number = 0;
    runner = new WorkerRunner(modules, importText);
    showSourceLines(runner.cells);
    for (const name of ["log", "error"] as const)
      vi.spyOn(console, name).mockImplementation(ours[name]);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    Error.prepareStackTrace = prepareStackTrace;
  });

  const run = (source: string): Promise<Ending> => {
    printed = "";
    number += 1;
    const compilation = compileOrRefuse(source, new Set(runner.known));
    return runner.run({ number, source, compilation });
  };
  const runAll = async (sources: string[]): Promise<Ending> => {
    let last: Ending = { value: undefined };
    for (const source of sources) last = await run(source);
    return last;
  };
  return {
    run,
    print: async (...sources) => {
      const ending = await runAll(sources);
      if ("failure" in ending) throw new Error(ending.failure.traceback.join("\n"));
      if (ending.value != null) ours.log(ending.value);
      return printed.replace(/\n$/, "");
    },
    fail: async (...sources) => {
      const ending = await runAll(sources);
      if ("failure" in ending) return ending.failure;
      throw new Error(`the cell did not fail, its value is ${String(ending.value)}`);
    },
  };
}
