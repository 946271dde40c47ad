import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../lib/notebook/nbformat.js";
import { exerciseCell, lesson, lessonCells, metadata, minutes } from "../authoring/lint/lesson.js";
import { code, markdown, notebook, temporaryCourse } from "./fixtures.js";
import { callCli, runCli } from "./runCli.js";

const check = 'check("04-next-line", line);';

/** Cells that break one rule each, by the ids of the cells that they replace. */
const broken: Record<string, Cell> = {
  title: markdown(
    "title",
    `# 4. Loss\n\nHow wrong? You will\n\n- see,\n- hear.\n\n5 minutes, and ${minutes.exercises} for the exercises`,
  ),
  setup: code("setup", 'import { a } from "tslab";\nimport { b } from "tslab";', ["setup"]),
  "ask-text": markdown("ask-text", "## ask\n\nThe loss is 0.31416."),
  "ask-code": code("askCode", "6 * 7;", ["unheard-of"]),
  "predict-code": code("predict-code", "const = 1;"),
  "compute-code": code("compute-code", `export const x = 1;\n${"x;\n".repeat(12)}`),
  "next-line": exerciseCell(
    "next-line",
    `const line = todo();\n${check}`,
    `// BEGIN SOLUTION: todo()\n1;\n// END SOLUTION: 1\n${check}`,
  ),
  article: markdown("article", `## What the article says\n\n${"word ".repeat(120)}`),
};

const brokenCells = lessonCells().map((cell) => broken[cell.id] ?? cell);
const course = temporaryCourse({
  "04-broken": notebook(brokenCells, metadata),
  "04-right": lesson().notebook,
  "05-other-format": notebook([]),
});

const args = (...names: string[]) => ["lint", ...names, "--course", course.root];
const lint = (...names: string[]) => callCli(...args(...names));

describe("npm run lint", () => {
  beforeAll(() => {
    const cells = [{ cell_type: "code" }, { cell_type: "poem" }];
    const text = JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells });
    writeFileSync(join(course.notebooks, "05-other-format.ipynb"), text);
  });

  it("reports all problems of a notebook at once, in reading order, and how to correct each", async () => {
    const { code: exitCode, stdout } = await runCli(...args("broken"));
    expect(exitCode).toBe(1);
    expect(stdout.split("\n")).toEqual(
      [
        ": the title promises 2 things, and there are 3 key points. " +
          "Answer each line of the title's list with one key point. [sections]",
        ', cell "title": something is missing in the title cell. ' +
          "Add a list of 3 to 5 things to do; there are 2 things now. [title]",
        ', cell "title": something is missing in the title cell. Add the article\'s section, 二值交叉熵. [title]',
        ', cell "setup", line 2: the set-up imports "tslab" twice. ' +
          "Join the two statements; npm run notebooks breaks long ones into lines. [setup]",
        ', cell "ask-text": no cell computes 0.31416. ' +
          "Correct the number, or compute it in a cell. [prose-number]",
        ', cell "askCode": the id does not consist of lower-case words and hyphens. ' +
          "Name the cell after what it shows, as in two-predictions. [id-words]",
        ', cell "askCode": the tag "unheard-of" is unknown. ' +
          "Use one of these: setup, exercise, check, claim, timing, predict, hide-input, raises-exception. [tags]",
        ', cell "predict-code", line 1: the code has a syntax error: Variable declaration expected. ' +
          "Correct the code. [syntax]",
        ', cell "compute-code": the cell has 13 lines of code, and at most 12 are allowed. ' +
          "Split the cell. [code-lines]",
        ', cell "compute-code": the code is not formatted. npm run notebooks formats it. [formatting]',
        ', cell "compute-code", line 1: a cell cannot export. ' +
          "Leave the word out: later cells see the name anyway. [export]",
        ', cell "next-line": the delimiters of the solution are wrong at «// END SOLUTION: 1». Write ' +
          "// BEGIN SOLUTION: todo(); and // END SOLUTION, in turn, each on a line of its own. [exercise]",
        ', cell "article": the cell has 124 words, and at most 120 are allowed. ' +
          "Split or shorten the text. [words]",
      ]
        .map((problem) => `04-broken.ipynb${problem}`)
        .concat("1 notebook checked, 13 problems found.", ""),
    );
  });

  it("names all faults of a notebook that cannot be read, and checks the others", async () => {
    const { code: exitCode, stdout } = await lint("05", "broken");
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /05-other-format\.ipynb is not a notebook as Jupyter writes it: cell 1 has no id/,
    );
    expect(stdout).toContain('cell 2 has the cell_type "poem", and one of these is needed: code,');
    expect(stdout).toContain("04-broken.ipynb, cell");
  });

  it("finds nothing in a lesson that keeps to the rules", async () => {
    const { code: exitCode, stdout } = await lint("04-right");
    expect(stdout).toBe("1 notebook checked, 0 problems found.\n");
    expect(exitCode).toBe(0);
  });
});
