import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { UserError } from "../../text/userError.js";

/**
 * Runs Biome in a folder. Exit code 1 is not treated as a failure: it means that some code does not parse.
 *
 * @throws {UserError} if Biome is not installed
 */
export async function biome(args: readonly string[], cwd: string): Promise<void> {
  const program = biomePath();
  try {
    await promisify(execFile)(process.execPath, [program, ...args], { cwd });
  } catch (error) {
    if ((error as { code?: unknown }).code !== 1) throw error;
  }
}

function biomePath(): string {
  try {
    return createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
  } catch (cause) {
    throw new UserError(
      "This command formats code with Biome, which is not installed: npm ci --omit=dev leaves it out.\n" +
        "Install all packages with: npm ci",
      { cause },
    );
  }
}
