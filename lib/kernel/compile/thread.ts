import "../quickStart.js";
import { parentPort, workerData } from "node:worker_threads";
import type { Answer, Reply, Request } from "../questions.js";
import { type CellCompiler, createCellCompiler } from "./cellCompiler.js";
import { ts } from "./typescript.js";

// The thread that compiles for all kernels of a run; see tools/kernel/compilerThread.ts. Its data is the
// folder where cells run.
ts.sys.getCurrentDirectory = () => workerData;

/** One for each kernel that has asked: what has to be done for a cell is least if the cell before was its own. */
const compilers = new Map<number, CellCompiler>();

/** Made while the first kernel starts, for whichever asks first. */
let ready: CellCompiler | undefined = createCellCompiler();

parentPort?.on("message", (request: Request) => {
  if (request.method === "end") forget(request.kernel);
  else parentPort?.postMessage({ kernel: request.kernel, ...answer(request) } satisfies Reply);
});

function answer({ kernel, ...question }: Exclude<Request, { method: "end" }>): Answer {
  try {
    const compiler = compilerOf(kernel);
    const value =
      question.method === "convert"
        ? compiler.convert(...question.args)
        : compiler.addModule(...question.args);
    return { value };
  } catch (error) {
    return { error: String(error) };
  }
}

function compilerOf(kernel: number): CellCompiler {
  const compiler = compilers.get(kernel) ?? ready ?? createCellCompiler();
  if (compiler === ready) ready = undefined;
  compilers.set(kernel, compiler);
  return compiler;
}

function forget(kernel: number): void {
  compilers.get(kernel)?.close();
  compilers.delete(kernel);
}
