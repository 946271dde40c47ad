import { exercises } from "@course/lib/lessons";
import { describe, expect, it } from "vitest";
import { learnerEdition } from "../../lib/authoring/editions/learnerEdition.js";
import { courseMetadata } from "../../lib/authoring/lint/courseMetadata.js";
import { checkedIds } from "../../lib/authoring/lint/exerciseRules.js";
import { courseFolders } from "../../lib/files/courseFolders.js";
import { assess } from "../../lib/lessons/exercises/assess.js";
import { formatNotebook } from "../../lib/notebook/formatNotebook.js";
import { type CodeCell, joinLines } from "../../lib/notebook/nbformat.js";
import type { NotebookFile } from "../../lib/notebook/notebookFile.js";
import { takeApart } from "../../lib/notebook/solutions/solution.js";
import { bringSolutionsBack, solvedCode } from "../../lib/notebook/solutions/solutionCells.js";
import { executeNotebook } from "../../lib/run/executeNotebook.js";
import { courseKernel } from "../../lib/run/kernelSpecs.js";
import { exerciseCells, files, handedBy } from "./exerciseCells.js";
import { mutantsOf } from "./mutants.js";

const shown = ({ outputs }: CodeCell): string =>
  outputs
    .map((output) =>
      output.output_type === "stream" ? joinLines(output.text) : output.output_type,
    )
    .join("");

describe.each(files)("the exercises of $name", (file) => {
  const cells = exerciseCells(file);

  it("are there, and take time", () => {
    expect(courseMetadata(file)?.minutes.exercises).toBeGreaterThan(0);
    expect(cells.length).toBeGreaterThan(0);
  });

  it("are not started, and none fails, in the notebook that is committed", () => {
    const firstLines = cells.map((cell) => shown(cell).split("\n")[0]);
    expect(firstLines).toEqual(cells.map((cell) => `· ${checkedIds(cell)[0]}: not started`));
  });

  it("have no line of their solutions anywhere in the learner edition", () => {
    const edition = formatNotebook(learnerEdition(file.notebook));
    const lines = cells.flatMap(
      (cell) => takeApart({ ...cell, source: solvedCode(cell) }).solution,
    );
    const telling = lines.map((line) => line.trim()).filter((line) => /\w.*\W.*\w/.test(line));
    expect(telling.filter((line) => edition.includes(JSON.stringify(line).slice(1, -1)))).toEqual(
      [],
    );
  });

  it.each(cells)("mutants of the solution in $id are refused", (cell) => {
    const { id, answer } = handedBy(file, solvedCode(cell));
    const exercise = exercises.find((one) => one.id === id);
    if (!exercise) throw new Error(`no exercise ${id}`);
    const outcome = (code: string) => assess(exercise, handedBy(file, code).answer).state;
    expect(assess(exercise, answer)).toEqual({ state: "correct" });

    const mutants = mutantsOf(solvedCode(cell));
    expect(mutants.length).toBeGreaterThan(0);
    const passing = mutants.filter(({ code }) => outcome(code) === "correct");
    const unexpected = passing.filter(({ change }) => !(equal[id] ?? []).includes(change));
    expect(unexpected.map(({ change }) => change)).toEqual([]);
  });
});

/** Mutants that are right as well, and why. */
const equal: Readonly<Record<string, readonly string[]>> = {};

describe("the solved edition", () => {
  it("has every exercise correct, with nothing run but imports and exercises", {
    timeout: 60_000,
  }, async () => {
    const { notebook } = await run(joined(files));
    const reports = exerciseCells({ ...files[0], notebook }).map(
      (cell) => shown(cell).split("\n")[0],
    );
    expect(reports).toEqual(exercises.map(({ id }) => `✓ ${id}: correct`));
  });
});

/** One notebook of all set-ups and solved exercises: each stands alone, so one kernel will do. */
function joined(lessons: readonly NotebookFile[]): NotebookFile {
  const cells = lessons.flatMap(({ notebook }) =>
    bringSolutionsBack(notebook).cells.filter(
      ({ metadata }) => metadata.tags?.includes("setup") || metadata.tags?.includes("exercise"),
    ),
  );
  return { ...lessons[0], notebook: { ...lessons[0].notebook, cells } };
}

async function run(file: NotebookFile): Promise<NotebookFile> {
  const { notebooks } = courseFolders();
  const notebook = await executeNotebook(file, {
    kernel: courseKernel,
    cwd: notebooks,
    timeout: 30_000,
  });
  return { ...file, notebook };
}
