import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeEach, onTestFinished } from "vitest";
import type { ErrorOutput } from "../../lib/notebook/nbformat.js";
import type { CompilerThread } from "../../lib/run/client/compilerThread.js";
import { type CellResult, type ExecuteOptions, Kernel } from "../../lib/run/client/kernelClient.js";

/** Where Jupyter starts a notebook's kernel. */
export const notebooks: string = fileURLToPath(new URL("../../notebooks", import.meta.url));

/** A kernel, and the ways in which tests look at it. */
export interface KernelUnderTest {
  readonly kernel: Kernel;
  /** Runs cells one after the other; an error does not stop the cells after it. */
  run(...cells: string[]): Promise<CellResult>;
  /** What the last of these cells prints, without the last line feed. */
  print(...cells: string[]): Promise<string>;
  /** The error with which the last of these cells fails. */
  fail(...cells: string[]): Promise<ErrorOutput>;
}

/**
 * One kernel for the tests of a file or block. After a test that failed, the next gets a new one: the old one may
 * be dead, stuck in a loop or in the middle of something. A test that interrupts a kernel, ends it or waits for a
 * time-out calls {@link startKernel} instead.
 *
 * @param thread  compiles its cells, as in a run; without one, the kernel does so itself
 */
export function useKernel(
  argv: readonly string[],
  cwd: string = notebooks,
  thread?: CompilerThread,
): KernelUnderTest {
  let kernel: Kernel | undefined;
  const end = async () => {
    await kernel?.shutdown();
    kernel = undefined;
  };
  beforeEach(async () => {
    kernel ??= await Kernel.start({ argv, cwd, compiler: thread });
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await end();
  });
  afterAll(end);
  return underTest(() => {
    if (!kernel) throw new Error("the kernel of a block starts with its first test");
    return kernel;
  });
}

/** A kernel for one test alone, which ends with it. */
export async function startKernel(
  argv: readonly string[],
  cwd: string = notebooks,
): Promise<KernelUnderTest> {
  const kernel = await Kernel.start({ argv, cwd });
  onTestFinished(() => kernel.shutdown());
  return underTest(() => kernel);
}

/** Kernels that have run a cell. */
const warm = new WeakSet<Kernel>();

/** The first cell waits until the compiler has read its declarations, beside those of other tests that start. */
async function execute(kernel: Kernel, cell: string): Promise<CellResult> {
  const options: ExecuteOptions = {
    allowErrors: true,
    timeout: warm.has(kernel) ? 15_000 : 45_000,
  };
  const result = await kernel.execute(cell, options);
  warm.add(kernel);
  return result;
}

function underTest(kernel: () => Kernel): KernelUnderTest {
  async function run(...cells: string[]): Promise<CellResult> {
    const [last = "", ...before] = cells.reverse();
    for (const cell of before.reverse()) await execute(kernel(), cell);
    return execute(kernel(), last);
  }

  return {
    get kernel() {
      return kernel();
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

/**
 * Both streams of a cell and its value, in the order of arrival, without the last line feed. Plain tslab prints the
 * value.
 */
export function printed({ outputs }: CellResult): string {
  const texts = outputs.map((output) => {
    if (output.output_type === "stream") return output.text;
    return output.output_type === "execute_result" ? `${output.data["text/plain"]}\n` : "";
  });
  return texts.join("").replace(/\n$/, "");
}
