import type { TranspileOptions, TranspileOutput } from "@tslab/typescript-for-tslab";
import { ts } from "./binder.js";

/** The source maps of a cell that was compiled in two steps: from JavaScript back to the cell's own lines. */
export type SourceMaps = readonly [inModule: string, inSource: string];

const inlineMap = /\n?\/\/# sourceMappingURL=(?:data:application\/json;base64,)?(.*)\s*$/;

let latest: SourceMaps = ["", ""];

/**
 * Repairs the positions in stack traces, first half: keeping track of them.
 *
 * tslab compiles a cell twice, TypeScript to a JavaScript module and that to CommonJS, and keeps no
 * map of either step. compiler.ts asks the first step to append its map; here, in the second, we
 * take it off again and ask for the second map too.
 */
export function transpileModule(source: string, options: TranspileOptions): TranspileOutput {
  const output = ts.transpileModule(source.replace(inlineMap, ""), {
    ...options,
    compilerOptions: { ...options.compilerOptions, sourceMap: true },
  });
  const inline = inlineMap.exec(source)?.[1] ?? "";
  latest = [output.sourceMapText ?? "", Buffer.from(inline, "base64").toString()];
  return { ...output, outputText: output.outputText.replace(inlineMap, "") };
}

/** The maps of the cell that was compiled last. */
export function latestMaps(): SourceMaps {
  return latest;
}
