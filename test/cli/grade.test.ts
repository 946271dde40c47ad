import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { learnerEdition } from "../../lib/authoring/editions/learnerEdition.js";
import { exercises } from "../../lib/lessons/exercises/exercises.js";
import { openQuestions } from "../../lib/lessons/questions/openQuestions.js";
import { formatNotebook } from "../../lib/notebook/formatNotebook.js";
import type { Notebook } from "../../lib/notebook/nbformat.js";
import { bringSolutionsBack } from "../../lib/notebook/solutions/solutionCells.js";
import { files } from "../notebooks/exerciseCells.js";
import { inLongRun, sample } from "../sample.js";
import { code, notebook, temporaryFolder } from "./fixtures.js";
import { childrenOf, isAlive } from "./processes.js";
import { callCli, cli, runCli } from "./runCli.js";

const setup = code(
  "setup",
  'import { binaryCrossEntropy } from "@course/lib";\nimport { check, todo } from "@course/lib/lessons";',
);
const answered = (answer: string): Notebook =>
  notebook([setup, code("answer", `check("04-compute-a-loss", ${answer});`)]);
const right = answered("() => -Math.log10(0.25)");

/** A folder of submissions, and a course into which the grades go. */
function classOf(submitted: Readonly<Record<string, Notebook | string>>): {
  folder: string;
  course: string;
  out: string;
} {
  const course = temporaryFolder();
  const folder = join(course, "class");
  for (const [path, content] of Object.entries(submitted)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(
      join(folder, path),
      typeof content === "string" ? content : formatNotebook(content),
    );
  }
  return { folder, course, out: join(course, ".course", "grades", "class") };
}

/** The rows of the table: person, exercise, state, slip or detail. */
function rowsIn(out: string, isWanted: (row: string) => boolean = () => true): string[] {
  const [, ...rows] = readFileSync(join(out, "grades.csv"), "utf8").trim().split("\r\n");
  return rows
    .map((row) => row.slice(1, -1).split('","'))
    .map(([person, , exercise, state, slip, detail]) =>
      [person, exercise, state, slip || detail].filter(Boolean).join(" | "),
    )
    .filter(isWanted);
}

const isAsked = (row: string) => !row.includes("missing");

describe("npm run grade", () => {
  it("grades what it can, and says of each other file why it cannot", async () => {
    const { folder, course, out } = classOf({
      "anna/04-binary-cross-entropy.ipynb": right,
      "ben/04 (1).ipynb": answered("() => binaryCrossEntropy(1, 0.25)"),
      "ben/progress.jsonl":
        '{"id":"04-compute-a-loss","state":"not yet"}\n{"id":"04-compute-a-loss","state":"not yet"}',
      "cy/04.ipynb": answered("() => todo()"),
      "dan.ipynb": answered("() => nothing()"),
      "eve/04.ipynb": "no notebook",
      "fay/04.ipynb": '{"cells": {}}',
      "gus/04.ipynb": notebook([]),
      "hal/.ipynb_checkpoints/04.ipynb": right,
      "ida/notes.txt": "no notebook, and none is asked for",
    });
    symlinkSync("/dev/zero", join(folder, "zero.ipynb"));
    const { code, stdout, stderr } = await callCli(
      "grade",
      folder,
      "--course",
      course,
      "--jobs",
      "2",
    );
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(rowsIn(out, isAsked)).toEqual([
      "anna | 04-compute-a-loss | correct",
      "ben | 04-compute-a-loss | not yet | This is in nats, but the exercise asks for hartleys. Check the base of the logarithm.",
      "cy | 04-compute-a-loss | not started",
      "dan | 04-compute-a-loss | stopped | ReferenceError: 'nothing' is not defined",
      "eve | unreadable | It is no notebook.",
      "fay | unreadable | It is no notebook.",
    ]);
    expect(rowsIn(out, (row) => row.startsWith("gus"))).toEqual([
      "gus | missing | No cell checks an exercise of the course.",
    ]);
    expect(rowsIn(out, (row) => row.startsWith("anna"))).toHaveLength(6); // all of the lesson
    expect(readFileSync(join(out, "grades.csv"), "utf8")).toMatch(/"ben".*"not yet".*"2",""/);
    expect(readFileSync(join(out, "grades.html"), "utf8")).toContain('<th scope="row">anna</th>');
    expect(stdout).toContain(
      "7 notebooks of 7 people: 1 correct answer, 1 not yet right, 1 stopped, 0 open answers to read; 2 files cannot be read.",
    );
  });

  it("grades again only what has changed, and keeps a table that somebody has changed", async () => {
    const { folder, course, out } = classOf({
      "anna/04.ipynb": right,
      "ben/04.ipynb": answered("() => 1"),
    });
    const grade = () => callCli("grade", folder, "--course", course);
    await grade();
    const journal = () =>
      readFileSync(join(out, "journal.jsonl"), "utf8").trim().split("\n").length;
    expect(journal()).toBe(2);
    writeFileSync(join(out, "grades.csv"), "with my own notes");
    writeFileSync(join(folder, "ben", "04.ipynb"), formatNotebook(right));
    const { stdout } = await grade();
    expect(journal()).toBe(3);
    expect(readFileSync(join(out, "grades.csv"), "utf8")).toBe("with my own notes");
    expect(stdout).toContain("grades.new.csv");
    expect(readFileSync(join(out, "grades.new.csv"), "utf8")).toMatch(/"ben".*"correct"/);
  });

  it.each([
    [
      "there is no such folder",
      "nowhere",
      /^There is no folder .*nowhere\. Name the one that holds the notebooks\.\n$/,
    ],
    [
      "the folder holds no notebook",
      "empty",
      /^There is no notebook in .*empty\. Put each person's notebooks/,
    ],
  ])("says so if %s", async (_, name, message) => {
    const { folder, course } = classOf({ "empty/readme.txt": "" });
    const { code, stderr } = await runCli("grade", join(folder, name), "--course", course);
    expect([code, stderr]).toEqual([1, expect.stringMatching(message)]);
  });

  it("finds the learner edition not started and all solutions right", async () => {
    const { folder, course, out } = classOf(
      Object.fromEntries(
        sample(files).flatMap(({ name, notebook: lesson }) => [
          [`stubs/${name}.ipynb`, learnerEdition(lesson, "en")],
          [`solved/${name}.ipynb`, bringSolutionsBack(lesson)],
        ]),
      ),
    );
    await callCli("grade", folder, "--course", course);
    const lessons = sample(files).map(({ name }) => name.slice(0, 2));
    const ids = [...exercises, ...openQuestions]
      .map(({ id }) => id)
      .filter((id) => lessons.includes(id.slice(0, 2)));
    const isOpen = (id: string) => openQuestions.some((one) => one.id === id);
    expect(rowsIn(out).sort()).toEqual(
      ids
        .flatMap((id) => [
          `solved | ${id} | ${isOpen(id) ? "answered" : "correct"}`,
          `stubs | ${id} | not started`,
        ])
        .sort(),
    );
  });

  inLongRun(() =>
    it("ends at once on Ctrl-C, with complete tables and no room left, and then goes on where it was", async () => {
      const loop = answered("() => { for (;;) {} }");
      const names = Array.from({ length: 12 }, (_, i) => `person-${String(i).padStart(2, "0")}`);
      const { folder, course, out } = classOf(
        Object.fromEntries(names.map((name, i) => [`${name}/04.ipynb`, i === 6 ? loop : right])),
      );
      const copy = join(course, "other");
      cpSync(folder, join(copy, "class"), { recursive: true });

      const args = [cli, "grade", folder, "--course", course, "--jobs", "1"];
      const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
      let stderr = "";
      child.stderr.on("data", (text) => (stderr += text));
      const ended = new Promise((resolve) => child.once("close", resolve));
      const journal = join(out, "journal.jsonl");
      const lines = () => readFileSync(journal, "utf8").trim().split("\n").length;
      await vi.waitFor(() => expect(existsSync(journal) && lines()).toBe(6), 30_000); // the loop is running
      const children = childrenOf(child.pid ?? 0); // a room, and esbuild, which made its program
      expect(children.length).toBeGreaterThan(0);
      child.kill("SIGINT");
      expect(await ended).toBe(130);
      expect(stderr).toContain(
        "Interrupted after 6 of 12 notebooks. The same command goes on from there.",
      );
      expect(rowsIn(out, isAsked)).toHaveLength(6);
      await vi.waitFor(() => expect(children.filter(isAlive)).toEqual([]));

      const { code } = await callCli("grade", folder, "--course", course);
      expect(code).toBe(0);
      expect(lines()).toBe(12);
      expect(rowsIn(out, isAsked)).toHaveLength(12);
      await callCli("grade", join(copy, "class"), "--course", copy);
      const tables = [out, join(copy, ".course", "grades", "class")].map((one) =>
        readFileSync(join(one, "grades.csv"), "utf8"),
      );
      expect(tables[0]).toBe(tables[1]);
    }, 120_000),
  );
});
