import type { Converter, ConvertResult } from "tslab/dist/converter.js";
import type { Cells } from "./cells.js";
import type { CellCompiler } from "./compile/cellCompiler.js";
import type { SourceMaps } from "./compile/transpile.js";
import { type Locate, locateWith } from "./sourceMaps.js";

/** The name under which a cell's compiled code appears in stack traces. */
export const compiledName: RegExp = /^course-cell-(\d+)$/;

/** What tslab compiles cells with: it notes what is learned about a cell, for our repairs. */
export function cellConverter(compiler: CellCompiler, cells: Cells): Converter {
  return { ...compiler, convert };

  function convert(earlier: string, source: string): ConvertResult {
    const result = compiler.convert(earlier, source);
    const cell = cells.current;
    if (!cell) return result;
    cell.diagnostics = result.diagnostics;
    if (!result.maps) return result;
    cell.locate = withinCell(source, result.maps);
    return { ...result, output: `${result.output}\n//# sourceURL=course-cell-${cell.number}` };
  }
}

/**
 * We put one line before the compiled code, and tslab puts one line before the source and one
 * behind it: what comes from there is not the reader's.
 */
function withinCell(source: string, maps: SourceMaps): Locate {
  const lines = source.split("\n").length;
  const [inModule, inSource] = maps.map(locateWith);
  return ({ line, column }) => {
    const compiled = inModule({ line: line - 1, column });
    const place = compiled && inSource(compiled);
    if (!place || place.line < 2 || place.line > lines + 1) return undefined;
    return { line: place.line - 1, column: place.column };
  };
}
