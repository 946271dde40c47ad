import { execFile, execFileSync } from "node:child_process";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { expect } from "vitest";
import { clone, courseFolders } from "../../lib/files/courseFolders.js";
import { jupyterEnvironment } from "../../lib/machine/jupyter/jupyterEnvironment.js";
import { findNotebooks } from "../../lib/notebook/findNotebooks.js";
import { formatNotebook } from "../../lib/notebook/formatNotebook.js";
import { readNotebook } from "../../lib/notebook/notebookFile.js";
import { normaliseNotebook } from "../../lib/notebook/outputs/normaliseNotebook.js";
import { itWith, program, programPath } from "../cli/available.js";
import { temporaryFolder } from "../cli/fixtures.js";

const folders = courseFolders();
const paths = await findNotebooks(folders);

itWith(
  [program("jupyter-nbconvert")],
  "jupyter nbconvert, with the course's kernel, gives the outputs of our runner",
  async () => {
    const output = temporaryFolder();
    const args = ["--to", "notebook", "--execute", "--output-dir", output, ...paths];
    await promisify(execFile)(programPath("jupyter-nbconvert") ?? "", args, {
      cwd: folders.notebooks,
      env: jupyterEnvironment(clone),
    });
    for (const path of paths) {
      // What our runner gives is what is committed: notebooks.test.ts sees to that.
      const { notebook: committed } = await readNotebook(path);
      const { notebook: executed } = await readNotebook(join(output, basename(path)));
      expect(formatNotebook(normaliseNotebook(executed))).toBe(formatNotebook(committed));
    }
  },
  180_000,
);

itWith(
  [program("jupyter-nbconvert")],
  "Jupyter writes the committed notebooks as they are: saving one changes no other line",
  async () => {
    const python = execFileSync("head", ["-1", programPath("jupyter-nbconvert") ?? ""]).toString();
    const save = "import nbformat, sys; print(nbformat.writes(nbformat.read(sys.argv[1], 4)))";
    for (const path of paths) {
      const { stdout } = await promisify(execFile)(python.slice(2).trim(), ["-c", save, path]);
      const { notebook } = await readNotebook(path);
      expect(stdout).toBe(formatNotebook(notebook));
    }
  },
  30_000,
);
