import type { Converter, ConvertResult } from "tslab/dist/converter.js";
import { typescript } from "../tslab/loadTypescript.js";
import { loadAmong } from "../tslab/places.js";
import { compiler } from "./compiler.js";
import { keepVariablesLive } from "./keepVariablesLive.js";
import { latestMaps, type SourceMaps } from "./transpile.js";

/** A cell as it was compiled. */
export interface CompiledCell extends ConvertResult {
  /** Only of a cell that has no errors. */
  maps?: SourceMaps;
}

/** tslab's converter, with what the kernel needs to know of a cell besides. */
export interface CellCompiler extends Omit<Converter, "convert"> {
  convert(earlier: string, source: string): CompiledCell;
}

// tslab's converter finds our compiler in the place of its own.
const { createConverter } = loadAmong<typeof import("tslab/dist/converter.js")>(
  { [typescript]: compiler },
  "./converter.js",
);

export function createCellCompiler(): CellCompiler {
  const converter = createConverter();
  return { ...converter, convert };

  function convert(earlier: string, source: string): CompiledCell {
    const result = converter.convert(earlier, source);
    if (result.output === undefined) return result;
    return { ...result, output: keepVariablesLive(source, result.output), maps: latestMaps() };
  }
}
