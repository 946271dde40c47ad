import { spawn } from "node:child_process";
import { isWritable } from "#isWritable";
import { clone, courseFolders } from "../files/courseFolders.js";
import { findJupyter } from "../machine/jupyter/findJupyter.js";
import { jupyterEnvironment } from "../machine/jupyter/jupyterEnvironment.js";
import { told } from "../text/told.js";
import { completeLearnerEdition } from "./editions.js";

/**
 * Opens `notebooks/` in the Jupyter of this machine, with the course's kernel; or, if the first argument is `learner`,
 * the learner edition.
 *
 * @param args  arguments for Jupyter, such as `--no-browser`
 * @returns the exit code
 */
export async function lab(
  args: readonly string[],
  { course }: { course?: string } = {},
): Promise<number> {
  const jupyter = await findJupyter();
  if (!jupyter) {
    process.stderr.write(
      told({
        en:
          "There is no working jupyter-lab or jupyter-notebook on the PATH.\n" +
          "Get one with `pipx install jupyterlab` or your system's packages, or use VS Code.\n",
        zh:
          "PATH 里没有能用的 jupyter-lab 或 jupyter-notebook。\n" +
          "请用 `pipx install jupyterlab` 或系统的软件包安装，或者改用 VS Code。\n",
      }),
    );
    return 1;
  }
  const ofLearner = args[0] === "learner";
  const folder = ofLearner
    ? await completeLearnerEdition({ course })
    : courseFolders(course).notebooks;
  if (!isWritable(folder)) {
    process.stderr.write(
      told({
        en:
          `You cannot save in ${folder}, which belongs to somebody else. To keep your work, copy the notebooks\n` +
          "into a folder of your own and open that: npm run lab -- --notebook-dir=FOLDER\n",
        zh:
          `你不能在 ${folder} 里保存，它属于别人。要留住你的工作，请把笔记本` +
          "复制到你自己的文件夹，再打开那个文件夹：npm run lab -- --notebook-dir=FOLDER\n",
      }),
    );
  }
  const child = spawn(jupyter.program, ofLearner ? args.slice(1) : args, {
    cwd: folder,
    env: jupyterEnvironment(clone),
    stdio: "inherit",
  });
  // Ctrl-C also reaches Jupyter, which asks for confirmation. This process ends when Jupyter does.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
