import { todo } from "@course/lib/lessons";
import { describe, expect, it } from "vitest";
import { instructorEdition } from "../../../lib/authoring/editions/instructorEdition.js";
import { learnerEdition } from "../../../lib/authoring/editions/learnerEdition.js";
import { nbgraderConfig } from "../../../lib/authoring/editions/nbgraderCells.js";
import { mustPass } from "../../../lib/lessons/exercises/check.js";
import { exercises } from "../../../lib/lessons/exercises/exercises.js";
import { openQuestions } from "../../../lib/lessons/questions/openQuestions.js";
import {
  type Cell,
  type CodeCell,
  joinLines,
  type Notebook,
} from "../../../lib/notebook/nbformat.js";
import { takeApart } from "../../../lib/notebook/solutions/solution.js";
import { solvedCode } from "../../../lib/notebook/solutions/solutionCells.js";
import { allAnswers } from "../../lessons/exercises/answers/allAnswers.js";
import { evaluate } from "../../lessons/exercises/answers/evaluate.js";
import { exerciseCells, files, handedBy } from "../../notebooks/exerciseCells.js";

// nbgrader itself is not installed here. These tests hold the instructor edition to what its documentation says of
// metadata, of `generate_assignment` and of `autograde`: https://nbgrader.readthedocs.io/en/stable/contributor_guide/metadata.html

interface Metadata {
  schema_version: number;
  grade_id: string;
  points?: number;
  grade: boolean;
  solution: boolean;
  locked: boolean;
  task: boolean;
}

const metadataOf = ({ metadata }: Cell) => metadata.nbgrader as Metadata | undefined;
const marked = ({ cells }: Notebook) => cells.filter((cell) => metadataOf(cell) !== undefined);
const sourceOf = ({ source }: Cell) => joinLines(source);

/** Code without comments and without what is only for reading. */
const tokens = (code: string) =>
  code
    .replace(/\/\/.*$/gm, "")
    .split(/\s+/)
    .join(" ")
    .trim();

/** What nbgrader's ClearSolutions leaves of a cell, with the stub of our configuration. */
function released(cell: Cell): string {
  const [, stub] = /code_stub = \{"typescript": "(.*)"\}/.exec(nbgraderConfig) ?? [];
  const lines: string[] = [];
  let inside = false;
  for (const line of sourceOf(cell).split("\n")) {
    if (line.includes("BEGIN SOLUTION")) {
      expect(inside, "nbgrader refuses nested solutions").toBe(false);
      lines.push(line.replace(/\S.*/, "") + stub);
      inside = true;
    } else if (line.includes("END SOLUTION")) inside = false;
    else if (!inside) lines.push(line);
  }
  expect(inside, "nbgrader refuses a solution without an end").toBe(false);
  return lines.join("\n");
}

describe.each(files)("the instructor edition of $name", (file) => {
  const edition = instructorEdition(file.notebook);

  it("has the metadata of nbgrader's format 3, and nothing more", () => {
    for (const cell of marked(edition)) {
      const { schema_version, grade_id, points, ...flags } = metadataOf(cell) as Metadata;
      expect(schema_version).toBe(3);
      expect(grade_id).toMatch(/^[a-zA-Z0-9_-]+$/);
      expect(Object.keys(flags).sort()).toEqual(["grade", "locked", "solution", "task"]);
      expect(Object.values(flags).every((flag) => typeof flag === "boolean")).toBe(true);
      expect(points === undefined).toBe(!flags.grade);
      expect(flags.task).toBe(false);
      expect(flags.locked, "only tests are locked").toBe(flags.grade && !flags.solution);
      expect(cell.cell_type, "a Markdown cell would wait for a person").toBe("code");
    }
    const ids = marked(edition).map((cell) => metadataOf(cell)?.grade_id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(edition.metadata.kernelspec).toMatchObject({ language: "typescript" });
  });

  it("has solutions in cells that are marked as such, and nowhere else", () => {
    for (const cell of edition.cells)
      expect(sourceOf(cell).includes("SOLUTION")).toBe(metadataOf(cell)?.solution ?? false);
  });

  it("gives a point for each minute of an exercise, and leaves open questions to a person", () => {
    const points = marked(edition).reduce((sum, cell) => sum + (metadataOf(cell)?.points ?? 0), 0);
    const { course } = file.notebook.metadata as { course: { minutes: { exercises: number } } };
    expect(points).toBe(course.minutes.exercises);
    for (const cell of marked(edition)) {
      const isOpen = openQuestions.some(({ id }) => sourceOf(cell).includes(`check("${id}"`));
      expect(metadataOf(cell)?.solution && metadataOf(cell)?.grade, cell.id).toBe(isOpen);
    }
  });

  it("is released with the stubs that learners know, without solutions and notes", () => {
    const learner = learnerEdition(file.notebook, "en");
    for (const cell of exerciseCells({ ...file, notebook: edition })) {
      const known = learner.cells.find(({ id }) => id === cell.id) as Cell;
      expect(tokens(released(cell))).toBe(tokens(sourceOf(known)));
      const { solution } = takeApart({ ...cell, source: solvedCode(original(cell)) });
      const telling = solution.map((line) => line.trim()).filter((line) => /\w.*\W.*\w/.test(line));
      expect(telling.filter((line) => released(cell).includes(line))).toEqual([]);
      expect(released(cell)).not.toContain("For the instructor");
    }
  });

  const original = ({ id }: Cell) => file.notebook.cells.find((cell) => cell.id === id) as CodeCell;

  it("runs as it is, with its solutions, and after the release, with its stubs", () => {
    for (const cell of exerciseCells({ ...file, notebook: edition })) {
      const [solved, stub] = [sourceOf(cell), released(cell)].map((code) => handedBy(file, code));
      expect(() => mustPass(solved.id, solved.answer)).not.toThrow();
      expect(() => mustPass(stub.id, stub.answer)).toThrow("not started");
    }
  });
});

describe("a cell that grades", () => {
  it.each(exercises)(
    "gives points for a right answer to $id, and none for others",
    ({ id, slips }) => {
      expect(mustPass(id, evaluate(allAnswers[id].right[0]))).toBeUndefined();
      for (const { like } of slips) expect(() => mustPass(id, like)).toThrow(/^[✗!] /);
      expect(() => mustPass(id, todo)).toThrow("not started");
      expect(() =>
        mustPass(id, () => {
          throw new Error("stopped");
        }),
      ).toThrow("stopped");
    },
  );

  it("gives none for an exercise that is not there", () => {
    expect(() => mustPass("04-nothing", () => 1)).toThrow('There is no exercise "04-nothing"');
  });

  it("says in the error what the check says", () => {
    const [wrong] = allAnswers["04-compute-a-loss"].wrong;
    expect(() => mustPass("04-compute-a-loss", () => Number(wrong))).toThrow(
      "04-compute-a-loss: not yet",
    );
  });
});
