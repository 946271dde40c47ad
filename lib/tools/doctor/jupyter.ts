import { execFile } from "node:child_process";
import { open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { findJupyter, type Jupyter } from "../jupyter/findJupyter.js";
import { jupyterEnvironment } from "../jupyter/jupyterEnvironment.js";
import type { Finding } from "./check.js";

const run = promisify(execFile);

/** Whether there is a Jupyter, with which Python, and whether it finds the course's kernel. */
export async function checkJupyter(root: string): Promise<Finding> {
  const title = "Jupyter";
  const jupyter = await findJupyter();
  if (!jupyter) {
    const cure = "pipx install jupyterlab, or your system's packages; VS Code needs none";
    return { title, state: "note", found: "none on the PATH", cure };
  }
  const found = `${jupyter.name} ${jupyter.version}, ${await pythonOf(jupyter)}`;
  const kernel = await kernelFoundBy(jupyter, root);
  const expected = join(root, ".jupyter", "kernels", "tslab");
  if (kernel === expected) return { title, state: "ok", found: `${found}, finds the kernel` };
  const other = kernel ? `the kernel in ${kernel}` : "no kernel of the course";
  const cure = `git restore .jupyter, and start Jupyter by: npm run lab`;
  return { title, state: "note", found: `${found}, finds ${other}`, cure };
}

/** A Python program names its Python in its first line. */
async function pythonOf({ program }: Jupyter): Promise<string> {
  const file = await open(program);
  try {
    const [, python] = (await file.read()).buffer.toString().match(/^#!\s*(\S*python\S*)/) ?? [];
    if (!python) return "Python unknown";
    const { stdout } = await run(python, ["--version"]);
    return `${stdout.trim()} at ${python}`;
  } catch {
    return "Python does not start";
  } finally {
    await file.close();
  }
}

/** The folder of the kernel that Jupyter would start; undefined if it knows none. */
async function kernelFoundBy({ program }: Jupyter, root: string): Promise<string | undefined> {
  try {
    const list = join(dirname(program), "jupyter-kernelspec");
    const env = jupyterEnvironment(root);
    const { stdout } = await run(list, ["list", "--json"], { env });
    return JSON.parse(stdout).kernelspecs.tslab?.resource_dir;
  } catch {
    return undefined;
  }
}
