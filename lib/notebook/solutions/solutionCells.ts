import { type Cell, type CodeCell, joinLines, type Notebook } from "../nbformat.js";
import { delimiterFault, holdsSolution, takeApart } from "./solution.js";

/**
 * Puts solutions away, as in the committed notebooks: the cell shows the stub, and its metadata keep the whole
 * code with its delimiters. So a reader on a code host does not see the solution, and an author still edits the
 * exercise in one place.
 */
export function putSolutionsAway(notebook: Notebook): Notebook {
  return withCodeCells(notebook, (cell) =>
    holdsSolution(cell) ? { ...withSolution(cell), source: takeApart(cell).stub } : cell,
  );
}

/** The notebook as its author edits it: every solution in its cell, between the delimiters. */
export function bringSolutionsBack(notebook: Notebook): Notebook {
  return withCodeCells(notebook, (cell) => {
    const { solution, ...metadata } = cell.metadata;
    // A solution in the code is newer than the one in the metadata.
    if (solution === undefined || holdsSolution(cell)) return { ...cell, metadata };
    return { ...cell, metadata, source: joinLines(solution) };
  });
}

/** The code of an exercise with its solution, from the metadata or from the cell. */
export function solvedCode({ metadata, source }: CodeCell): string {
  return joinLines(metadata.solution ?? source);
}

/** Whether an exercise shows other code than its stub, with no delimiters of a solution: an answer, or a reformatted stub. */
export function mayHoldAnswer(cell: CodeCell): boolean {
  const { solution } = cell.metadata;
  if (solution === undefined || holdsSolution(cell)) return false;
  const author = { ...cell, source: solution };
  return delimiterFault(author) === undefined && takeApart(author).stub !== joinLines(cell.source);
}

function withSolution(cell: CodeCell): CodeCell {
  // A list of lines, so that a change of one line of code changes one line of the file.
  const solution = joinLines(cell.source).split(/(?<=\n)/);
  return { ...cell, metadata: { ...cell.metadata, solution } };
}

export function withCodeCells(notebook: Notebook, change: (cell: CodeCell) => Cell): Notebook {
  const cells = notebook.cells.map((cell) => (cell.cell_type === "code" ? change(cell) : cell));
  return { ...notebook, cells };
}
