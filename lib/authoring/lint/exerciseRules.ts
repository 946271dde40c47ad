import ts from "typescript";
import { type Exercise, lessonOf } from "../../lessons/exercises/exercise.js";
import { exercises } from "../../lessons/index.js";
import { hasTag } from "../../notebook/cellText.js";
import type { CodeCell } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { holdsSolution } from "../../notebook/solutions/solution.js";
import type { Problem } from "../problem.js";
import { courseMetadata } from "./courseMetadata.js";
import { nodesOf, parseCell } from "./syntax.js";

/** A lesson with exercises has as many, and of as many kinds. */
const least = { exercises: 3, kinds: 3 };

type Finding = Pick<Problem, "message" | "cure">;

/** Exercises stand in cells of their own, each once, and all that the library has for the lesson. */
export function checkExercises(file: NotebookFile): Problem[] {
  const metadata = courseMetadata(file);
  if (!metadata || metadata.minutes.exercises === 0) return []; // a test wants some in every lesson
  const { lesson } = metadata;
  const own = exercises.filter((exercise) => Number(lessonOf(exercise)) === lesson);
  const cells = file.notebook.cells.filter((cell) => cell.cell_type === "code");
  const place = { notebook: file.name, rule: "exercise" };
  const ofCells = cells.flatMap((cell) =>
    checkCell(cell, own).map((finding) => ({ ...place, cell: cell.id, ...finding })),
  );
  const ofLesson = [...checkUse(cells, own), ...checkNumber(own)];
  return [...ofCells, ...ofLesson.map((finding) => ({ ...place, ...finding }))];
}

function checkCell(cell: CodeCell, own: readonly Exercise[]): Finding[] {
  const ids = checkedIds(cell);
  const foreign = ids.filter((id) => !own.some((exercise) => exercise.id === id)).join(", ");
  return [
    ...when(
      foreign !== "",
      `checks "${foreign}", which is no exercise of this lesson.`,
      "lib/lessons/exercises/ has them.",
    ),
    ...(hasTag(cell, "exercise")
      ? checkTagged(cell, ids)
      : when(ids.length > 0, "checks an answer.", "Give the cell the tag exercise.")),
  ];
}

function checkTagged(cell: CodeCell, ids: readonly string[]): Finding[] {
  const shows = holdsSolution(cell);
  const delimiters = "// BEGIN SOLUTION: todo(); and // END SOLUTION";
  return [
    ...when(
      ids.length !== 1,
      `checks ${ids.length} exercises.`,
      'End it in one check("04-id", answer).',
    ),
    ...when(shows, "the solution shows.", "npm run notebooks puts it away."),
    ...when(
      !shows && !cell.metadata.solution,
      "there is no solution.",
      `Write it into the cell, between ${delimiters}.`,
    ),
  ];
}

function when(found: boolean, message: string, cure: string): Finding[] {
  return found ? [{ message, cure }] : [];
}

function checkUse(cells: readonly CodeCell[], own: readonly Exercise[]): Finding[] {
  const used = cells.flatMap(checkedIds);
  return own.flatMap(({ id }): Finding[] => {
    const times = used.filter((one) => one === id).length;
    if (times === 1) return [];
    const message = `the exercise "${id}" is there ${times} times.`;
    return [{ message, cure: "Give it one cell under “Your turn”." }];
  });
}

function checkNumber(own: readonly Exercise[]): Finding[] {
  const kinds = new Set(own.map(({ kind }) => kind)).size;
  if (own.length >= least.exercises && kinds >= least.kinds) return [];
  const message = `the lesson has ${own.length} exercises of ${kinds} kinds.`;
  return [{ message, cure: "At least three of each: see lib/lessons/exercises/." }];
}

/** The ids in calls of `check("04-id", …)`. */
export function checkedIds(cell: CodeCell): string[] {
  return [...nodesOf(parseCell(cell))]
    .filter(ts.isCallExpression)
    .filter(({ expression }) => ts.isIdentifier(expression) && expression.text === "check")
    .map(({ arguments: [id] }) => id)
    .filter((id) => id !== undefined && ts.isStringLiteral(id))
    .map(({ text }) => text);
}
