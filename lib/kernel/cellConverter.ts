import type { Converter, ConvertResult } from "tslab/dist/converter.js";
import type { Cells } from "./cells.js";
import { keepVariablesLive } from "./liveVariables.js";
import { type Locate, latestLocate } from "./sourceMaps.js";

/** The name under which a cell's compiled code appears in stack traces. */
export const compiledName: RegExp = /^course-cell-(\d+)$/;

/** tslab's converter, which notes what it learns about a cell and prepares it for our repairs. */
export function cellConverter(converter: Converter, cells: Cells): Converter {
  return { ...converter, convert };

  function convert(earlier: string, source: string): ConvertResult {
    const result = converter.convert(earlier, source);
    const cell = cells.current;
    if (!cell) return result;
    cell.diagnostics = result.diagnostics;
    if (result.output === undefined) return result;
    cell.locate = withinCell(source, latestLocate());
    const output = keepVariablesLive(source, result.output);
    return { ...result, output: `${output}\n//# sourceURL=course-cell-${cell.number}` };
  }
}

/**
 * We put one line before the compiled code, and tslab puts one line before the source and one
 * behind it: what comes from there is not the reader's.
 */
function withinCell(source: string, locate: Locate): Locate {
  const lines = source.split("\n").length;
  return ({ line, column }) => {
    const place = locate({ line: line - 1, column });
    if (!place || place.line < 2 || place.line > lines + 1) return undefined;
    return { line: place.line - 1, column: place.column };
  };
}
