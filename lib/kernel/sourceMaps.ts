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

const inlineMap = /\n?\/\/# sourceMappingURL=(?:data:application\/json;base64,)?(.*)\s*$/;

let latest: Locate = () => undefined;

/**
 * Repairs the positions in stack traces, first half: keeping track of them.
 *
 * tslab compiles a cell twice, TypeScript to a JavaScript module and that to CommonJS, and keeps no
 * map of either step. compiler.ts asks the first step to append its map; here, in the second, we
 * take it off again, ask for the second map too, and follow one after the other.
 */
export function transpileModule(source: string, options: TranspileOptions): TranspileOutput {
  const output = ts.transpileModule(source.replace(inlineMap, ""), {
    ...options,
    compilerOptions: { ...options.compilerOptions, sourceMap: true },
  });
  const inline = inlineMap.exec(source)?.[1] ?? "";
  const inModule = locateWith(output.sourceMapText ?? "");
  const inSource = locateWith(Buffer.from(inline, "base64").toString());
  latest = (compiled) => {
    const position = inModule(compiled);
    return position && inSource(position);
  };
  return { ...output, outputText: output.outputText.replace(inlineMap, "") };
}

/** Finds the positions of the cell that was compiled last. */
export function latestLocate(): Locate {
  return latest;
}

/** A line without a mapping was written by a compiler, not by an author: undefined. */
export function locateWith(map: string): Locate {
  let parsed: SourceMap | undefined; // when an error first asks: most cells succeed
  return ({ line, column }) => {
    parsed ??= new SourceMap(JSON.parse(map));
    const entry = parsed.findEntry(line - 1, column - 1);
    if (!("generatedLine" in entry) || entry.generatedLine !== line - 1) return undefined;
    return { line: entry.originalLine + 1, column: entry.originalColumn + 1 };
  };
}
