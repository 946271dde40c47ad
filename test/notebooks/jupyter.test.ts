import { execFile, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { expect } from "vitest";
import { clone, courseFolders } from "../../lib/files/courseFolders.js";
import { jupyterEnvironment } from "../../lib/machine/jupyter/jupyterEnvironment.js";
import { findNotebooks } from "../../lib/notebook/findNotebooks.js";
import { formatNotebook } from "../../lib/notebook/formatNotebook.js";
import { readNotebook } from "../../lib/notebook/notebookFile.js";
import { normaliseNotebook } from "../../lib/notebook/outputs/normaliseNotebook.js";
import { type SlideType, slideTypesOf } from "../../lib/notebook/slideTypes.js";
import { itWith, program } from "../cli/available.js";
import { temporaryFolder } from "../cli/fixtures.js";
import { programPath } from "../cli/programPath.js";
import { inLongRun } from "../sample.js";
import { sampleLessons } from "./sampleLessons.js";

const folders = courseFolders();
const files = await Promise.all((await findNotebooks(folders)).map(readNotebook));

itWith(
  [program("jupyter-nbconvert")],
  "jupyter nbconvert, with the course's kernel, gives the committed outputs",
  async () => {
    const output = temporaryFolder();
    const lessons = sampleLessons(files);
    const paths = lessons.map(({ path }) => path);
    const args = ["--to", "notebook", "--execute", "--output-dir", output, ...paths];
    await promisify(execFile)(programPath("jupyter-nbconvert") ?? "", args, {
      cwd: folders.notebooks,
      env: jupyterEnvironment(clone),
    });
    for (const { path, notebook: committed } of lessons) {
      // lessons.test.ts tests that our runner gives the committed outputs.
      const { notebook: executed } = await readNotebook(join(output, basename(path)));
      expect(formatNotebook(normaliseNotebook(executed))).toBe(formatNotebook(committed));
    }
  },
  600_000, // all lessons in the long run, one after the other
);

itWith(
  [program("jupyter-nbconvert")],
  "Jupyter saves the committed notebooks without changing a byte",
  async () => {
    const python = execFileSync("head", ["-1", programPath("jupyter-nbconvert") ?? ""]).toString();
    const save = `
import json, nbformat, sys
print(json.dumps([nbformat.writes(nbformat.read(path, 4)) + "\\n" for path in sys.argv[1:]]))`;
    const paths = files.map(({ path }) => path);
    const { stdout } = await promisify(execFile)(python.slice(2).trim(), ["-c", save, ...paths], {
      maxBuffer: 1e8,
    });
    expect(JSON.parse(stdout)).toEqual(files.map(({ notebook }) => formatNotebook(notebook)));
  },
);

inLongRun(() =>
  itWith(
    [program("jupyter-nbconvert")],
    "jupyter nbconvert makes slides of every lesson, as its cells say: columns, slides, fragments, and cells left out",
    async () => {
      const output = temporaryFolder();
      const args = ["--to", "slides", "--output-dir", output, ...files.map(({ path }) => path)];
      await promisify(execFile)(programPath("jupyter-nbconvert") ?? "", args);
      for (const { name, notebook } of files) {
        const html = readFileSync(join(output, `${name}.slides.html`), "utf8");
        const count = (...types: SlideType[]) =>
          slideTypesOf(notebook).filter((type) => types.includes(type)).length;
        const found = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
        expect([name, found(/<section ?><section ?>/g)]).toEqual([name, count("slide")]);
        expect(found(/<section/g)).toBe(2 * count("slide") + count("subslide"));
        expect(found(/<div class="fragment/g)).toBe(count("fragment"));
        expect(html).not.toContain("progress(");
      }
    },
    600_000,
  ),
);
