import { type Cell, type CodeCell, joinLines } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { holdsSolution } from "../../notebook/solutions/solution.js";
import { bringSolutionsBack, putSolutionsAway } from "../../notebook/solutions/solutionCells.js";
import type { Problem } from "../problem.js";
import { formatCells } from "./formatCells.js";

export interface WithoutAnswers {
  /** The notebooks with every exercise as its learners find it, where its solution is put away. */
  files: NotebookFile[];
  /** The cells in which something else was typed. */
  answers: Problem[];
}

/**
 * Takes typed answers out of notebooks: where a cell whose solution is put away does not hold the stub, it
 * gets the stub. Code that only Biome would write otherwise is the same; an empty cell holds no answer.
 */
export async function takeAnswersOut(files: readonly NotebookFile[]): Promise<WithoutAnswers> {
  const closed = files.map((file) => ({
    ...file,
    notebook: putSolutionsAway(bringSolutionsBack(file.notebook)),
  }));
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
    message: "the code is neither the stub nor the solution, but what somebody typed there.",
    cure:
      "To keep it, copy it into a file outside of notebooks/. Then empty the cell: npm run notebooks puts the " +
      "stub back, and npm run solutions the solution, to edit the exercise itself.",
  };
}
