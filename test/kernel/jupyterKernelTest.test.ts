import { execFile, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { clone } from "../../lib/files/courseFolders.js";
import { jupyterEnvironment } from "../../lib/machine/jupyter/jupyterEnvironment.js";
import { itWith } from "../cli/available.js";
import { temporaryFolder } from "../cli/fixtures.js";
import { programPath } from "../cli/programPath.js";

const tests = fileURLToPath(new URL("jupyterKernelTest.py", import.meta.url));

/** The Python of Jupyter, which need not be the first on the PATH. */
const jupyter = programPath("jupyter");
const python = jupyter && readFileSync(jupyter, "utf8").split("\n")[0].slice(2).trim();
const isInstalled =
  python !== undefined && spawnSync(python, ["-c", "import jupyter_kernel_test"]).status === 0;

itWith(
  [{ name: "jupyter_kernel_test", met: isInstalled }],
  "Jupyter's own tests for kernels pass, and none is skipped",
  async () => {
    const runtime = { JUPYTER_RUNTIME_DIR: temporaryFolder() };
    const env = { ...jupyterEnvironment(clone), ...runtime };
    const { stderr } = await promisify(execFile)(python ?? "", ["-W", "ignore", tests], { env });
    if (!/^OK$/m.test(stderr)) throw new Error(stderr);
  },
  180_000,
);
