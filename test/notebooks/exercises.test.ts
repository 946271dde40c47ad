import { allDerivations } from "@course/lib/derivations";
import type { Exercise } from "@course/lib/lessons";
import { describe, expect, it } from "vitest";
import { instructorEdition } from "../../lib/authoring/editions/instructorEdition.js";
import { learnerEdition } from "../../lib/authoring/editions/learnerEdition.js";
import { courseMetadata } from "../../lib/authoring/lint/courseMetadata.js";
import { checkedIds } from "../../lib/authoring/lint/exerciseRules.js";
import { courseFolders } from "../../lib/files/courseFolders.js";
import { assess } from "../../lib/lessons/exercises/assess.js";
import { exercises } from "../../lib/lessons/exercises/exercises.js";
import { Session } from "../../lib/lessons/exercises/session.js";
import { openQuestions } from "../../lib/lessons/questions/openQuestions.js";
import { formatNotebook } from "../../lib/notebook/formatNotebook.js";
import { type CodeCell, joinLines, textOf } from "../../lib/notebook/nbformat.js";
import type { NotebookFile } from "../../lib/notebook/notebookFile.js";
import { takeApart } from "../../lib/notebook/solutions/solution.js";
import { bringSolutionsBack, solvedCode } from "../../lib/notebook/solutions/solutionCells.js";
import { executeNotebook } from "../../lib/run/executeNotebook.js";
import { courseKernel } from "../../lib/run/kernelSpecs.js";
import { inLongRun, sample } from "../sample.js";
import { exerciseCells, files, handedBy } from "./exerciseCells.js";
import { type Mutant, mutantsOf } from "./mutants.js";

const shown = ({ outputs }: CodeCell): string =>
  outputs
    .map((output) => {
      const isText = ["stream", "execute_result"].includes(output.output_type);
      return isText ? textOf(output) : output.output_type;
    })
    .join("");

/** Whether the cell of an exercise asks an open question, which no check judges. */
const isOpen = (cell: CodeCell) =>
  checkedIds(cell).some((id) => openQuestions.some((question) => question.id === id));

describe.each(files)("the exercises of $name", (file) => {
  const cells = exerciseCells(file);
  const judged = cells.filter((cell) => !isOpen(cell));
  const place = `notebooks/${file.name}.ipynb`;

  it("exist, and the metadata have minutes for them", () => {
    const { exercises: minutes } = courseMetadata(file)?.minutes ?? {};
    expect(
      minutes,
      `Write the minutes of exercises into the metadata of ${place}.`,
    ).toBeGreaterThan(0);
    const lesson = file.name.slice(0, 2);
    const advice = `Add three exercises or more to ${place}: npm run new -- exercise ${lesson} its-name`;
    expect(cells.length, advice).toBeGreaterThan(0);
  });

  it("are not started, and none fails, in the notebook that is committed", () => {
    const firstLines = cells.map((cell) => shown(cell).split("\n")[0]);
    const advice =
      `Each exercise of ${place} must show "not started". If a cell shows an error, correct its stub; ` +
      `if it shows nothing, run: npm run notebooks -- ${file.name}`;
    expect(firstLines, advice).toEqual(
      cells.map((cell) => {
        const [id] = checkedIds(cell);
        const task = [...exercises, ...openQuestions].find((one) => one.id === id);
        return `· ${id}: not started (${task?.minutes} minutes)`;
      }),
    );
  });

  it("show their code as not started until it is changed", () => {
    for (const cell of judged) {
      const { id, answer } = handedBy(file, joinLines(cell.source));
      const exercise = exercises.find((one) => one.id === id);
      const advice = `"given" of "${id}" must be the function in cell "${cell.id}" of ${place}, without types.`;
      expect(exercise && assess(exercise, answer), advice).toEqual({ state: "not started" });
    }
  });

  it("have no line of their solutions in the learner edition", () => {
    const edition = formatNotebook(learnerEdition(file.notebook, "en"));
    const lines = cells.flatMap(
      (cell) => takeApart({ ...cell, source: solvedCode(cell) }).solution,
    );
    const telling = lines.map((line) => line.trim()).filter((line) => /\w.*\W.*\w/.test(line));
    const advice = `These lines of solutions are also in the prose, stubs or outputs of ${place}: rewrite them.`;
    expect(
      telling.filter((line) => edition.includes(JSON.stringify(line).slice(1, -1))),
      advice,
    ).toEqual([]);
  });

  it("ask for no line of a derivation that the notebook shows", () => {
    const code = file.notebook.cells.map(({ source }) => joinLines(source)).join("\n");
    const shown = allDerivations.filter(({ id }) => new RegExp(`\\b${id}\\b`).test(code));
    const lines = shown.flatMap(({ start, steps }) => [start, ...steps.map(({ to }) => to)]);
    const asked = cells.flatMap(checkedIds).map((id) => exercises.find((one) => one.id === id));
    for (const exercise of asked.filter((one) => one?.kind === "next-line") as Exercise[]) {
      const given = lines.filter((line) => assess(exercise, () => line).state === "correct");
      expect(given, `${place} shows answers of "${exercise.id}".`).toEqual([]);
    }
  });

  it.each(cells.filter(isOpen))(
    "the open question $id has its model answer as the solution",
    (cell) => {
      const { id, answer } = handedBy(file, solvedCode(cell));
      const question = openQuestions.find((one) => one.id === id);
      expect(String(answer).replaceAll(/\s+/g, " ")).toBe(question?.modelAnswer.en);
      const session = new Session(openQuestions);
      const said = (code: string) => {
        const handed = handedBy(file, code);
        return session.check(handed.id, handed.answer);
      };
      expect(said(joinLines(cell.source))).toMatch(`· ${id}: not started`);
      expect(said(solvedCode(cell))).toMatch(`✎ ${id}: answered`);
    },
  );

  it.each(judged)("mutants of the solution in $id are refused", (cell) => {
    const { id, answer } = handedBy(file, solvedCode(cell));
    const exercise = exercises.find((one) => one.id === id);
    if (!exercise) {
      throw new Error(
        `Cell "${cell.id}" of ${place} checks "${id}": add it to lib/lessons/exercises/.`,
      );
    }
    const outcome = (code: string) => assess(exercise, handedBy(file, code).answer, 1).state;
    const wrong = `The solution in cell "${cell.id}" of ${place} must be correct: npm run solutions opens it.`;
    expect(assess(exercise, answer, 1), wrong).toEqual({ state: "correct" });

    const mutants = sample(mutantsOf(solvedCode(cell)), kindOfChange);
    const none = `The solution of "${id}" has nothing that could be changed: see test/notebooks/mutants.ts.`;
    expect(mutants.length, none).toBeGreaterThan(0);
    const passing = mutants.filter(({ code }) => outcome(code) === "correct");
    const unexpected = passing.filter(({ change }) => !(equal[id] ?? []).includes(change));
    const advice =
      `The check of "${id}" accepts these changes of its solution: add a rule or inputs to the exercise that ` +
      "refuse them, or list them in test/notebooks/exercises.test.ts if they are right as well.";
    expect(
      unexpected.map(({ change }) => change),
      advice,
    ).toEqual([]);
  });
});

/** A change without its numbers: `# → (# + #)`. */
const kindOfChange = ({ change }: Mutant): string => change.replaceAll(/\d+(\.\d+)?/g, "#");

/** Mutants that are right as well, with the reason, by the id of the exercise. */
const equal: Readonly<Record<string, readonly string[]>> = {};

inLongRun(() =>
  describe("the solved edition", () => {
    it("gives all points to every exercise if nbgrader runs the instructor edition", {
      timeout: 60_000,
    }, async () => {
      const cells = files.flatMap(({ notebook }) =>
        instructorEdition(notebook).cells.filter(
          ({ metadata: { tags, nbgrader } }) => nbgrader || tags?.includes("setup"),
        ),
      );
      const { notebook } = await run({ ...files[0], notebook: { ...files[0].notebook, cells } });
      const grading = notebook.cells.filter(({ id }) => id.endsWith("-grade")) as CodeCell[];
      expect(grading).toHaveLength(exercises.length);
      // An error would end the run, and text on the error stream gives no points.
      expect(grading.flatMap(({ outputs }) => outputs)).toEqual([]);
    });

    it("has every exercise correct if only imports and exercises are run", {
      timeout: 60_000,
    }, async () => {
      const { notebook } = await run(joined(files));
      const solved = exerciseCells({ ...files[0], notebook });
      const reports = solved.map((cell) => shown(cell).split("\n")[0]);
      const expected = solved.map((cell) => {
        const [id] = checkedIds(cell);
        return isOpen(cell) ? `✎ ${id}: answered` : `✓ ${id}: correct`;
      });
      const advice =
        "Each solution must be correct after the set-up alone, without cells of the lesson.";
      expect(reports, advice).toEqual(expected);
      const asked = [...exercises, ...openQuestions].map(({ id }) => id);
      expect(solved.flatMap(checkedIds).sort()).toEqual(asked.sort());
    });
  }),
);

/** One notebook with all set-ups and solved exercises, for one kernel. An exercise needs no other cell. */
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
