import ts from "@tslab/typescript-for-tslab";
import { repairDiagnostics } from "../../cells/compilerDiagnostics.js";
import { memorySystem } from "./memorySystem.js";

/** The declarations of the language and of all modules that a cell can import. Filled before the first check. */
export const files: Map<string, string> = new Map();

/** Whether the compiler looks for errors. It need not in earlier cells, whose names alone matter. */
export const attention: { errors: boolean } = { errors: true };

const diagnosticsOf = repairDiagnostics(ts);

/** The TypeScript of tslab's converter in a browser, with the same repaired messages as in the kernel. */
export const compiler: typeof ts = {
  ...ts,
  sys: memorySystem(files),
  getPreEmitDiagnosticsOfFiles: (program, sources) =>
    attention.errors ? diagnosticsOf(program, sources) : [],
  // A check needs no JavaScript.
  transpileModule: () => ({ outputText: "" }),
};
