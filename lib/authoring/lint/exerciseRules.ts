import ts from "typescript";
import { type Exercise, lessonOf } from "../../lessons/exercises/exercise.js";
import { exercises } from "../../lessons/exercises/exercises.js";
import type { Task } from "../../lessons/exercises/session.js";
import { openQuestions } from "../../lessons/questions/openQuestions.js";
import { hasTag } from "../../notebook/cellText.js";
import type { CodeCell } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { delimiterFault, holdsSolution } from "../../notebook/solutions/solution.js";
import { count } from "../../text/count.js";
import type { Problem } from "../problem.js";
import { courseMetadata, lessonNumber } from "./courseMetadata.js";
import { nodesOf, parseCell } from "./syntax.js";

/** The least numbers for a lesson with exercises. */
const least = { exercises: 3, kinds: 3 };

type Finding = Pick<Problem, "message" | "cure">;

/** Checks that each exercise and question that the library has for the lesson is in one cell, with its solution. */
export function checkExercises(file: NotebookFile): Problem[] {
  if (courseMetadata(file)?.minutes.exercises === 0) return []; // a test requires some in every lesson
  const lesson = lessonNumber(file);
  const isOwn = (task: Task) => Number(lessonOf(task)) === lesson;
  const exercisesOfLesson = exercises.filter(isOwn);
  const questionsOfLesson = openQuestions.filter(isOwn);
  const own = [...exercisesOfLesson, ...questionsOfLesson];
  const cells = file.notebook.cells.filter((cell) => cell.cell_type === "code");
  const place = { notebook: file.name, rule: "exercise" };
  const ofCells = cells.flatMap((cell) =>
    checkCell(cell, own).map((finding) => ({ ...place, cell: cell.id, ...finding })),
  );
  const ofLesson = [
    ...checkUse(cells, own),
    ...checkNumber(exercisesOfLesson, lesson),
    ...when(
      questionsOfLesson.length === 0,
      "the lesson has no open question.",
      `Write one: npm run new -- exercise ${digitsOf(lesson)} why-it-fails --kind open`,
    ),
  ];
  return [...ofCells, ...ofLesson.map((finding) => ({ ...place, ...finding }))];
}

function checkCell(cell: CodeCell, own: readonly Task[]): Finding[] {
  const ids = checkedIds(cell);
  const foreign = ids.filter((id) => !own.some((exercise) => exercise.id === id)).join(", ");
  return [
    ...when(
      foreign !== "",
      `the cell checks "${foreign}", which is not an exercise of this lesson.`,
      "Name one of those in lib/lessons/exercises/, or add it there with npm run new -- exercise.",
    ),
    ...(hasTag(cell, "exercise")
      ? checkTagged(cell, ids)
      : when(
          ids.length > 0,
          'the cell checks an answer, and has no tag "exercise".',
          "Give it that tag.",
        )),
  ];
}

function checkTagged(cell: CodeCell, ids: readonly string[]): Finding[] {
  const fault = delimiterFault(cell);
  const shows = !fault && holdsSolution(cell);
  const delimiters = "// BEGIN SOLUTION: todo(); and // END SOLUTION";
  return [
    ...when(
      ids.length !== 1,
      `the cell checks ${ids.length === 0 ? "no exercise" : count(ids.length, "exercise")}.`,
      'Let it end in one call of check("04-id", answer).',
    ),
    ...when(
      fault !== undefined,
      `the delimiters of the solution are wrong at «${fault}».`,
      `Write ${delimiters}, in turn, each on a line of its own.`,
    ),
    ...when(shows, "the solution is visible in the cell.", "npm run notebooks puts it away."),
    ...when(
      !fault && !shows && !cell.metadata.solution,
      "there is no solution.",
      `Write it into the cell, between ${delimiters}.`,
    ),
  ];
}

function when(found: boolean, message: string, cure: string): Finding[] {
  return found ? [{ message, cure }] : [];
}

function checkUse(cells: readonly CodeCell[], own: readonly Task[]): Finding[] {
  const used = cells.flatMap(checkedIds);
  return own.flatMap(({ id }): Finding[] => {
    const times = used.filter((one) => one === id).length;
    if (times === 1) return [];
    const message = `the exercise "${id}" is in ${times === 0 ? "no cell" : count(times, "cell")}.`;
    return [
      { message, cure: `Give it one cell under "Your turn" that ends in check("${id}", answer).` },
    ];
  });
}

function checkNumber(own: readonly Exercise[], lesson: number): Finding[] {
  const kinds = new Set(own.map(({ kind }) => kind)).size;
  if (own.length >= least.exercises && kinds >= least.kinds) return [];
  const message = `the lesson has ${count(own.length, "exercise")} of ${count(kinds, "kind")}.`;
  const example = `npm run new -- exercise ${digitsOf(lesson)} predict-a-loss`;
  const cure = `Write ${least.exercises} or more, of ${least.kinds} kinds or more. Example: ${example}`;
  return [{ message, cure }];
}

function digitsOf(lesson: number): string {
  return String(lesson).padStart(2, "0");
}

/** The ids in calls of `check("04-id", …)`. */
export function checkedIds(cell: CodeCell): string[] {
  return checkCalls(cell).map(({ arguments: [id] }) => (id as ts.StringLiteral).text);
}

/** The calls of `check("04-id", …)` in a cell. */
export function checkCalls(cell: CodeCell): ts.CallExpression[] {
  return [...nodesOf(parseCell(cell))]
    .filter(ts.isCallExpression)
    .filter(({ expression }) => ts.isIdentifier(expression) && expression.text === "check")
    .filter(({ arguments: [id] }) => id !== undefined && ts.isStringLiteral(id));
}
