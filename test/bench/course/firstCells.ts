import { readdirSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import type { TemporaryClone } from "./temporaryClone.js";

/** The time until a lesson's first cell has run, in seconds. */
export interface FirstCell {
  readonly lesson: string;
  /** From the start of the kernel until it answers. */
  readonly start: number;
  /** The first cell, which imports the modules of the lesson. */
  readonly cell: number;
}

interface Tools {
  Kernel: {
    start(options: { argv: readonly string[]; cwd: string }): Promise<{
      execute(code: string): Promise<{ status: string }>;
      shutdown(): Promise<void>;
    }>;
  };
  courseKernel: readonly string[];
}

/** Starts a kernel for each lesson, and runs the lesson's first cell in it. */
export async function firstCells(clone: TemporaryClone): Promise<FirstCell[]> {
  const { Kernel, courseKernel } = await toolsOf(clone);
  const cwd = clone.path("notebooks");
  const times: FirstCell[] = [];
  for (const name of readdirSync(cwd).filter((file) => file.endsWith(".ipynb"))) {
    const begin = performance.now();
    const kernel = await Kernel.start({ argv: courseKernel, cwd });
    const started = performance.now();
    const { status } = await kernel.execute(firstCode(`${cwd}/${name}`));
    const answered = performance.now();
    await kernel.shutdown();
    if (status !== "ok") throw new Error(`the first cell of ${name} fails`);
    const [start, cell] = [started - begin, answered - started].map((time) => time / 1000);
    times.push({ lesson: name.replace(".ipynb", ""), start, cell });
  }
  return times;
}

/** Imports the compiled modules of the copy. */
async function toolsOf(clone: TemporaryClone): Promise<Tools> {
  const module = (name: string) => pathToFileURL(clone.path("lib", "dist", "run", name)).href;
  const [client, kernels] = await Promise.all([
    import(module("client/kernelClient.js")),
    import(module("kernelSpecs.js")),
  ]);
  return { ...client, ...kernels } as Tools;
}

function firstCode(path: string): string {
  const { cells } = JSON.parse(readFileSync(path, "utf8"));
  const cell = cells.find(({ cell_type: type }: { cell_type: string }) => type === "code");
  return [cell.source].flat().join("");
}
