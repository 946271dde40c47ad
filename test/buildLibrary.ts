import { fileURLToPath } from "node:url";
import { buildLibrary } from "../lib/files/buildLibrary.mjs";

/** Compiles the library once, before the first test, because kernels load the compiled files. */
export function setup(): void {
  const exitCode = buildLibrary(fileURLToPath(new URL("..", import.meta.url)));
  if (exitCode !== 0) throw new Error("The library does not compile; npm run build says why.");
}
