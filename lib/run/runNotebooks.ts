import { performance } from "node:perf_hooks";
import pLimit from "p-limit";
import type { CodeCell, Notebook } from "../notebook/nbformat.js";
import type { NotebookFile } from "../notebook/notebookFile.js";
import { CellFailure } from "./cellFailure.js";
import { CompilerThread } from "./client/compilerThread.js";
import { type ExecutionOptions, executeNotebook } from "./executeNotebook.js";
import { courseKernel } from "./kernelSpecs.js";
import { onInterrupt } from "./onInterrupt.js";
import type { Progress, Track } from "./progress/runProgress.js";
import type { RunCache } from "./runCache.js";

/** Callbacks during a run. */
export interface Onlooker {
  /** Called when a notebook that is not in the cache starts to run. */
  onRun?: () => void;
  /** Called with each notebook that has run without a failure. */
  onExecuted?: (executed: NotebookFile) => void;
}

/** How several notebooks are run. */
export interface RunOptions extends Pick<ExecutionOptions, "cwd" | "timeout">, Onlooker {
  /** The number of kernels that run at the same time. */
  jobs: number;
  progress: Progress;
  /** The cache of executed notebooks. Without it, every notebook runs. */
  cache?: RunCache;
  /** Whether to run notebooks even if the cache holds their outputs. */
  fresh?: boolean | undefined;
}

/** What became of several notebooks: those that ran and those that failed. */
export interface Outcomes {
  executed: Executed[];
  failures: CellFailure[];
}

/** A notebook that ran without a failure, now or earlier. */
export interface Executed {
  file: NotebookFile;
  /** The notebook with its outputs. */
  notebook: Notebook;
  fromCache: boolean;
}

/**
 * Runs notebooks at the same time, each on its own kernel. If one fails, the others still run. The outcomes are in the
 * order of the files.
 */
export async function runNotebooks(
  files: readonly NotebookFile[],
  options: RunOptions,
): Promise<Outcomes> {
  const { progress, jobs } = options;
  const limit = pLimit(jobs);
  const compiler = new CompilerThread(options.cwd);
  const release = onInterrupt(() => progress.stop());
  const tracks = files.map((file) => progress.add(file.name, codeCells(file)));
  try {
    const outcomes = await Promise.all(
      files.map((file, i) => limit(() => runOne(file, tracks[i], options, compiler))),
    );
    return {
      executed: outcomes.filter((one): one is Executed => !(one instanceof CellFailure)),
      failures: outcomes.filter((one) => one instanceof CellFailure),
    };
  } finally {
    compiler.close();
    progress.stop();
    release();
  }
}

async function runOne(
  file: NotebookFile,
  track: Track,
  options: RunOptions,
  compiler: CompilerThread,
): Promise<Executed | CellFailure> {
  const { cache, fresh } = options;
  const cached = fresh ? undefined : await cache?.find(file);
  if (cached) {
    track.cached();
    return { file, notebook: cached, fromCache: true };
  }
  const start = performance.now();
  track.starting();
  options.onRun?.();
  try {
    const onCell = (cell: CodeCell, done: number) => track.cell(cell.id, done);
    const { cwd, timeout } = options;
    const how = { kernel: courseKernel, cwd, timeout, compiler, onCell };
    const notebook = await executeNotebook(file, how);
    await cache?.keep(file, notebook);
    track.done((performance.now() - start) / 1000);
    options.onExecuted?.({ ...file, notebook });
    return { file, notebook, fromCache: false };
  } catch (failure) {
    if (!(failure instanceof CellFailure)) throw failure;
    track.failed(failure.cell.id);
    return failure;
  }
}

function codeCells({ notebook }: NotebookFile): number {
  return notebook.cells.filter((cell) => cell.cell_type === "code").length;
}
