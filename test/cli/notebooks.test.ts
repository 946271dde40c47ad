import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { formatNotebook } from "../../lib/notebook/formatNotebook.js";
import type { Cell, Notebook } from "../../lib/notebook/nbformat.js";
import { lesson } from "../authoring/lint/lesson.js";
import { inLongRun } from "../sample.js";
import { code, notebook, temporaryCourse } from "./fixtures.js";
import { callCli, type Finished, runCli } from "./runCli.js";

const withCell = (cell: Cell) => lesson(cell).notebook;
const good = withCell(code("ask-code", "6*7"));
const bad = withCell(code("ask-code", "throw new Error('no');"));

const course = temporaryCourse({
  "04-good": good,
  "04-bad": bad,
  "06-unruly": notebook([]),
});
const path = (name: string) => join(course.notebooks, `${name}.ipynb`);
const text = (name: string) => readFileSync(path(name), "utf8");
const args = (...names: string[]) => ["notebooks", ...names, "--course", course.root];
const writeOutputs = (...names: string[]) => callCli(...args(...names));

describe("npm run notebooks", () => {
  it("writes nothing if one cell fails", async () => {
    const before = [text("04-good"), text("04-bad")];
    const { code: exitCode, stderr } = await writeOutputs("good", "bad");
    expect(exitCode).toBe(1);
    expect(stderr).toContain('04-bad.ipynb, cell "ask-code", line 1');
    expect(stderr).toContain("Nothing was written.");
    expect([text("04-good"), text("04-bad")]).toEqual(before);
  });

  it("runs nothing if one rule is broken", async () => {
    const before = text("04-good");
    const { code: exitCode, stdout, stderr } = await writeOutputs("good", "06");
    expect(exitCode).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain("06-unruly.ipynb: ");
    expect(text("04-good")).toBe(before);
  });

  it("formats the code and writes normalised outputs", async () => {
    const dirty = { ...good, metadata: { ...good.metadata, scratch: true } };
    writeFileSync(path("04-good"), JSON.stringify(dirty));
    expect((await runCli(...args("good"))).code).toBe(0);
    const written = text("04-good");
    const cell = JSON.parse(written).cells.find(({ id }: Cell) => id === "ask-code");
    expect(cell).toMatchObject({ source: ["6 * 7;"], execution_count: null, metadata: {} });
    const value = { output_type: "execute_result", execution_count: null, metadata: {} };
    expect(cell.outputs).toEqual([{ ...value, data: { "text/plain": ["42"] } }]);
    expect(JSON.parse(written).metadata).not.toHaveProperty("scratch");
    expect(formatNotebook(JSON.parse(written))).toBe(written);
  });
});

describe("npm run notebooks, when notebooks are saved while it runs", () => {
  /** A notebook that simulates a save by the author: it appends a line feed to its own file. */
  const savedAs = (name: string) => {
    const cell = `import { appendFileSync } from "node:fs";\nappendFileSync("${name}.ipynb", "\\n");`;
    return withCell(code("ask-code", cell));
  };
  const [once, again] = ["04-once", "04-again"].map(savedAs);
  const person = (saved: Notebook) => `${formatNotebook(saved)}\n`;
  const course = temporaryCourse({ "04-good": good, "04-once": once, "04-again": again });
  const path = (name: string) => join(course.notebooks, `${name}.ipynb`);
  const text = (name: string) => readFileSync(path(name), "utf8");
  const run = (...names: string[]) => callCli("notebooks", ...names, "--course", course.root);
  let finished: Finished;

  beforeAll(async () => {
    for (const name of readdirSync(course.notebooks)) rmSync(join(course.notebooks, name));
    writeFileSync(path("04-good"), formatNotebook(good));
    writeFileSync(path("04-once"), formatNotebook(once));
    writeFileSync(path("04-again"), formatNotebook(again));
    writeFileSync(path("04-again.new"), "a file next to it that a person changed");
    finished = await run();
  });

  it("keeps a saved file, writes its outputs next to it, and says so in one sentence", () => {
    expect(finished.code).toBe(1);
    expect(finished.stderr).toContain(
      `\n${path("04-once")} was saved while this command ran, so it was kept as it was saved, and what was ` +
        `made of the earlier version was written to ${path("04-once.new")}: delete that file and run ` +
        "npm run notebooks -- 04-once again.\n",
    );
    expect(text("04-once")).toBe(person(once));
    expect(JSON.parse(text("04-once.new")).cells).toHaveLength(once.cells.length);
  });

  it("writes the other notebooks", () => {
    expect(text("04-good")).toContain("42");
    expect(finished.stdout).toContain("The other notebooks hold their new outputs.");
  });

  it("does not overwrite an earlier file next to it that a person changed", () => {
    expect(finished.stderr).toContain(`written to ${path("04-again.new-2")}: delete that file`);
    expect(text("04-again")).toBe(person(again));
    expect(text("04-again.new")).toBe("a file next to it that a person changed");
    expect(JSON.parse(text("04-again.new-2")).cells).toHaveLength(again.cells.length);
  });

  inLongRun(() =>
    it("writes into the notebook itself in the next run, in which nobody saves it", async () => {
      const before = readdirSync(course.notebooks);
      writeFileSync(path("04-good"), formatNotebook(good));
      expect((await run("good")).code).toBe(0);
      expect(text("04-good")).toContain("42");
      expect(readdirSync(course.notebooks)).toEqual(before);
    }),
  );
});
