import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { formatNotebook } from "../../lib/notebook/formatNotebook.js";
import type { Cell } from "../../lib/notebook/nbformat.js";
import { lesson } from "../authoring/lint/lesson.js";
import { code, notebook, temporaryCourse } from "./fixtures.js";
import { callCli, runCli } from "./runCli.js";

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

describe("npm run notebooks, when a notebook is saved while it runs", () => {
  /** Code that simulates a save by the author: the notebook appends a line feed to its own file. */
  const save =
    'import { appendFileSync } from "node:fs";\nappendFileSync("04-saved.ipynb", "\\n");';
  const saved = withCell(code("ask-code", save));
  const person = `${formatNotebook(saved)}\n`;
  const course = temporaryCourse({ "04-good": good, "04-saved": saved });
  const path = (name: string) => join(course.notebooks, `${name}.ipynb`);
  const text = (name: string) => readFileSync(path(name), "utf8");
  const run = (...names: string[]) => callCli("notebooks", ...names, "--course", course.root);

  beforeEach(() => {
    for (const name of readdirSync(course.notebooks)) rmSync(join(course.notebooks, name));
    writeFileSync(path("04-good"), formatNotebook(good));
    writeFileSync(path("04-saved"), formatNotebook(saved));
  });

  it("keeps the saved file, writes the outputs next to it, and says so in one sentence", async () => {
    const { code: exitCode, stdout, stderr } = await run();
    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      `\n${path("04-saved")} was saved while this command ran, so it was kept as it was saved, and what was ` +
        `made of the earlier version was written to ${path("04-saved.new")}: delete that file and run ` +
        "npm run notebooks -- 04-saved again.\n",
    );
    expect(text("04-saved")).toBe(person);
    expect(JSON.parse(text("04-saved.new")).cells).toHaveLength(saved.cells.length);
    expect(text("04-good")).toContain("42");
    expect(stdout).toContain("The other notebooks hold their new outputs.");
  });

  it("does not overwrite an earlier file next to it that a person changed", async () => {
    writeFileSync(path("04-saved.new"), person);
    const { code: exitCode, stderr } = await run("saved");
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`written to ${path("04-saved.new-2")}: delete that file`);
    expect([text("04-saved"), text("04-saved.new")]).toEqual([person, person]);
    expect(JSON.parse(text("04-saved.new-2")).cells).toHaveLength(saved.cells.length);
  });

  it("writes into the notebook itself in every run in which nobody saves it", {
    timeout: 60_000,
  }, async () => {
    expect((await run("good")).code).toBe(0);
    writeFileSync(path("04-good"), formatNotebook(good));
    expect((await run("good")).code).toBe(0);
    expect(text("04-good")).toContain("42");
    expect(readdirSync(course.notebooks)).toEqual(["04-good.ipynb", "04-saved.ipynb"]);
  });
});
