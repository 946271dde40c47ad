import { exercises } from "../../lessons/exercises/exercises.js";
import { openQuestions } from "../../lessons/questions/openQuestions.js";
import type { Cell, CodeCell, MarkdownCell, Notebook } from "../../notebook/nbformat.js";
import { bringSolutionsBack } from "../../notebook/solutions/solutionCells.js";
import { checkedIds } from "../lint/exerciseRules.js";
import { instructorNotes, questionNotes } from "./instructorNotes.js";

/** The edition for teachers: solutions in their cells, each followed by a cell that says what its check tests. */
export function instructorEdition(notebook: Notebook): Notebook {
  const cells = bringSolutionsBack(notebook).cells.flatMap((cell): Cell[] => {
    if (cell.cell_type !== "code" || !cell.metadata.tags?.includes("exercise")) return [cell];
    return [forNbgrader(cell), ...notesOf(cell)];
  });
  return { ...notebook, cells };
}

/** The cell with the metadata by which nbgrader finds solutions; without them it refuses the notebook. */
function forNbgrader(cell: CodeCell): CodeCell {
  const nbgrader = {
    schema_version: 3,
    grade_id: cell.id,
    solution: true,
    grade: false,
    locked: false,
    task: false,
  };
  return { ...cell, metadata: { ...cell.metadata, nbgrader }, outputs: [] };
}

function notesOf(cell: CodeCell): MarkdownCell[] {
  const ids = checkedIds(cell);
  const isHere = ({ id }: { id: string }) => ids.includes(id);
  const notes = [
    ...exercises.filter(isHere).map(instructorNotes),
    ...openQuestions.filter(isHere).map(questionNotes),
  ];
  return notes.map((source) => ({
    cell_type: "markdown",
    id: `${cell.id}-notes`,
    metadata: {},
    source,
  }));
}
