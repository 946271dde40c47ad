import { describe, expect, it } from "vitest";
import { checkExercises } from "../../../lib/authoring/lint/exerciseRules.js";
import { checkSolutions } from "../../../lib/authoring/lint/solutionRules.js";
import { describeProblem } from "../../../lib/authoring/problem.js";
import { exercises } from "../../../lib/lessons/exercises/exercises.js";
import type { Cell } from "../../../lib/notebook/nbformat.js";
import { code } from "../../cli/fixtures.js";
import { exerciseCell, lesson, lessonCells, lessonOf } from "./lesson.js";

const id = "04-next-line";
const reports = (...changed: Cell[]) => checkExercises(lesson(...changed)).map(describeProblem);
const place = '04-binary-cross-entropy.ipynb, cell "next-line": ';

describe("exercises", () => {
  it("pass in cells with the tag exercise, each with its check and its solution", () => {
    expect(reports()).toEqual([]);
  });

  it.each([
    [
      "checks no exercise",
      "6 * 7;",
      "the cell checks no exercise. Let it end in one call of check",
    ],
    [
      "checks another lesson's",
      'check("05-any", 1);',
      'the cell checks "05-any", which is not an exercise of this lesson.',
    ],
    ["checks two", `check("${id}", 1);\ncheck("${id}", 2);`, "the cell checks 2 exercises."],
  ])("are refused where the cell %s", (_, source, message) => {
    expect(reports(exerciseCell("next-line", source))[0]).toContain(place + message);
  });

  it("are refused where the solution shows, and where there is none", () => {
    const shown = `// BEGIN SOLUTION: todo();\n1;\n// END SOLUTION\ncheck("${id}", 1);`;
    expect(reports(code("next-line", shown, ["exercise"]))).toEqual([
      `${place}the solution is visible in the cell. npm run notebooks puts it away. [exercise]`,
    ]);
    expect(reports(code("next-line", `check("${id}", 1);`, ["exercise"]))[0]).toContain(
      `${place}there is no solution.`,
    );
  });

  it("are refused where a delimiter of the solution is misspelt, in the cell or in its metadata", () => {
    const misspelt = `// BEGIN SOLUTION: todo();\n1;\n// END SOLUTION 1\ncheck("${id}", 1);`;
    const report =
      `${place}the delimiters of the solution are wrong at «// END SOLUTION 1». ` +
      "Write // BEGIN SOLUTION: todo(); and // END SOLUTION, in turn, each on a line of its own. [exercise]";
    expect(reports(code("next-line", misspelt, ["exercise"]))).toEqual([report]);
    expect(reports(exerciseCell("next-line", `check("${id}", 1);`, misspelt))).toEqual([report]);
  });

  it("are refused in a cell without the tag", () => {
    expect(reports(code("next-line", `check("${id}", 1);`))[0]).toContain(
      `${place}the cell checks an answer, and has no tag "exercise". Give it that tag.`,
    );
  });

  it("are refused if one of the lesson is in no cell", () => {
    const cells = lessonCells().filter((cell) => cell.id !== "next-line");
    expect(checkExercises(lessonOf(cells)).map(describeProblem)).toEqual([
      `04-binary-cross-entropy.ipynb: the exercise "${id}" is in no cell. ` +
        `Give it one cell under "Your turn" that ends in check("${id}", answer). [exercise]`,
    ]);
  });

  it("are refused if a lesson has fewer than three, fewer than three kinds, or no open question", () => {
    const course = { lesson: 99, minutes: { teaching: 5, exercises: 10 }, section: null };
    expect(checkExercises(lessonOf([], { course })).map(describeProblem)).toEqual([
      "04-binary-cross-entropy.ipynb: the lesson has 0 exercises of 0 kinds. Write 3 or more, of 3 kinds or " +
        "more. Example: npm run new -- exercise 99 predict-a-loss [exercise]",
      "04-binary-cross-entropy.ipynb: the lesson has no open question. Write one: npm run new -- exercise 99 " +
        "why-it-fails --kind open [exercise]",
    ]);
  });

  it("have an id that begins with a lesson's number and differs from all others", () => {
    const ids = exercises.map((exercise) => exercise.id);
    expect(ids.filter((one) => !/^\d\d(-[a-z]+)+$/.test(one))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("checkSolutions", () => {
  const solution = `const half = () =>\n  // BEGIN SOLUTION: todo();\n  0.5;\n// END SOLUTION\ncheck("${id}", half);`;
  const stub = `const half = () => todo();\ncheck("${id}", half);`;
  const problems = async (source: string, kept = solution) =>
    (await checkSolutions([lessonOf([exerciseCell("next-line", source, kept)])])).map(
      describeProblem,
    );

  it("accepts the stub of the solution in the metadata, formatted", async () => {
    expect(await problems(stub)).toEqual([]);
  });

  it("accepts a stub that differs only in its format, and an empty cell", async () => {
    expect(await problems(stub.replace(" => ", " =>\n"))).toEqual([]);
    expect(await problems(" ")).toEqual([]);
  });

  it.each([stub.replace("todo()", "0.5"), stub.replace("todo()", "todo() // ?"), "const half = ("])(
    "refuses a cell in which somebody typed something: %j",
    async (typed) => {
      expect(await problems(typed)).toEqual([
        `${place}the code is neither the stub nor the solution: somebody typed an answer. ` +
          "To keep it, copy it into a file outside of notebooks/. Then empty the cell: npm run notebooks puts " +
          "the stub back, and npm run solutions the solution, to edit the exercise itself. [solution]",
      ]);
    },
  );

  it("refuses a cell if the solution in the metadata was edited: the edit would be lost", async () => {
    expect(await problems(stub, solution.replace("  0.5", "0.5"))).toEqual([
      `${place}the solution in the metadata is not as npm run notebooks keeps it. ` +
        "Edit it in the cell: npm run solutions brings it there. [solution]",
    ]);
  });
});
