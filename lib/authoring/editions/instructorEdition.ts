import { exercises } from "../../lessons/exercises/exercises.js";
import type { Task } from "../../lessons/exercises/session.js";
import { openQuestions } from "../../lessons/questions/openQuestions.js";
import type { Cell, CodeCell, Notebook } from "../../notebook/nbformat.js";
import { bringSolutionsBack } from "../../notebook/solutions/solutionCells.js";
import { checkedIds } from "../lint/exerciseRules.js";
import { instructorNotes, questionNotes } from "./instructorNotes.js";
import { gradeCell, questionCell, solutionCell } from "./nbgraderCells.js";

/**
 * The edition for teachers: solutions in their cells, with notes that say what each check tests, and the cells by which
 * nbgrader grades. An exercise has as many points as minutes.
 */
export function instructorEdition(notebook: Notebook): Notebook {
  const cells = bringSolutionsBack(notebook).cells.flatMap((cell): Cell[] =>
    cell.cell_type === "code" && cell.metadata.tags?.includes("exercise")
      ? forTeachers(cell)
      : [cell],
  );
  return { ...notebook, cells };
}

function forTeachers(cell: CodeCell): CodeCell[] {
  const [id] = checkedIds(cell);
  const task = ([...exercises, ...openQuestions] as Task[]).find((one) => one.id === id);
  if (!task) return [cell]; // one that is being written: npm run lint names it
  if (task.kind === "open") return [questionCell(cell, questionNotes(task), task.minutes)];
  return [solutionCell(cell, instructorNotes(task)), gradeCell(cell, task.minutes)];
}
