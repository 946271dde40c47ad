import { type Cell, joinLines } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { placeholdersIn } from "../placeholder.js";
import type { Problem } from "../problem.js";

/** Finds placeholders of `npm run new` that are left in cells, in their solutions and in their predictions. */
export function checkPlaceholders({ name, notebook }: NotebookFile): Problem[] {
  return notebook.cells.flatMap((cell) =>
    [...whatIsLeft(cell)].map((what) => ({
      notebook: name,
      cell: cell.id,
      rule: "placeholder",
      message: "a placeholder is left.",
      cure: `Write in its place: ${what}.`,
    })),
  );
}

/** The placeholders of a cell, each once: that of the source may be in the solution, too. */
function whatIsLeft({ source, metadata: { solution, course } }: Cell): Set<string> {
  const texts = [joinLines(source), joinLines(solution ?? ""), JSON.stringify(course ?? "")];
  return new Set(texts.flatMap(placeholdersIn).map(({ what }) => what));
}
