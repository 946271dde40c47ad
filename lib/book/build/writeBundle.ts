import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type BuildOptions, build } from "esbuild";

/**
 * Bundles, and writes the files. esbuild does not write them itself: if that fails, as on a full disk, it prints blocks
 * of its own, and its error lacks the code by which fileError.ts knows what to say.
 */
export async function writeBundle(options: BuildOptions): Promise<void> {
  const { outputFiles } = await build({ ...options, write: false });
  for (const { path, contents } of outputFiles) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
}
