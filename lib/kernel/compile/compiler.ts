import type {
  BuilderProgram,
  WatchCompilerHostOfFilesAndCompilerOptions,
  WatchOfFilesAndCompilerOptions,
} from "@tslab/typescript-for-tslab";
import { repairDiagnostics } from "../../cells/compilerDiagnostics.js";
import type { TypeScript } from "../../cells/tslabTypescript.js";
import { ts } from "./binder.js";
import { createCellProgram } from "./cellProgram.js";
import { importNames } from "./completeImports.js";
import { findCourseTypes } from "./courseTypes.js";
import { noticeNodeImports, readNodeTypes, someOfNode } from "./nodeTypes.js";
import { spellOutShorthand } from "./shorthand.js";
import { transpileModule } from "./transpile.js";
import { unwatched, watchOnlyNeighbours } from "./watchOnlyNeighbours.js";

/**
 * TypeScript as tslab gets to see it: with our repairs where tslab calls the compiler.
 *
 * @param types  the package or file whose global declarations cells see
 */
export function compilerWith(types: string): TypeScript {
  return {
    ...ts,
    sys: unwatched,
    transpileModule,
    getPreEmitDiagnosticsOfFiles: repairDiagnostics(ts),
    Completions: { ...ts.Completions, getCompletionsAtPositionForTslab: complete },
    createWatchProgram: ((host: WatchHost) => {
      host.options.types = [types]; // tslab loads those of every package that happens to be installed
      return createWatchProgram(host);
    }) as typeof ts.createWatchProgram,
  };
}

type Complete = typeof ts.Completions.getCompletionsAtPositionForTslab;

const complete: Complete = (host, program, ...rest) => {
  const withNames = { ...host, ...importNames(program) };
  return ts.Completions.getCompletionsAtPositionForTslab(withNames, program, ...rest);
};

type WatchHost = WatchCompilerHostOfFilesAndCompilerOptions<BuilderProgram>;

function createWatchProgram(host: WatchHost): WatchOfFilesAndCompilerOptions<BuilderProgram> {
  host.options.inlineSourceMap = true;
  host.options.experimentalDecorators = false; // cells have those of the standard
  host.createProgram = createCellProgram;
  watchOnlyNeighbours(host);
  readNodeTypes(host);
  if (host.options.types?.includes(someOfNode)) noticeNodeImports(host);
  findCourseTypes(host);
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
