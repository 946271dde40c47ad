import "./quickStart.js";
import { parentPort, workerData } from "node:worker_threads";
import { currentLanguage, setLanguage } from "../../text/currentLanguage.js";
import { ts } from "./binder.js";
import { type CellCompiler, createCellCompiler } from "./cellCompiler.js";
import type { Answer, Reply, Request } from "./questions.js";

// The thread that compiles for all kernels of a run; see run/client/compilerThread.ts. Its data is the
// folder where cells run.
ts.sys.getCurrentDirectory = () => workerData;
setLanguage(currentLanguage(workerData));

/**
 * Each kernel has one for as long as it lives: there is least to do for a cell if the cell before was the same
 * notebook's. It is told in each question what the earlier cells declare, and remembers nothing of it.
 */
const inUse = new Map<number, CellCompiler>();

/** For kernels to come: the first is made while the first kernel starts. */
const free = [createCellCompiler()];

/** Those that have compiled modules for a kernel, and therefore would not compile them for another. */
const spent = new Set<CellCompiler>();

parentPort?.on("message", (request: Request) => {
  if (request.method === "end") forget(request.kernel);
  else parentPort?.postMessage({ kernel: request.kernel, ...answer(request) } satisfies Reply);
});

function answer(request: Exclude<Request, { method: "end" }>): Answer {
  try {
    const compiler = compilerOf(request.kernel);
    if (request.method === "addModule") {
      spent.add(compiler);
      return { value: compiler.addModule(...request.args) };
    }
    const cell = compiler.convert(...request.args);
    if (cell.sideOutputs) spent.add(compiler);
    return { value: cell };
  } catch (error) {
    return { error: String(error) };
  }
}

function compilerOf(kernel: number): CellCompiler {
  const compiler = inUse.get(kernel) ?? free.pop() ?? createCellCompiler();
  inUse.set(kernel, compiler);
  return compiler;
}

function forget(kernel: number): void {
  const compiler = inUse.get(kernel);
  if (!compiler) return;
  inUse.delete(kernel);
  if (spent.delete(compiler)) compiler.close();
  else free.push(compiler);
}
