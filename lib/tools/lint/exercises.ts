import ts from "typescript";
import { type Exercise, lessonOf } from "../../lessons/exercises/exercise.js";
import { exercises } from "../../lessons/index.js";
import { holdsSolution } from "../editions/solution.js";
import type { CodeCell } from "../nbformat.js";
import type { NotebookFile } from "../notebookFile.js";
import { hasTag } from "./cellText.js";
import { courseMetadata } from "./courseMetadata.js";
import type { Problem } from "./problem.js";
import { nodesOf, parseCell } from "./syntax.js";

/** A lesson with exercises has as many, and of as many kinds; lesson 0 only shows how a check works. */
const least = { exercises: 3, kinds: 3 };

type Finding = Pick<Problem, "message" | "cure">;

/** Exercises stand in cells of their own, each once, and all that the library has for the lesson. */
export function checkExercises({ name, notebook, ...file }: NotebookFile): Problem[] {
  const metadata = courseMetadata({ name, notebook, ...file });
  if (!metadata || metadata.minutes.exercises === 0) return []; // a test wants some in every lesson
  const { lesson } = metadata;
  const own = exercises.filter((exercise) => Number(lessonOf(exercise)) === lesson);
  const cells = notebook.cells.filter((cell) => cell.cell_type === "code");
  const place = { notebook: name, rule: "exercise" };
  const ofCells = cells.flatMap((cell) =>
    checkCell(cell, own).map((finding) => ({ ...place, cell: cell.id, ...finding })),
  );
  const ofLesson = [...checkUse(cells, own), ...(lesson === 0 ? [] : checkNumber(own))];
  return [...ofCells, ...ofLesson.map((finding) => ({ ...place, ...finding }))];
}

function checkCell(cell: CodeCell, own: readonly Exercise[]): Finding[] {
  const ids = checkedIds(cell);
  const unknown = ids.filter((id) => !own.some((exercise) => exercise.id === id));
  const findings: [found: boolean, message: string, cure: string][] = [
    [
      unknown.length > 0,
      `checks "${unknown.join(", ")}", which is no exercise of this lesson.`,
      "lib/lessons/exercises/ has them.",
    ],
    ...(hasTag(cell, "exercise") ? checkTagged(cell, ids) : checkUntagged(ids)),
  ];
  return findings.filter(([found]) => found).map(([, message, cure]) => ({ message, cure }));
}

function checkTagged(cell: CodeCell, ids: readonly string[]): [boolean, string, string][] {
  const shows = holdsSolution(cell);
  const example = "between // BEGIN SOLUTION: todo(); and // END SOLUTION.";
  return [
    [ids.length !== 1, `checks ${ids.length} exercises.`, 'End it in one check("04-id", answer).'],
    [shows, "the solution shows.", "npm run notebooks puts it away."],
    [
      !shows && !cell.metadata.solution,
      "there is no solution.",
      `Write it into the cell, ${example}`,
    ],
  ];
}

function checkUntagged(ids: readonly string[]): [boolean, string, string][] {
  return [[ids.length > 0, "checks an answer.", "Give the cell the tag exercise."]];
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
