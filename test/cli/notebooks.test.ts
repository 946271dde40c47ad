import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatNotebook } from "../../lib/notebook/formatNotebook.js";
import type { Cell } from "../../lib/notebook/nbformat.js";
import { lesson } from "../authoring/lint/lesson.js";
import { code, notebook, runCli, temporaryCourse } from "./fixtures.js";

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
const writeOutputs = (...names: string[]) => runCli("notebooks", ...names, "--course", course.root);

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
    expect((await writeOutputs("good")).code).toBe(0);
    const written = text("04-good");
    const cell = JSON.parse(written).cells.find(({ id }: Cell) => id === "ask-code");
    expect(cell).toMatchObject({ source: ["6 * 7;"], execution_count: null, metadata: {} });
    expect(cell.outputs).toEqual([{ output_type: "stream", name: "stdout", text: ["42\n"] }]);
    expect(JSON.parse(written).metadata).not.toHaveProperty("scratch");
    expect(formatNotebook(JSON.parse(written))).toBe(written);
  });
});
