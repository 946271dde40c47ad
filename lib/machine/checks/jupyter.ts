import { execFile } from "node:child_process";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { courseFolders } from "../../files/courseFolders.js";
import { findJupyter, type Jupyter } from "../jupyter/findJupyter.js";
import { jupyterEnvironment } from "../jupyter/jupyterEnvironment.js";
import type { Finding } from "./machineCheck.js";

/** Checks that Jupyter is installed, names its Python, and checks that it finds the course's kernel. */
export async function checkJupyter(root: string): Promise<Finding> {
  const title = "Jupyter";
  const jupyter = await findJupyter();
  if (!jupyter) {
    const cure = "pipx install jupyterlab, or your system's packages; VS Code needs none";
    return { title, state: "note", found: "none on the PATH", cure };
  }
  const name = `${jupyter.name} ${jupyter.version}`;
  const python = await pythonOf(jupyter);
  if (!python) return { title, state: "ok", found: name };
  const found = `${name} with ${python}`;
  const { kernel, problem } = await kernelFoundBy(python, root);
  if (problem) {
    const cure = `correct that; Jupyter's own files are in ${courseFolders(root).generated}`;
    return { title, state: "fault", found: `${found}, cannot list its kernels: ${problem}`, cure };
  }
  if (kernel === join(root, ".jupyter", "kernels", "tslab")) {
    return { title, state: "ok", found: `${found}, finds the kernel` };
  }
  const instead = kernel ? `the kernel of ${kernel}` : "no kernel";
  const cure = "git restore .jupyter, and start Jupyter with: npm run lab";
  return { title, state: "fault", found: `${found}, finds ${instead}`, cure };
}

/**
 * The Python that runs Jupyter, which need not be the `python3` of the PATH. It is named in the first
 * line of the program; undefined on Windows, where the program is not a script.
 */
async function pythonOf({ program }: Jupyter): Promise<string | undefined> {
  const file = await open(program);
  try {
    const start = (await file.read()).buffer.toString();
    return /^#!\s*(\S*python\S*)/.exec(start)?.[1];
  } finally {
    await file.close();
  }
}

/** The folder of the kernel that Jupyter would start, or why Jupyter cannot tell; neither if it finds none. */
async function kernelFoundBy(
  python: string,
  root: string,
): Promise<{ kernel?: string; problem?: string }> {
  const args = ["-m", "jupyter_client.kernelspecapp", "list", "--json"];
  try {
    const { stdout } = await promisify(execFile)(python, args, { env: jupyterEnvironment(root) });
    return { kernel: JSON.parse(stdout).kernelspecs.tslab?.resource_dir };
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    return { problem: (stderr || message).trim().split("\n").at(-1) ?? "" };
  }
}
