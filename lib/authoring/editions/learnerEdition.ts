import { coverSummary, divideAfterPredictions } from "../../notebook/afterPrediction.js";
import { hasTag } from "../../notebook/cellText.js";
import type { Cell, CellMetadata, Notebook } from "../../notebook/nbformat.js";
import { putSolutionsAway, withCodeCells } from "../../notebook/solutions/solutionCells.js";
import type { Language } from "../../text/text.js";

/**
 * The edition for learners: stubs in place of the solutions, which are nowhere in the file. What a reader should predict
 * is not in it either, and the text below that tells it is folded. Answers that were typed in the notebook must have
 * been taken out: see takeCommitted and takeAnswersOut.
 */
export function learnerEdition(notebook: Notebook, language: Language): Notebook {
  return withCodeCells(putSolutionsAway(withTextFolded(notebook, language)), (cell) => {
    const { solution: _, ...metadata } = cell.metadata;
    if (hasTag(cell, "predict")) return { ...cell, metadata: folded(metadata), outputs: [] };
    return { ...cell, metadata, outputs: hasTag(cell, "exercise") ? [] : cell.outputs };
  });
}

/** Metadata by which Jupyter folds the output of a cell, also when it runs, until the reader opens it. */
function folded(metadata: CellMetadata): CellMetadata {
  return { ...metadata, jupyter: { outputs_hidden: true } };
}

/** The notebook with the text folded that tells a prediction. Front ends show Markdown inside of `<details>`. */
function withTextFolded(notebook: Notebook, language: Language): Notebook {
  const divided = divideAfterPredictions(notebook);
  const cells = notebook.cells.map((cell, i): Cell => {
    const { covered, open } = divided[i];
    if (covered.trim() === "") return cell;
    const details = `<details>${coverSummary[language]}\n\n${covered.trim()}\n\n</details>`;
    return { ...cell, source: open ? `${details}\n\n${open}` : details };
  });
  return { ...notebook, cells };
}
