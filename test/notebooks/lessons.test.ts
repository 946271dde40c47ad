import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { built, clone, courseFolders } from "../../lib/files/courseFolders.js";
import { findNotebooks } from "../../lib/notebook/findNotebooks.js";
import { formatNotebook } from "../../lib/notebook/formatNotebook.js";
import { type Cell, type Output, textOf } from "../../lib/notebook/nbformat.js";
import { type NotebookFile, readNotebook } from "../../lib/notebook/notebookFile.js";
import { normaliseNotebook } from "../../lib/notebook/outputs/normaliseNotebook.js";
import { normaliseOutputs } from "../../lib/notebook/outputs/normaliseOutputs.js";
import { CompilerThread } from "../../lib/run/client/compilerThread.js";
import { type ExecutionOptions, executeNotebook } from "../../lib/run/executeNotebook.js";
import { courseKernel, plainKernel } from "../../lib/run/kernelSpecs.js";
import { inLongRun } from "../sample.js";

// The rules of npm run lint are not tested here: npm run check, which npm test runs first, lints the notebooks.

const folders = courseFolders();
const files = await Promise.all((await findNotebooks(folders)).map(readNotebook));
const runs = { timeout: 120_000 };

const compiler = new CompilerThread(folders.notebooks); // as in npm start
afterAll(() => compiler.close());

const quickStart = pathToFileURL(built("kernel/compile/quickStart.js")).href;
const [node, ...tslab] = plainKernel;
/** tslab as published, except that V8 compiles eagerly, as in our kernels. */
const published = [node, "--import", quickStart, ...tslab];

function run(file: NotebookFile, how: Pick<ExecutionOptions, "kernel" | "compiler">) {
  return executeNotebook(file, { ...how, cwd: folders.notebooks, timeout: 60_000 });
}

describe.each(files)("$name", (file) => {
  const committed = normaliseNotebook(file.notebook);

  it("is committed as npm run notebooks writes it", async () => {
    const advice = `Bring ${relative(clone, file.path)} into its form: npm run notebooks -- ${file.name}`;
    expect(formatNotebook(committed), advice).toBe(await readFile(file.path, "utf8"));
  });

  it.concurrent("gives the committed outputs again", runs, async ({ expect }) => {
    const executed = await run(file, { kernel: courseKernel, compiler });
    for (const [i, cell] of executed.cells.entries()) {
      expect(outputsOf(cell), advice(file, cell)).toEqual(outputsOf(committed.cells[i]));
    }
  });
});

inLongRun(() =>
  describe.each(files)("$name", (file) => {
    const committed = normaliseNotebook(file.notebook);

    it.concurrent("gives the same under tslab as published", runs, async ({ expect }) => {
      const executed = await run(file, { kernel: published });
      for (const [i, cell] of executed.cells.entries()) {
        const [ours, plain] = [committed.cells[i], cell].map(outputsOf).map(asPlainTslab);
        expect(plain, advice(file, cell)).toEqual(ours);
      }
    });
  }),
);

function outputsOf(cell: Cell): Output[] {
  return cell.cell_type === "code" ? cell.outputs : [];
}

/** The known differences: plain tslab prints what our kernel reports as an error or as a value. */
function asPlainTslab(outputs: Output[]): Output[] {
  const others = outputs.filter(
    (output) =>
      output.output_type !== "error" &&
      !(output.output_type === "stream" && output.name === "stderr"),
  );
  const printed = others.map((output): Output => {
    if (output.output_type !== "execute_result") return output;
    const text = `${textOf(output)}\n`;
    return { output_type: "stream", name: "stdout", text };
  });
  return normaliseOutputs(printed);
}

function advice({ path }: NotebookFile, { id }: Cell): string {
  return `${relative(clone, path)}, cell "${id}". If the new output is meant: npm run notebooks`;
}
