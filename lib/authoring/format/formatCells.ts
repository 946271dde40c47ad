import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Cell, type CodeCell, joinLines } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import type { Problem } from "../problem.js";
import { biome } from "./biome.js";

/** The style of .biome.json, but narrower, because a page shows cells next to a margin, or on a phone. */
const style = ["--indent-style=space", "--line-width=80"];

/**
 * Formats the code of notebooks, and leaves code that does not parse as it is. Biome runs once for all cells,
 * because its start takes most of the time, and outside of the clone, so that only `style` applies.
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

/** Finds the cells whose code formatCells would change. */
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

function replaceCells(file: NotebookFile, replacements: ReadonlyMap<Cell, Cell>): NotebookFile {
  const cells = file.notebook.cells.map((cell) => replacements.get(cell) ?? cell);
  return { ...file, notebook: { ...file.notebook, cells } };
}

function isCode(cell: Cell): cell is CodeCell {
  return cell.cell_type === "code";
}
