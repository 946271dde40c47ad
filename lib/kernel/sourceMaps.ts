import { SourceMap } from "node:module";
import type { TranspileOptions, TranspileOutput } from "@tslab/typescript-for-tslab";
import { ts } from "./typescript.js";

/** Counted from 1, as editors do. */
export interface Position {
  line: number;
  column: number;
}

/** Finds where in a source a position of the compiled code comes from. */
export type Locate = (compiled: Position) => Position | undefined;

const inlineMap = /^\/\/# sourceMappingURL=data:application\/json;base64,(.*)$/m;
const mapComment = /\n?\/\/# sourceMappingURL=.*$/gm;

let latest: Locate = () => undefined;

/**
 * Repairs the positions in stack traces, first half: keeping track of them.
 *
 * tslab compiles a cell twice, TypeScript to a JavaScript module and that to CommonJS, and keeps no
 * map of either step. compiler.ts asks the first step to append its map; here, in the second, we
 * take it off again, ask for the second map too, and follow one after the other.
 */
export function transpileModule(source: string, options: TranspileOptions): TranspileOutput {
  const compilerOptions = { ...options.compilerOptions, sourceMap: true };
  const output = ts.transpileModule(source.replace(mapComment, ""), {
    ...options,
    compilerOptions,
  });
  const first = Buffer.from(inlineMap.exec(source)?.[1] ?? "", "base64").toString();
  const second = output.sourceMapText ?? "";
  latest = (compiled) => {
    const between = locateWith(second)(compiled);
    return between && locateWith(first)(between);
  };
  return { ...output, outputText: output.outputText.replace(mapComment, "") };
}

/** Finds the positions of the cell that was compiled last. */
export function latestLocate(): Locate {
  return latest;
}

/** A line without a mapping was written by a compiler, not by an author: undefined. */
export function locateWith(map: string): Locate {
  return ({ line, column }) => {
    if (map === "") return undefined;
    const entry = new SourceMap(JSON.parse(map)).findEntry(line - 1, column - 1);
    if (!("generatedLine" in entry) || entry.generatedLine !== line - 1) return undefined;
    return { line: entry.originalLine + 1, column: entry.originalColumn + 1 };
  };
}
