import { fileURLToPath } from "node:url";
import { afterAll, beforeAll } from "vitest";
import type { ErrorOutput } from "../../lib/notebook/nbformat.js";
import type { CompilerThread } from "../../lib/run/client/compilerThread.js";
import { type CellResult, type ExecuteOptions, Kernel } from "../../lib/run/client/kernelClient.js";

/** Where Jupyter starts a notebook's kernel. */
export const notebooks: string = fileURLToPath(new URL("../../notebooks", import.meta.url));

/** A kernel for the tests of one file or block, and the ways they look at it. */
export interface KernelUnderTest {
  readonly kernel: Kernel;
  /** Runs cells one after the other; an error does not stop the cells after it. */
  run(...cells: string[]): Promise<CellResult>;
  /** What the last of these cells prints, without the last line feed. */
  print(...cells: string[]): Promise<string>;
  /** The error with which the last of these cells fails. */
  fail(...cells: string[]): Promise<ErrorOutput>;
}

/** @param thread  compiles its cells, as in a run; without one, the kernel does so itself */
export function useKernel(
  argv: readonly string[],
  cwd: string = notebooks,
  thread?: CompilerThread,
): KernelUnderTest {
  let kernel: Kernel;
  const options: ExecuteOptions = { allowErrors: true, timeout: 15_000 };
  beforeAll(async () => {
    kernel = await Kernel.start({ argv, cwd, compiler: thread });
  }, 60_000);
  afterAll(() => kernel.shutdown(), 10_000);

  async function run(...cells: string[]): Promise<CellResult> {
    const [last = "", ...before] = cells.reverse();
    for (const cell of before.reverse()) await kernel.execute(cell, options);
    return kernel.execute(last, options);
  }

  return {
    get kernel() {
      return kernel;
    },
    run,
    print: async (...cells) => printed(await run(...cells)),
    fail: async (...cells) => {
      const { outputs } = await run(...cells);
      const error = outputs.find((output) => output.output_type === "error");
      if (!error) throw new Error(`no error output among ${JSON.stringify(outputs)}`);
      return error;
    },
  };
}

/** Both streams of a cell, in the order of arrival, without the last line feed. */
export function printed({ outputs }: CellResult): string {
  const texts = outputs.map((output) => (output.output_type === "stream" ? output.text : ""));
  return texts.join("").replace(/\n$/, "");
}
