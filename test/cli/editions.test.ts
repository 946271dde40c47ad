import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { learnerEdition } from "../../lib/authoring/editions/learnerEdition.js";
import { formatNotebook } from "../../lib/notebook/formatNotebook.js";
import type { Cell, Metadata, Notebook } from "../../lib/notebook/nbformat.js";
import { putSolutionsAway } from "../../lib/notebook/solutions/solutionCells.js";
import { code, markdown, notebook, temporaryCourse } from "./fixtures.js";
import { callCli, runCli } from "./runCli.js";

const solved =
  'const line = () =>\n  // BEGIN SOLUTION: todo();\n  "secret";\n// END SOLUTION\ncheck("04-next-line", line);';
const open = notebook([code("line", solved, ["exercise"])]);
const committed = putSolutionsAway(open);

const course = temporaryCourse({ "04-loss": committed, "05-loss": committed });
const text = (...path: string[]) =>
  readFileSync(join(course.root, ...path, "04-loss.ipynb"), "utf8");
const run = async (command: string) =>
  (await runCli(command, "04", "--course", course.root)).stdout;

describe("the editions", () => {
  it.each([
    ["learner", false],
    ["instructor", true],
  ])(
    "npm run %s writes the requested notebooks into the folder of that edition",
    async (edition, solutions) => {
      expect(await run(edition)).toMatch(
        new RegExp(`^1 notebook written to .*\\.course/${edition}/\n`),
      );
      expect(text(".course", edition).includes("secret")).toBe(solutions);
      expect(text("notebooks")).toBe(formatNotebook(committed));
    },
  );

  it("npm run solutions puts solutions back into notebooks/, and says how to put them away", async () => {
    expect(await run("solutions")).toBe(
      "1 notebook with solutions. To put them away again: npm run notebooks\n",
    );
    expect(text("notebooks")).toBe(formatNotebook(open));
  });
});

describe("an edition written again", () => {
  const course = temporaryCourse({ "04-loss": committed, "05-loss": committed });
  const path = (name: string, edition = "learner") =>
    join(course.root, ".course", edition, `${name}.ipynb`);
  const text = (name: string, edition?: string) => readFileSync(path(name, edition), "utf8");
  const run = (edition = "learner") => callCli(edition, "--course", course.root);
  /** Adds a first cell to the lesson, so that its editions change. */
  const revise = (first: string) =>
    writeFileSync(
      join(course.notebooks, "04-loss.ipynb"),
      formatNotebook(notebook([code("first", first), ...committed.cells])),
    );

  beforeEach(() => {
    rmSync(join(course.root, ".course"), { recursive: true, force: true });
    revise("1;");
  });

  it("replaces copies that nobody changed", async () => {
    await run();
    revise("2;");
    const { code: exitCode, stdout, stderr } = await run();
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^2 notebooks written to /);
    expect(text("04-loss")).toContain("2;");
    expect(readdirSync(join(path("04-loss"), ".."))).toEqual(["04-loss.ipynb", "05-loss.ipynb"]);
  });

  it.each(["learner", "instructor"])(
    "is written next to a copy in which somebody worked, and the command says so: %s",
    async (edition) => {
      await run(edition);
      writeFileSync(path("04-loss", edition), "an hour of work");
      revise("2;");
      const { code: exitCode, stdout, stderr } = await run(edition);
      expect(exitCode).toBe(1);
      expect(stderr).toBe(
        `${path("04-loss", edition)} is not as npm run ${edition} left it, so it was kept, and the new ` +
          `edition was written to ${path("04-loss.new", edition)}: copy what you need from one into the ` +
          "other, then delete the new one, or move the old one away and give the new one its name.\n",
      );
      expect(stdout).toMatch(/^1 notebook written to /);
      expect(text("04-loss", edition)).toBe("an hour of work");
      expect(text("04-loss.new", edition)).toContain("2;");
    },
  );

  it("does not overwrite an earlier new copy in which somebody worked as well", async () => {
    await run();
    writeFileSync(path("04-loss"), "an hour of work");
    writeFileSync(path("04-loss.new"), "another hour");
    const { code: exitCode, stderr } = await run();
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`written to ${path("04-loss.new-2")}: copy`);
    expect([text("04-loss"), text("04-loss.new")]).toEqual(["an hour of work", "another hour"]);
  });

  it("overwrites no file that differs and of which no command has a record", async () => {
    await run();
    rmSync(join(course.root, ".course", "written"), { recursive: true });
    revise("2;");
    const { code: exitCode, stderr } = await run();
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`${path("04-loss")} is not as npm run learner left it`);
    expect(stderr).not.toContain("05-loss");
    expect(text("04-loss")).toContain("1;");
  });
});

describe("an answer typed in notebooks/", () => {
  const answer = 'const line = () => "typed";\ncheck("04-next-line", line);';
  const typed = (source: string): Notebook => ({
    ...committed,
    cells: committed.cells.map((cell) => ({
      ...cell,
      source,
      outputs: [{ output_type: "stream", name: "stdout", text: "typed, and printed" }],
    })) as Notebook["cells"],
  });
  const course = temporaryCourse({ "04-loss": typed(answer), "05-loss": committed });
  const path = join(course.notebooks, "04-loss.ipynb");
  const text = (...path: string[]) => readFileSync(join(course.root, ...path), "utf8");
  const run = (command: string) => callCli(command, "--course", course.root);
  const advice =
    '04-loss.ipynb, cell "line": the code is neither the stub nor the solution: somebody typed an ' +
    "answer. To keep it, copy it into a file outside of notebooks/. Then empty the cell: npm run notebooks puts " +
    "the stub back, and npm run solutions the solution, to edit the exercise itself. [solution]\n";

  beforeEach(() => writeFileSync(path, formatNotebook(typed(answer))));

  it.each(["solutions", "notebooks"])(
    "stops npm run %s, which then writes nothing",
    async (command) => {
      const { code: exitCode, stdout, stderr } = await run(command);
      expect(exitCode).toBe(1);
      expect(stderr).toContain(advice);
      expect(stderr).toContain("Nothing was written.");
      expect(stdout).toBe("");
      expect(text("notebooks", "04-loss.ipynb")).toBe(formatNotebook(typed(answer)));
      expect(text("notebooks", "05-loss.ipynb")).toBe(formatNotebook(committed));
    },
  );

  it.each([
    ["learner", "todo();"],
    ["instructor", "secret"],
  ])(
    "is left out of the %s edition with its output, and the command says so",
    async (edition, instead) => {
      const { code: exitCode, stdout } = await run(edition);
      expect(exitCode).toBe(0);
      expect(stdout).toContain(
        `04-loss.ipynb, cell "line": the ${edition} edition leaves out what was typed there.\n`,
      );
      const written = text(".course", edition, "04-loss.ipynb");
      expect(written).not.toContain("typed");
      expect(written).toContain(instead);
      expect(text("notebooks", "04-loss.ipynb")).toBe(formatNotebook(typed(answer)));
    },
  );

  it("is replaced by the solution after its cell was emptied, as the message advises", async () => {
    writeFileSync(path, formatNotebook(typed("\n")));
    expect((await run("solutions")).code).toBe(0);
    expect(text("notebooks", "04-loss.ipynb")).toContain("secret");
  });

  it("is not reported if only the format of the stub was changed", async () => {
    writeFileSync(
      path,
      formatNotebook(typed("const line =\n () => todo()\ncheck('04-next-line', line)")),
    );
    expect((await run("solutions")).code).toBe(0);
    expect((await run("learner")).stdout).not.toContain("leaves out");
  });
});

describe("what somebody did in notebooks/ and did not commit", () => {
  const printed = (text: string) => ({ output_type: "stream", name: "stdout", text }) as const;
  const lesson = notebook(
    [
      markdown("ask", "What is it?"),
      code("six", "6 * 7;", [], [printed("42\n")]),
      ...committed.cells,
      markdown("told", "It is 42."),
      code("last", "7;"),
    ],
    { course: { lesson: 4 } },
  );
  const edition = (root: string, name = "learner") =>
    readFileSync(join(root, ".course", name, "04-loss.ipynb"), "utf8");
  const run = (root: string, name = "learner") => callCli(name, "--course", root);
  const note = (cell: string, rest: string) =>
    `04-loss.ipynb, cell "${cell}": the learner edition ${rest}\n`;
  const fromCommit = "has its text from Git's last commit.";
  const notCommitted = "leaves it out, because it is not committed.";

  /** A clone whose commit holds the lesson, and whose working copy holds other cells. */
  function clone(cells: Cell[], metadata = lesson.metadata) {
    const { root, notebooks } = temporaryCourse({ "04-loss": lesson });
    const git = (...words: string[]) =>
      execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@b.c", ...words], { cwd: root });
    git("init", "-q");
    git("add", "notebooks");
    git("commit", "-q", "-m", "Add a lesson");
    writeFileSync(join(notebooks, "04-loss.ipynb"), formatNotebook(notebook(cells, metadata)));
    return root;
  }
  const withCells = (...edited: Cell[]) =>
    lesson.cells.map((cell) => edited.find(({ id }) => id === cell.id) ?? cell);
  const solution = committed.cells[0].metadata.solution;
  const line = (source: string, metadata: Metadata): Cell =>
    ({ ...code("line", source, [], [printed("typed")]), metadata }) as Cell;

  it.each<[string, Cell[], string]>([
    ["an answer in an explanation", withCells(markdown("ask", "typed")), note("ask", fromCommit)],
    ["an answer in a cell of code", withCells(code("six", "'typed';")), note("six", fromCommit)],
    ["an output", withCells(code("six", "6 * 7;", [], [printed("typed")])), ""],
    [
      "an answer in the metadata of a cell",
      withCells({ ...markdown("ask", "What is it?"), metadata: { note: "typed" } }),
      "",
    ],
    ["another kind of cell", withCells(code("told", "It is 42.")), note("told", fromCommit)],
    [
      "a new cell with the id of a front end",
      [...lesson.cells, code("6f0c52aa", "'typed';")],
      note("6f0c52aa", notCommitted),
    ],
    [
      "a new cell with an id of words",
      [markdown("own-note", "typed"), ...lesson.cells],
      note("own-note", notCommitted),
    ],
    [
      "an answer in the place of a stub",
      withCells(line("typed();", { solution, tags: ["exercise"] })),
      note("line", "leaves out what was typed there."),
    ],
    [
      "an exercise that lost its metadata",
      withCells(line("typed();", {})),
      note("line", fromCommit),
    ],
    [
      "an answer between delimiters of a solution",
      withCells(line("// BEGIN SOLUTION: typed();\ntyped();\n// END SOLUTION", { solution })),
      note("line", fromCommit),
    ],
    ["a deleted cell", lesson.cells.slice(1), ""],
    ["another order of the cells", [...lesson.cells].reverse(), ""],
    ["solutions that an author has open", withCells(open.cells[0]), ""],
  ])("is not in the learner edition, and the command says so: %s", async (_, cells, says) => {
    const root = clone(cells);
    const { code: exitCode, stdout } = await run(root);
    expect(exitCode).toBe(0);
    expect(stdout.split("\n").slice(1).join("\n")).toBe(says);
    expect(edition(root)).toBe(formatNotebook(learnerEdition(lesson, "en")));
  });

  it("is not in the learner edition either if it stands in the metadata of the notebook", async () => {
    const root = clone(lesson.cells, { ...lesson.metadata, note: "typed" });
    await run(root);
    expect(edition(root)).toBe(formatNotebook(learnerEdition(lesson, "en")));
  });

  it("is in the instructor edition, unless it is an answer in the place of a stub", async () => {
    const root = clone(withCells(markdown("ask", "revised"), code("six", "36;")));
    await run(root, "instructor");
    expect(edition(root, "instructor")).toMatch(/revised(.|\n)*36;/);
  });

  it("is in the learner edition if there is no commit, except for new cells, and the command says so", async () => {
    const ids = [
      "6f0c52aa",
      "0b6ed9e4-4b1c-4d7e-9e0a-2f8d3c1b5a69",
      "c1d2e3f4-4b1c-4d7e-9e0a-2f8d3c1b5a69",
    ];
    const { root } = temporaryCourse({
      "04-loss": notebook([
        ...withCells(markdown("ask", "noted here")),
        ...ids.map((id) => code(id, '"tried here"')),
      ]),
    });
    const { code: exitCode, stdout } = await run(root);
    expect(exitCode).toBe(0);
    expect(stdout.split("\n").slice(1).join("\n")).toBe(
      `${ids.map((id) => note(id, notCommitted)).join("")}Git has no commit of 04-loss.ipynb. So the learner ` +
        "edition has the text of those cells as it is, whoever typed it, without answers in the place of stubs and " +
        "without cells that a front end named.\n",
    );
    expect(edition(root)).toContain("noted here");
    expect(edition(root)).not.toContain("tried here");
  });

  it("is not in the learner edition if an answer was committed in the place of a stub", async () => {
    const cells = withCells(line("typed();", { solution, tags: ["exercise"] }));
    const root = clone(cells);
    execFileSync(
      "git",
      ["-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-qam", "Answer"],
      {
        cwd: root,
      },
    );
    await run(root);
    expect(edition(root)).not.toContain("typed");
    expect(edition(root)).toContain("todo();");
  });
});
