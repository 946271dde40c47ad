import { fileURLToPath } from "node:url";
import { buildLibrary } from "../lib/files/buildLibrary.mjs";

/**
 * Runs once, before the first test: kernels are processes of their own and load the library as built.
 */
export function setup(): void {
  const exitCode = buildLibrary(fileURLToPath(new URL("..", import.meta.url)));
  if (exitCode !== 0) throw new Error("The library does not compile; npm run build says why.");
}
