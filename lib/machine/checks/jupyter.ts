import { execFile } from "node:child_process";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { courseFolders } from "../../files/courseFolders.js";
import { told } from "../../text/told.js";
import { findJupyter, type Jupyter } from "../jupyter/findJupyter.js";
import { jupyterEnvironment } from "../jupyter/jupyterEnvironment.js";
import type { Finding } from "./machineCheck.js";

/** Checks that Jupyter is installed, names its Python, and checks that it finds the course's kernel. */
export async function checkJupyter(root: string): Promise<Finding> {
  const title = "Jupyter";
  const jupyter = await findJupyter();
  if (!jupyter) {
    const cure = told({
      en: "pipx install jupyterlab, or your system's packages; VS Code needs none",
      zh: "pipx install jupyterlab，或用系统的软件包；VS Code 不需要它",
    });
    const found = told({ en: "none on the PATH", zh: "PATH 里没有" });
    return { title, state: "note", found, cure };
  }
  const name = `${jupyter.name} ${jupyter.version}`;
  const python = await pythonOf(jupyter);
  if (!python) return { title, state: "ok", found: name };
  const found = told({ en: `${name} with ${python}`, zh: `${name}，用 ${python}` });
  const { kernel, problem } = await kernelFoundBy(python, root);
  if (problem) {
    const { generated } = courseFolders(root);
    const cure = told({
      en: `correct that; Jupyter's own files are in ${generated}`,
      zh: `请改正；Jupyter 自己的文件在 ${generated} 里`,
    });
    const failing = told({ en: ", cannot list its kernels: ", zh: "，列不出它的内核：" });
    return { title, state: "fault", found: found + failing + problem, cure };
  }
  if (kernel === join(root, ".jupyter", "kernels", "tslab")) {
    const well = told({ en: ", finds the kernel", zh: "，找到了内核" });
    return { title, state: "ok", found: found + well };
  }
  const instead = kernel
    ? told({ en: `, finds the kernel of ${kernel}`, zh: `，找到的是 ${kernel} 的内核` })
    : told({ en: ", finds no kernel", zh: "，没有找到内核" });
  const cure = told({
    en: "git restore .jupyter, and start Jupyter with: npm run lab",
    zh: "git restore .jupyter，然后这样启动 Jupyter：npm run lab",
  });
  return { title, state: "fault", found: found + instead, cure };
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
