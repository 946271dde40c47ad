import { describe, expect, it } from "vitest";
import { formatNotebook } from "../../lib/notebook/formatNotebook.js";
import type { Output } from "../../lib/notebook/nbformat.js";
import { code, markdown, notebook } from "../cli/fixtures.js";

const outputs: Output[] = [
  { output_type: "stream", name: "stdout", text: "one\ntwo\n" },
  {
    output_type: "display_data",
    data: { "text/html": "<b>\n</b>", "application/json": "one\ntwo" },
    metadata: {},
  },
];

describe("formatNotebook", () => {
  it("writes as Jupyter does: sorted keys, one space of indent, a list of lines, a last line feed", () => {
    expect(formatNotebook(notebook([markdown("title", "# A\n\nb")], { course: 1 }))).toBe(`{
 "cells": [
  {
   "cell_type": "markdown",
   "id": "title",
   "metadata": {},
   "source": [
    "# A\\n",
    "\\n",
    "b"
   ]
  }
 ],
 "metadata": {
  "course": 1
 },
 "nbformat": 4,
 "nbformat_minor": 5
}
`);
  });

  it("splits the texts of outputs, but not JSON values", () => {
    const written = JSON.parse(formatNotebook(notebook([code("a", "", [], outputs)])));
    const [stream, display] = written.cells[0].outputs;
    expect(stream.text).toEqual(["one\n", "two\n"]);
    expect(display.data["text/html"]).toEqual(["<b>\n", "</b>"]);
    expect(display.data["application/json"]).toBe("one\ntwo");
  });

  it("gives the same bytes for a notebook that it has written", () => {
    const text = formatNotebook(notebook([markdown("m", "a\n"), code("c", "1;\n2", [], outputs)]));
    expect(formatNotebook(JSON.parse(text))).toBe(text);
  });
});
