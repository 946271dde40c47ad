import { hasTag } from "../../notebook/cellText.js";
import type { Notebook } from "../../notebook/nbformat.js";
import { putSolutionsAway, withCodeCells } from "../../notebook/solutions/solutionCells.js";

/**
 * The edition for learners: stubs in place of the solutions, which are nowhere in the file. Answers that were typed in
 * the notebook must have been taken out: see takeAnswersOut.
 */
export function learnerEdition(notebook: Notebook): Notebook {
  return withCodeCells(putSolutionsAway(notebook), (cell) => {
    const { solution: _, ...metadata } = cell.metadata;
    return { ...cell, metadata, outputs: hasTag(cell, "exercise") ? [] : cell.outputs };
  });
}
