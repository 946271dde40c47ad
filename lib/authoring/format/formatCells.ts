import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Cell, type CodeCell, joinLines } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import type { Problem } from "../problem.js";

/** As .biome.json says for files, but narrower: a cell stands beside a margin, or on a phone. */
const style = ["--indent-style=space", "--line-width=80"];

/**
 * The notebooks with their code formatted. Biome starts once for all cells: it spends its time
 * on starting.
 */
export async function formatCells(files: readonly NotebookFile[]): Promise<NotebookFile[]> {
  const folder = await mkdtemp(join(tmpdir(), "course-cells-"));
  try {
    const cells = files.flatMap(({ notebook }) => notebook.cells).filter(isCode);
    const paths = cells.map((_, i) => join(folder, `${i}.ts`));
    await Promise.all(cells.map((cell, i) => writeFile(paths[i], joinLines(cell.source))));
    await biome(["format", "--write", ...style, "."], folder);
    const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")));
    const formatted = new Map<Cell, Cell>(
      cells.map((cell, i) => [cell, { ...cell, source: texts[i].trimEnd() }]),
    );
    return files.map((file) => replaceCells(file, formatted));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The cells whose code formatCells would change. */
export async function checkFormatting(files: readonly NotebookFile[]): Promise<Problem[]> {
  const formatted = await formatCells(files);
  return files.flatMap(({ name, notebook }, i) =>
    notebook.cells.flatMap((cell, j): Problem[] => {
      const wanted = joinLines(formatted[i].notebook.cells[j].source);
      if (joinLines(cell.source) === wanted) return [];
      const message = "the code is not formatted.";
      const cure = "npm run notebooks formats it.";
      return [{ notebook: name, cell: cell.id, rule: "formatting", message, cure }];
    }),
  );
}

/** Biome runs outside of the clone, where the style above is all that counts. */
async function biome(args: readonly string[], cwd: string): Promise<void> {
  const program = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
  try {
    await promisify(execFile)(process.execPath, [program, ...args], { cwd });
  } catch (error) {
    // Code that does not parse stays as it is; the kernel will say what is wrong with it.
    if ((error as { code?: unknown }).code !== 1) throw error;
  }
}

function replaceCells(file: NotebookFile, replacements: ReadonlyMap<Cell, Cell>): NotebookFile {
  const cells = file.notebook.cells.map((cell) => replacements.get(cell) ?? cell);
  return { ...file, notebook: { ...file.notebook, cells } };
}

function isCode(cell: Cell): cell is CodeCell {
  return cell.cell_type === "code";
}
