import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { findJupyter } from "../../lib/machine/jupyter/findJupyter.js";
import { jupyterEnvironment } from "../../lib/machine/jupyter/jupyterEnvironment.js";
import { code, notebook, temporaryCourse, temporaryFolder } from "./fixtures.js";
import { cli } from "./runCli.js";

/** A folder with a program that runs this shell script. */
function folderWith(name: string, script: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
  return folder;
}

describe("npm run lab", () => {
  it("says in two lines how to get Jupyter if there is none", () => {
    const env = { ...process.env, PATH: temporaryFolder() };
    const { status, stderr } = spawnSync(process.execPath, [cli, "lab"], { env, encoding: "utf8" });
    expect(status).toBe(1);
    expect(stderr).toBe(
      "There is no working jupyter-lab or jupyter-notebook on the PATH.\n" +
        "Get one with `pipx install jupyterlab` or your system's packages, or use VS Code.\n",
    );
  });

  it("starts Jupyter in notebooks/, passes the options on and returns its exit code", () => {
    const script = '[ "$1" = --version ] && echo 4.2 && exit\necho "$PWD $JUPYTER_PATH $*"; exit 3';
    const env = { ...process.env, PATH: folderWith("jupyter-lab", script) };
    const args = [cli, "lab", "--port", "9999", "--help"];
    const { status, stdout } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
    expect(status).toBe(3);
    expect(stdout).toMatch(/\/notebooks \S+\/\.jupyter:.* --port 9999 --help\n$/);
  });
});

describe("npm run lab -- learner", () => {
  const lesson = notebook([code("line", "1;")]);
  const course = temporaryCourse({ "04-loss": lesson, "05-loss": lesson });
  const learner = (name: string) => join(course.generated, "learner", `${name}.ipynb`);
  const lab = () => {
    const script = '[ "$1" = --version ] && echo 4.2 && exit\necho "opened $PWD $*"';
    const env = { ...process.env, PATH: folderWith("jupyter-lab", script) };
    const args = [cli, "lab", "learner", "--no-browser", "--course", course.root];
    return spawnSync(process.execPath, args, { env, encoding: "utf8" });
  };

  it("writes the learner edition and opens its folder, with the other options", () => {
    const { status, stdout } = lab();
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^2 notebooks written to .*\nGit has no commit of 04-loss.ipynb, 05-loss.ipynb. .*\nopened \S+\.course\/learner --no-browser\n$/,
    );
    expect(existsSync(learner("05-loss"))).toBe(true);
  });

  it("leaves copies as they are, and writes only those that are missing", () => {
    writeFileSync(learner("04-loss"), "an hour of work");
    rmSync(learner("05-loss"));
    expect(lab().stdout).toMatch(/^1 notebook written to /);
    expect(readFileSync(learner("04-loss"), "utf8")).toBe("an hour of work");
    expect(readdirSync(join(course.generated, "learner"))).toEqual([
      "04-loss.ipynb",
      "05-loss.ipynb",
    ]);
    expect(lab().stdout).toMatch(/^opened /);
  });
});

describe("findJupyter", () => {
  const lab = folderWith("jupyter-lab", "echo 4.2.5");
  const notebook = folderWith("jupyter-notebook", "echo 6.4.12");
  const broken = folderWith("jupyter-lab", "echo 'command not found' >&2; exit 127");
  const found = async (...folders: string[]) => {
    const jupyter = await findJupyter(folders.join(delimiter));
    return jupyter && `${jupyter.name} ${jupyter.version}`;
  };

  it("prefers Lab to Notebook", async () => {
    expect(await found(notebook, lab)).toBe("JupyterLab 4.2.5");
  });

  it("skips a script of a version manager whose Jupyter is missing", async () => {
    expect(await found(broken, notebook)).toBe("Jupyter Notebook 6.4.12");
    expect(await found(broken, lab)).toBe("JupyterLab 4.2.5");
    expect(await found(broken)).toBeUndefined();
  });
});

describe("jupyterEnvironment", () => {
  const env = { PATH: "/bin", JUPYTER_PATH: "/kernels", JUPYTER_CONFIG_DIR: "/settings" };
  const { PATH, ...jupyter } = jupyterEnvironment("/course", env);

  it("puts the course's kernel before the user's kernels, and keeps the other variables", () => {
    expect(jupyter.JUPYTER_PATH?.split(delimiter).slice(0, 2)).toEqual([
      join("/course", ".jupyter"),
      "/kernels",
    ]);
    expect(jupyter.JUPYTER_CONFIG_PATH).toBe("/settings");
    expect(PATH).toBe("/bin");
  });

  it("makes Jupyter write only below .course/", () => {
    const { JUPYTER_PATH: _, JUPYTER_CONFIG_PATH: __, ...written } = jupyter;
    expect(Object.keys(written)).toHaveLength(4);
    for (const folder of Object.values(written)) {
      expect(folder).toMatch(/^\/course\/\.course\/jupyter\/\w+$/);
      expect(folder).not.toContain(homedir());
    }
  });
});
