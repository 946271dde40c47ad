import "../quickStart.js";
import { parentPort, workerData } from "node:worker_threads";
import type { Answer, Reply, Request } from "../questions.js";
import { type CellCompiler, createCellCompiler } from "./cellCompiler.js";
import { ts } from "./typescript.js";

// The thread that compiles for all kernels of a run; see tools/kernel/compilerThread.ts. Its data is the
// folder where cells run.
ts.sys.getCurrentDirectory = () => workerData;

/** Is told in each question what the earlier cells of the kernel declare, and remembers nothing of it. */
let common = createCellCompiler();

/** Those that have compiled modules for a kernel, and therefore would not compile them for another. */
const own = new Map<number, CellCompiler>();

parentPort?.on("message", (request: Request) => {
  if (request.method === "end") forget(request.kernel);
  else parentPort?.postMessage({ kernel: request.kernel, ...answer(request) } satisfies Reply);
});

function answer(request: Exclude<Request, { method: "end" }>): Answer {
  const { kernel } = request;
  try {
    if (request.method === "addModule") return { value: ownOf(kernel).addModule(...request.args) };
    const cell = (own.get(kernel) ?? common).convert(...request.args);
    if (cell.sideOutputs) ownOf(kernel);
    return { value: cell };
  } catch (error) {
    return { error: String(error) };
  }
}

/** The compiler that a kernel has for itself: if it has none yet, the common one is its own from now on. */
function ownOf(kernel: number): CellCompiler {
  const compiler = own.get(kernel);
  if (compiler) return compiler;
  const given = common;
  own.set(kernel, given);
  common = createCellCompiler();
  return given;
}

function forget(kernel: number): void {
  own.get(kernel)?.close();
  own.delete(kernel);
}
