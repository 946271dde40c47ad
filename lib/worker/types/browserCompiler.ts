import ts from "@tslab/typescript-for-tslab";
import { repairDiagnostics } from "../../cells/compilerDiagnostics.js";
import { memorySystem } from "./memorySystem.js";

/** What a cell can import, and the language's own declarations. Filled before the first check. */
export const files: Map<string, string> = new Map();

/** Whether errors are looked for: of cells that are not asked about, only the names matter. */
export const attention: { errors: boolean } = { errors: true };

const diagnosticsOf = repairDiagnostics(ts);

/** TypeScript as tslab's converter gets to see it in a browser, with the kernel's repair of its messages. */
export const compiler: typeof ts = {
  ...ts,
  sys: memorySystem(files),
  getPreEmitDiagnosticsOfFiles: (program, sources) =>
    attention.errors ? diagnosticsOf(program, sources) : [],
  // The second half of compiling, which adds nothing to a check.
  transpileModule: () => ({ outputText: "" }),
};
