/** tslab's own compiler: TypeScript 5.0.4 with a few additions by tslab's author. */
export type TypeScript = typeof import("@tslab/typescript-for-tslab");
