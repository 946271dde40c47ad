import type { CompilerOptions, SourceFile } from "@tslab/typescript-for-tslab";
import type { TypeScript } from "../../cells/tslabTypescript.js";
import { loadTypescript } from "../tslab/loadTypescript.js";

export const ts: TypeScript = loadTypescript();

/** TypeScript's binder, which finds what a file declares; its types hide it. */
interface Binder {
  bindSourceFile(file: SourceFile, options: CompilerOptions): void;
}

export function bindSourceFile(file: SourceFile, options: CompilerOptions): void {
  (ts as unknown as Binder).bindSourceFile(file, options);
}
