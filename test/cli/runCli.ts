import { execFile } from "node:child_process";
import { join } from "node:path";
import { CommanderError } from "commander";
import { vi } from "vitest";
import { newProgram } from "../../lib/cli/commands.js";
import { clone } from "../../lib/files/courseFolders.js";
import { UserError } from "../../lib/text/userError.js";

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

export const cli: string = join(clone, "lib", "dist", "cli", "cli.js");

/** Runs a command as `npm run` does, in a new process. The library must be built. */
export function runCli(...args: string[]): Promise<Finished> {
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { cwd: clone }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

/**
 * Runs a command in this process, from the sources, and returns what {@link runCli} would. It saves the start of a
 * process where a test asks what the command does. One call at a time; the file must not share its process.
 */
export async function callCli(...args: string[]): Promise<Finished> {
  const [stdout, stderr] = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockReturnValue(true),
  );
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    const code = await call(args);
    const [out, err] = [stdout, stderr].map(({ mock }) =>
      mock.calls.map(([text]) => text).join(""),
    );
    return { code, stdout: out, stderr: err };
  } finally {
    process.exitCode = before;
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

/** Runs a command, and returns its exit code. Ends as cli.ts does where the command throws. */
async function call(args: readonly string[]): Promise<number> {
  const program = newProgram();
  for (const command of [program, ...program.commands]) command.exitOverride();
  try {
    await program.parseAsync(args, { from: "user" });
    return Number(process.exitCode);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
