import { type Cell, type CodeCell, joinLines } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { holdsSolution } from "../../notebook/solutions/solution.js";
import { bringSolutionsBack, putSolutionsAway } from "../../notebook/solutions/solutionCells.js";
import type { Problem } from "../problem.js";
import { formatCells } from "./formatCells.js";

export interface WithoutAnswers {
  /** The notebooks with a stub in each exercise whose solution is put away. */
  files: NotebookFile[];
  /** A problem for each cell with a typed answer. */
  answers: Problem[];
}

/**
 * Takes typed answers out of notebooks: a cell whose solution is put away gets its stub, unless it has it.
 * Code that differs only in its format is the same, and an empty cell has no answer. The formatter is called only if
 * some cell differs.
 */
export async function takeAnswersOut(files: readonly NotebookFile[]): Promise<WithoutAnswers> {
  const closed = files.map((file) => ({
    ...file,
    notebook: putSolutionsAway(bringSolutionsBack(file.notebook)),
  }));
  if (files.every((file, i) => hasItsStubs(file, closed[i])))
    return { files: [...files], answers: [] };
  const formatted = await formatCells([...files, ...closed]);
  const shown = formatted.slice(0, files.length);
  const stubs = formatted.slice(files.length);

  const answers: Problem[] = [];
  const without = files.map((file, i) => {
    const cells = file.notebook.cells.map((cell, j) => {
      const stub = stubs[i].notebook.cells[j];
      if (!isExercise(cell) || sameCode(shown[i].notebook.cells[j], stub)) return cell;
      if (joinLines(cell.source).trim() !== "") answers.push(typedAnswer(file, cell));
      return { ...cell, source: stub.source, outputs: [] };
    });
    return { ...file, notebook: { ...file.notebook, cells } };
  });
  return { files: without, answers };
}

/** Whether each exercise whose solution is put away shows exactly its stub. */
function hasItsStubs(file: NotebookFile, closed: NotebookFile): boolean {
  return file.notebook.cells.every(
    (cell, j) => !isExercise(cell) || sameCode(cell, closed.notebook.cells[j]),
  );
}

function isExercise(cell: Cell): cell is CodeCell {
  return cell.cell_type === "code" && cell.metadata.solution !== undefined && !holdsSolution(cell);
}

function sameCode(a: Cell, b: Cell): boolean {
  return joinLines(a.source) === joinLines(b.source);
}

function typedAnswer({ name }: NotebookFile, { id }: CodeCell): Problem {
  return {
    notebook: name,
    cell: id,
    rule: "solution",
    message: "the code is neither the stub nor the solution: somebody typed an answer.",
    cure:
      "To keep it, copy it into a file outside of notebooks/. Then empty the cell: npm run notebooks puts the " +
      "stub back, and npm run solutions the solution, to edit the exercise itself.",
  };
}
