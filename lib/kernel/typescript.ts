import { insideTslab } from "./insideTslab.js";

/** tslab's own compiler, TypeScript 5.0.4 with a few additions of tslab's author. */
export type TypeScript = typeof import("@tslab/typescript-for-tslab");

export const ts: TypeScript = insideTslab("@tslab/typescript-for-tslab");
