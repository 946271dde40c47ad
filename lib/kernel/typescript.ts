import type { CompilerOptions, SourceFile } from "@tslab/typescript-for-tslab";
import { insideTslab } from "./insideTslab.js";

/** tslab's own compiler, TypeScript 5.0.4 with a few additions of tslab's author. */
export type TypeScript = typeof import("@tslab/typescript-for-tslab");

export const ts: TypeScript = insideTslab("@tslab/typescript-for-tslab");

/** TypeScript's binder, which finds what a file declares; its types hide it. */
interface Binder {
  bindSourceFile(file: SourceFile, options: CompilerOptions): void;
}

export function bindSourceFile(file: SourceFile, options: CompilerOptions): void {
  (ts as unknown as Binder).bindSourceFile(file, options);
}
