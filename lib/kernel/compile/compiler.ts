import type {
  BuilderProgram,
  WatchCompilerHostOfFilesAndCompilerOptions,
  WatchOfFilesAndCompilerOptions,
} from "@tslab/typescript-for-tslab";
import type { TypeScript } from "../../cells/compilerDiagnostics.js";
import { repairDiagnostics } from "../../cells/compilerDiagnostics.js";
import { ts } from "./binder.js";
import { createCellProgram } from "./cellProgram.js";
import { readWithoutNodeDocs } from "./nodeDocs.js";
import { spellOutShorthand } from "./shorthand.js";
import { transpileModule } from "./transpile.js";
import { watchOnlyNeighbours } from "./watchOnlyNeighbours.js";

/** TypeScript as tslab gets to see it: with our repairs where tslab calls the compiler. */
export const compiler: TypeScript = {
  ...ts,
  transpileModule,
  getPreEmitDiagnosticsOfFiles: repairDiagnostics(ts),
  createWatchProgram: createWatchProgram as typeof ts.createWatchProgram,
};

function createWatchProgram<T extends BuilderProgram>(
  host: WatchCompilerHostOfFilesAndCompilerOptions<T>,
): WatchOfFilesAndCompilerOptions<T> {
  host.options.inlineSourceMap = true;
  host.options.types = ["node"]; // tslab loads the types of every package that happens to be installed
  host.createProgram = createCellProgram as unknown as typeof host.createProgram;
  watchOnlyNeighbours(host);
  readWithoutNodeDocs(host);
  const { afterProgramCreate } = host;
  host.afterProgramCreate = (program) => {
    const emit = program.emit;
    program.emit = (file, write, token, onlyTypes, transformers) => {
      const before = [spellOutShorthand(program)];
      return emit(file, write, token, onlyTypes, { ...transformers, before });
    };
    afterProgramCreate?.(program);
  };
  return ts.createWatchProgram(host);
}
