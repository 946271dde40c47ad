import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";

/** Runs Biome in a folder. Exit code 1 is no failure here: it tells that some code does not parse. */
export async function biome(args: readonly string[], cwd: string): Promise<void> {
  const program = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
  try {
    await promisify(execFile)(process.execPath, [program, ...args], { cwd });
  } catch (error) {
    if ((error as { code?: unknown }).code !== 1) throw error;
  }
}
