import { AttemptFile } from "../files/attemptFile.js";
import { progressFile } from "../files/courseFolders.js";
import { storeOfHost } from "../lessons/exercises/attempts.js";

/**
 * Gives the checks of exercises a file in the user's folder, so that progress survives a restart of the kernel. Without
 * it, as in plain tslab and in a runner's kernels, progress begins anew with each kernel.
 */
export function keepProgress(): void {
  const file = progressFile();
  if (file === undefined) return;
  Object.defineProperty(globalThis, storeOfHost, { value: new AttemptFile(file) });
}
