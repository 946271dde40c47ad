import { type Cell, type CodeCell, joinLines, type Notebook } from "../nbformat.js";
import { holdsSolution, takeApart } from "./solution.js";

/**
 * In the notebooks that are committed a solution is put away: the cell shows the stub, and its metadata
 * keep the whole code, delimiters and all. So a reader on a code host meets the exercise and not its
 * solution, and yet there is one notebook, edited in one place.
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
    // Code that holds a solution of its own is newer than the one put away.
    if (solution === undefined || holdsSolution(cell)) return { ...cell, metadata };
    return { ...cell, metadata, source: joinLines(solution) };
  });
}

/** The code of an exercise with its solution, wherever that is. */
export function solvedCode({ metadata, source }: CodeCell): string {
  return joinLines(metadata.solution ?? source);
}

function withSolution(cell: CodeCell): CodeCell {
  // As a list of lines: a change of one line is a change of one line in the file.
  const solution = joinLines(cell.source).split(/(?<=\n)/);
  return { ...cell, metadata: { ...cell.metadata, solution } };
}

export function withCodeCells(notebook: Notebook, change: (cell: CodeCell) => Cell): Notebook {
  const cells = notebook.cells.map((cell) => (cell.cell_type === "code" ? change(cell) : cell));
  return { ...notebook, cells };
}
