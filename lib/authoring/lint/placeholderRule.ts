import { type Cell, joinLines } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { placeholdersIn } from "../placeholder.js";
import type { Problem } from "../problem.js";

/** No placeholder of `npm run new` is left in a cell or in its solution. */
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

/** A placeholder of the source may be in the solution as well. */
function whatIsLeft({ source, metadata: { solution } }: Cell): Set<string> {
  const texts = [joinLines(source), ...(solution === undefined ? [] : [joinLines(solution)])];
  return new Set(texts.flatMap(placeholdersIn).map(({ what }) => what));
}
