import type { TypeScript } from "../../cells/compilerDiagnostics.js";
import { insideTslab } from "./insideTslab.js";
import { loadAmong } from "./places.js";

/** Its name as a package. */
export const typescript = "@tslab/typescript-for-tslab";

let loaded: TypeScript | undefined;

/** Loads it when it is first needed: that takes a fifth of a second, and ten times as much work. */
export function loadTypescript(): TypeScript {
  loaded ??= loadAmong<TypeScript>({}, typescript);
  return loaded;
}

/** What is known of it without. */
export const version: string = (insideTslab(`${typescript}/package.json`) as TypeScript).version;
