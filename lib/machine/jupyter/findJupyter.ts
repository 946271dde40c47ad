import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

export interface Jupyter {
  name: "JupyterLab" | "Jupyter Notebook";
  /** The program's path. */
  program: string;
  version: string;
}

const programs = [
  { name: "JupyterLab", file: "jupyter-lab" },
  { name: "Jupyter Notebook", file: "jupyter-notebook" },
] as const;

/**
 * The first Jupyter on the PATH that works; Lab is preferred to Notebook. Each program is tried, because
 * version managers put programs on the PATH that only say how to install the real one.
 */
export async function findJupyter(
  path: string = process.env.PATH ?? "",
): Promise<Jupyter | undefined> {
  const folders = path.split(delimiter).filter(Boolean);
  for (const { name, file } of programs) {
    for (const folder of folders) {
      const program = join(folder, process.platform === "win32" ? `${file}.exe` : file);
      const version = await versionOf(program);
      if (version) return { name, program, version };
    }
  }
  return undefined;
}

/** The output of the program for --version; undefined if it is absent or broken. */
async function versionOf(program: string): Promise<string | undefined> {
  try {
    await access(program, constants.X_OK);
    const { stdout } = await promisify(execFile)(program, ["--version"], { timeout: 30_000 });
    return stdout.trim() || undefined;
  } catch {
    return undefined;
  }
}
