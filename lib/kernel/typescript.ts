import { createRequire } from "node:module";

/** tslab's own compiler, TypeScript 5.0.4 with a few additions of tslab's author. */
export type TypeScript = typeof import("@tslab/typescript-for-tslab");

/** Resolves as tslab's own modules do: its files by relative path, its packages by name. */
export const insideTslab: NodeJS.Require = createRequire(
  createRequire(import.meta.url).resolve("tslab"),
);

export const ts: TypeScript = insideTslab("@tslab/typescript-for-tslab");
