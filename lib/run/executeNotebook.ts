import { type Cell, type CodeCell, joinLines, type Notebook } from "../notebook/nbformat.js";
import type { NotebookFile } from "../notebook/notebookFile.js";
import { normaliseNotebook } from "../notebook/outputs/normaliseNotebook.js";
import { told } from "../text/told.js";
import { UserError } from "../text/userError.js";
import { cellError } from "./cellError.js";
import { CellFailure } from "./cellFailure.js";
import type { CompilerThread } from "./client/compilerThread.js";
import { CellTimeoutError, Kernel, KernelDiedError } from "./client/kernelClient.js";
import { numberedCode } from "./numberedCode.js";

/** How a notebook is executed. */
export interface ExecutionOptions {
  /** The kernel's command, as in kernel.json. */
  kernel: readonly string[];
  /** The working directory of the cells; in Jupyter it is the folder of the notebook. */
  cwd: string;
  /** Compiles the cells; without it, the kernel compiles them. */
  compiler?: CompilerThread | undefined;
  /** The time limit of one cell, in milliseconds. */
  timeout: number;
  /** Called before each code cell, with the number of code cells that have finished. */
  onCell?: (cell: CodeCell, done: number) => void;
}

/**
 * Runs all cells of a notebook on its own kernel and returns the notebook with normalised outputs. Cells tagged
 * `raises-exception` may throw errors, as in Jupyter.
 *
 * @throws {CellFailure} at the first cell that throws without this tag, exceeds its time or ends its kernel
 */
export async function executeNotebook(
  { path, notebook }: NotebookFile,
  options: ExecutionOptions,
): Promise<Notebook> {
  const kernel = await startKernel(options);
  try {
    const cells: Cell[] = [];
    let done = 0;
    for (const cell of notebook.cells) {
      if (cell.cell_type !== "code") {
        cells.push(cell);
        continue;
      }
      options.onCell?.(cell, done++);
      cells.push(await runCell(kernel, path, cell, options.timeout));
    }
    return normaliseNotebook({ ...notebook, cells });
  } finally {
    await kernel.shutdown();
  }
}

async function startKernel({ kernel, cwd, compiler }: ExecutionOptions): Promise<Kernel> {
  try {
    return await Kernel.start({ argv: kernel, cwd, compiler });
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError(
      told({
        en: `The kernel does not start: ${(cause as Error).message}\nTo find out why: npm run doctor`,
        zh: `内核启动不了：${(cause as Error).message}\n要知道原因：npm run doctor`,
      }),
      { cause },
    );
  }
}

async function runCell(
  kernel: Kernel,
  path: string,
  cell: CodeCell,
  timeout: number,
): Promise<CodeCell> {
  const code = joinLines(cell.source);
  if (code.trim() === "") return { ...cell, outputs: [] };
  const allowErrors = cell.metadata.tags?.includes("raises-exception") ?? false;
  const running = kernel.execute(code, { timeout, allowErrors });
  const { status, outputs } = await running.catch((error) => {
    throw asCellFailure(error, path, cell);
  });
  if (status === "ok" || allowErrors) return { ...cell, outputs };
  const { report, line } = cellError(outputs);
  throw new CellFailure(path, cell, report, line);
}

/** Converts the error of a kernel that died or was ended for a timeout into a failure of the cell that ran. */
function asCellFailure(error: unknown, path: string, cell: CodeCell): unknown {
  const code = numberedCode(cell);
  if (error instanceof CellTimeoutError) {
    const seconds = error.timeout / 1000;
    const report = told({
      en: `The cell was still running after ${seconds} s, and its kernel was ended.`,
      zh: `单元格运行了 ${seconds} 秒还没有结束，因此结束了它的内核。`,
    });
    const cure = told({
      en: `Is there an endless loop? If it needs longer: --timeout ${2 * seconds}`,
      zh: `是不是有停不下来的循环？如果确实需要更久：--timeout ${2 * seconds}`,
    });
    return new CellFailure(path, cell, `${report}\n\n${code}\n\n${cure}`);
  }
  if (error instanceof KernelDiedError) {
    const report = error.message.replace(
      /^the kernel died/,
      told({ en: "The kernel died in this cell", zh: "内核在这个单元格中退出了" }),
    );
    return new CellFailure(path, cell, `${report}\n\n${code}`);
  }
  return error;
}
