import { execFile } from "node:child_process";
import { join } from "node:path";
import { clone } from "../../lib/files/courseFolders.js";

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
