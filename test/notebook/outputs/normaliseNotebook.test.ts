import { describe, expect, it } from "vitest";
import { clone } from "../../../lib/files/courseFolders.js";
import type { Cell, Output } from "../../../lib/notebook/nbformat.js";
import { normaliseNotebook } from "../../../lib/notebook/outputs/normaliseNotebook.js";
import { normaliseOutputs } from "../../../lib/notebook/outputs/normaliseOutputs.js";
import { code, markdown, notebook } from "../../cli/fixtures.js";

const print = (text: string | string[], name: "stdout" | "stderr" = "stdout"): Output => ({
  output_type: "stream",
  name,
  text,
});

const typed = (cell: Cell, type: string): Cell => ({
  ...cell,
  metadata: { ...cell.metadata, slideshow: { slide_type: type } },
});

describe("normaliseNotebook", () => {
  it("keeps ids, tags, sources and the course's metadata, but no metadata of editors", () => {
    const cell = {
      ...code("two-predictions", "6 * 7", ["check"]),
      metadata: { tags: ["check"], scrolled: true, execution: { "iopub.status.busy": "now" } },
      execution_count: 12,
    };
    const course = { lesson: 4 };
    const messy = notebook([markdown("title", "# A"), cell], { course, toc: {}, vscode: {} });
    const clean = normaliseNotebook(messy);
    expect(clean.cells).toEqual([
      typed(markdown("title", "# A"), "slide"),
      code("two-predictions", "6 * 7", ["check"]),
    ]);
    expect(Object.keys(clean.metadata)).toEqual(["course", "kernelspec", "language_info"]);
    expect(clean.metadata.course).toEqual(course);
  });

  it("says for Jupyter what a cell is among slides, and keeps what its author has said", () => {
    const told = code("told", "6 * 7", ["predict"]);
    const cells = [
      markdown("title", "# A"),
      told,
      typed(told, "-"),
      typed(told, "notes"),
      typed(told, "unknown"),
    ];
    const clean = normaliseNotebook(notebook(cells)).cells;
    expect(clean.map(({ metadata }) => metadata.slideshow)).toEqual(
      ["slide", "fragment", "-", "notes", "fragment"].map((type) => ({ slide_type: type })),
    );
  });

  it("keeps no output of a cell that measures the reader's machine", () => {
    const measured = code("ticks", "nanosecondsPerCall(f)", ["timing"], [print("12.7")]);
    const clean = normaliseNotebook(notebook([measured]));
    expect(clean.cells).toEqual([code("ticks", "nanosecondsPerCall(f)", ["timing"])]);
  });

  it("changes nothing in a notebook that it has normalised", () => {
    const outputs = [print("a"), print("b"), print("c", "stderr")];
    const clean = normaliseNotebook(notebook([code("a", "", [], outputs)]));
    expect(normaliseNotebook(clean)).toEqual(clean);
  });
});

describe("normaliseOutputs", () => {
  it("merges neighbouring pieces of one stream, however they were cut", () => {
    const pieces = [print("one\nt"), print(["wo\n", "three"]), print("!", "stderr"), print("four")];
    expect(normaliseOutputs(pieces)).toEqual([
      print("one\ntwo\nthree"),
      print("!", "stderr"),
      print("four"),
    ]);
  });

  it("keeps printed text exactly, digits, spaces and colours included", () => {
    const text = "0.522878745280337\t\u001b[33m1\u001b[39m  \n\n";
    expect(normaliseOutputs([print(text)])).toEqual([print(text)]);
  });

  it("removes the count of a result, and shortens numbers in drawings only", () => {
    const data = (x: string) => ({
      "image/svg+xml": `<svg x="${x}"/>`,
      "text/html": `<svg x="${x}"></svg>`,
      "text/plain": '<svg x="1.23456"/>',
      "application/json": ["a\n", "b"],
    });
    const before: Output = {
      output_type: "execute_result",
      data: data("1.23456"),
      metadata: {},
      execution_count: 3,
    };
    expect(normaliseOutputs([before])).toEqual([
      { ...before, data: data("1.235"), execution_count: null },
    ]);
  });

  it("removes colours and this machine's folders from errors", () => {
    const error: Output = {
      output_type: "error",
      ename: "Error",
      evalue: `no file ${clone}/notebooks/x.json`,
      traceback: ["\u001b[31mError\u001b[39m: no", `    at f (file://${clone}/lib/index.ts:1:2)`],
    };
    expect(normaliseOutputs([error])).toEqual([
      {
        ...error,
        evalue: "no file notebooks/x.json",
        traceback: ["Error: no", "    at f (lib/index.ts:1:2)"],
      },
    ]);
  });
});
