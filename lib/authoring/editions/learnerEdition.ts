import { hasTag } from "../../notebook/cellText.js";
import type { CellMetadata, Notebook } from "../../notebook/nbformat.js";
import { putSolutionsAway, withCodeCells } from "../../notebook/solutions/solutionCells.js";

/**
 * The edition for learners: stubs in place of the solutions, which are nowhere in the file. What a reader should predict
 * is not in it either. Answers that were typed in the notebook must have been taken out: see takeAnswersOut.
 */
export function learnerEdition(notebook: Notebook): Notebook {
  return withCodeCells(putSolutionsAway(notebook), (cell) => {
    const { solution: _, ...metadata } = cell.metadata;
    if (hasTag(cell, "predict")) return { ...cell, metadata: folded(metadata), outputs: [] };
    return { ...cell, metadata, outputs: hasTag(cell, "exercise") ? [] : cell.outputs };
  });
}

/** Metadata by which Jupyter folds the output of a cell, also when it runs, until the reader opens it. */
function folded(metadata: CellMetadata): CellMetadata {
  return { ...metadata, jupyter: { outputs_hidden: true } };
}
