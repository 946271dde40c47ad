import type { Converter, ConvertResult } from "tslab/dist/converter.js";
import { typescript } from "../tslab/loadTypescript.js";
import { loadAmong } from "../tslab/places.js";
import { awaits, importMetaError, withoutAttributes } from "./cellSyntax.js";
import { compilerWith } from "./compiler.js";
import { completeText } from "./completeText.js";
import { type IsComplete, isComplete } from "./isComplete.js";
import { keepVariablesLive } from "./keepVariablesLive.js";
import { allOfNode, doFilesNeedNode, needsNode, someOfNode } from "./nodeTypes.js";
import { replacedImports } from "./replacedImports.js";
import { speakLanguage } from "./speakLanguage.js";
import { latestMaps, type SourceMaps } from "./transpile.js";
import { noticeChanges } from "./watchOnlyNeighbours.js";

/** A cell as it was compiled. */
export interface CompiledCell extends ConvertResult {
  /** Only of a cell that has no errors. */
  maps?: SourceMaps;
  /** What its reader should know although it has no errors. */
  warnings?: readonly string[];
}

/** tslab's converter, with what the kernel needs to know of a cell besides. */
export interface CellCompiler extends Omit<Converter, "convert"> {
  convert(earlier: string, source: string): CompiledCell;
  isComplete: IsComplete;
}

/** tslab's converter, with our compiler in the place of its own. */
function createConverter(types: string): Converter {
  const places = { [typescript]: compilerWith(types) };
  const module = loadAmong<typeof import("tslab/dist/converter.js")>(places, "./converter.js");
  return module.createConverter();
}

/** The errors for names, namespaces and modules that are not declared. */
const notDeclared: readonly number[] = [2304, 2307, 2503, 2552, 2580, 2591, 2694, 2792, 2833];

/** Why TypeScript fails with a cell that it cannot walk through. */
const tooDeep =
  "The cell, or a file that it imports, is nested too deep for TypeScript. Write it in several statements, or read its " +
  "data from a file.";

/**
 * Compiles cells with some of the declarations of Node, and with all of them from the first cell on that needs more.
 * No error, type or suggestion is given that all of them would change.
 */
export function createCellCompiler(): CellCompiler {
  speakLanguage();
  let knowsNode = doFilesNeedNode();
  let converter = createConverter(knowsNode ? allOfNode : someOfNode);
  const modules: Parameters<Converter["addModule"]>[] = [];

  function learnNode(): void {
    if (knowsNode) return;
    knowsNode = true;
    renew();
  }

  function renew(): void {
    converter.close();
    converter = createConverter(knowsNode ? allOfNode : someOfNode);
    for (const module of modules) converter.addModule(...module);
  }

  /**
   * Repairs cells after one with which the compiler fails, for example because it is nested too deep: tslab's compiler
   * stays in the middle of that cell, and fails with each cell after it.
   */
  function compile<Answer>(question: () => Answer): Answer {
    try {
      return question();
    } catch (error) {
      renew();
      throw error instanceof RangeError ? new RangeError(tooDeep) : error;
    }
  }

  /** Asks the converter, and once more with all declarations of Node if the first answer shows that they matter. */
  function ask<Answer>(
    source: string,
    question: () => Answer,
    isIncomplete: (answer: Answer) => boolean,
  ): Answer {
    return compile(() => {
      noticeChanges();
      if (needsNode(source)) learnNode();
      const answer = question();
      if (knowsNode || !(doFilesNeedNode() || isIncomplete(answer))) return answer;
      learnNode();
      return question();
    });
  }

  return {
    convert(earlier, source) {
      const refused = importMetaError(source);
      if (refused) return { diagnostics: [refused] };
      const result = ask(
        source,
        () => converter.convert(earlier, source),
        ({ diagnostics }) => diagnostics.some(({ code }) => notDeclared.includes(code)),
      );
      const plainer = withoutAttributes(source, result.diagnostics);
      if (plainer !== undefined) return this.convert(earlier, plainer);
      if (result.output === undefined) return result;
      return {
        ...result,
        hasToplevelAwait: result.hasToplevelAwait || awaits(source),
        output: keepVariablesLive(source, result.output),
        maps: latestMaps(),
        warnings: replacedImports(earlier, source),
      };
    },
    addModule(...module) {
      modules.push(module);
      return ask(
        module[1],
        () => converter.addModule(...module),
        (diagnostics) => diagnostics.some(({ code }) => notDeclared.includes(code)),
      );
    },
    inspect: (earlier, source, position) =>
      ask(
        source,
        () => converter.inspect(earlier, source, position),
        (info) => info?.displayParts === undefined || info.displayParts.at(-1)?.text === "any",
      ),
    complete(earlier, source, position) {
      const completion = ask(
        source,
        () => converter.complete(earlier, source, position),
        ({ original }) => original?.isMemberCompletion !== true,
      );
      return completeText(source, position, completion);
    },
    isComplete,
    close: () => converter.close(),
  };
}
