import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Runs once, before the first test: kernels are processes of their own and load the library as
 * built. The build is incremental, and its type errors are for `npm run check` to report.
 */
export function setup(): void {
  const compiler = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));
  const library = fileURLToPath(new URL("../lib", import.meta.url));
  spawnSync(process.execPath, [compiler, "-b", library]);
}
