import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Output } from "../../lib/notebook/nbformat.js";
import { readNotebook, writeNotebook } from "../../lib/notebook/notebookFile.js";
import { UserError } from "../../lib/text/userError.js";
import { code, markdown, notebook, temporaryFolder } from "../cli/fixtures.js";

const content = notebook([markdown("title", "# 4. Loss"), code("answer", "6 * 7")]);

function fileWith(text: string | Buffer): string {
  const path = join(temporaryFolder(), "04-loss.ipynb");
  writeFileSync(path, text);
  return path;
}

describe("readNotebook", () => {
  it("gives the notebook with its path, its name and the bytes of its file", async () => {
    const text = JSON.stringify(content);
    const path = fileWith(text);
    const bytes = Buffer.from(text);
    expect(await readNotebook(path)).toEqual({ path, name: "04-loss", notebook: content, bytes });
  });

  it("refuses a path at which there is no file", async () => {
    const path = join(temporaryFolder(), "absent.ipynb");
    await expect(readNotebook(path)).rejects.toThrow(
      `${path} cannot be read: ENOENT: no such file or directory, open '${path}'. ` +
        "Name a notebook that exists.",
    );
  });

  it.each([
    ["<<<<<<< HEAD\n{}", "Resolve the merge conflict that is marked in it."],
    ["", "The file is empty: take an earlier version of it."],
    ["\xff\xfe{\0", "Save it as UTF-8."],
    ['{"cells": [', "Correct the file in a text editor, or take an earlier version of it."],
  ])("says of %j, which is not JSON, what to do", async (text, cure) => {
    const path = fileWith(Buffer.from(text, "latin1"));
    const error = await readNotebook(path).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(error.message.startsWith(`${path} is not JSON: `)).toBe(true);
    expect(error.message.endsWith(`. ${cure}`)).toBe(true);
  });

  it("refuses a byte order mark, with which Jupyter does not open a notebook either", async () => {
    const path = fileWith(`\uFEFF${JSON.stringify(content)}`);
    await expect(readNotebook(path)).rejects.toThrow(
      `${path} begins with a byte order mark, and Jupyter opens no such notebook. ` +
        "Save it as UTF-8 without one (in editors: without BOM).",
    );
  });

  it.each(["3", "null", '{"nbformat": 3, "worksheets": []}', '{"nbformat": 4}'])(
    "refuses %s, which is not a notebook of format 4",
    async (text) => {
      await expect(readNotebook(fileWith(text))).rejects.toThrow(
        "Open it in Jupyter and save it again.",
      );
    },
  );

  it("refuses a notebook whose cells have no ids", async () => {
    const path = fileWith(JSON.stringify({ ...content, nbformat_minor: 4 }));
    await expect(readNotebook(path)).rejects.toThrow(
      `${path} has cells without an id: it is of format 4.4, and ids came with 4.5. ` +
        "Open it in a current Jupyter and save it again.",
    );
  });
});

describe("a notebook that Jupyter would not have written", () => {
  const stream: Output = { output_type: "stream", name: "stdout", text: ["42\n"] };
  const error: Output = { output_type: "error", ename: "Error", evalue: "no", traceback: [] };
  const cell = code("answer", "6 * 7", ["check"], [stream, error]);
  const output = (change: object) => ({ outputs: [{ ...stream, ...change }] });
  const kinds = "code, markdown, raw";
  const outputs = "stream, display_data, execute_result, error";
  const text = "a string or a list of strings";

  it.each<[fault: string, change: object]>([
    ['cell 2, "answer", has no metadata, and an object is needed', { metadata: undefined }],
    [`cell 2, "answer", has the source 5, and ${text} is needed`, { source: 5 }],
    [`cell 2, "answer", has the source ["a",5], and ${text} is needed`, { source: ["a", 5] }],
    ['cell 2, "answer", has the metadata [], and an object is needed', { metadata: [] }],
    ['cell 2, "", has the id "", and a string that is not empty is needed', { id: "" }],
    ["cell 2 has no id, and a string that is not empty is needed", { id: undefined }],
    [
      `cell 2, "answer", has the cell_type "heading", and one of these is needed: ${kinds}`,
      { cell_type: "heading" },
    ],
    [
      'the metadata of cell 2 has the tags "check", and a list of strings is needed',
      { metadata: { tags: "check" } },
    ],
    [
      `the metadata of cell 2 has the solution null, and ${text} is needed`,
      { metadata: { solution: null } },
    ],
    ['cell 2, "answer", has no outputs, and a list is needed', { outputs: undefined }],
    ["output 1 of cell 2 is null, and an object is needed", { outputs: [null] }],
    [
      `output 1 of cell 2 has the output_type "pyout", and one of these is needed: ${outputs}`,
      output({ output_type: "pyout" }),
    ],
    [`output 1 of cell 2 has no text, and ${text} is needed`, output({ text: undefined })],
    [
      "output 1 of cell 2 has no data, and an object is needed",
      output({ output_type: "display_data" }),
    ],
    [
      "output 1 of cell 2 has no ename, and a string is needed",
      { outputs: [{ ...error, ename: undefined }] },
    ],
    [
      'cell 2, "answer", has the metadata 1, and an object is needed; ' +
        `cell 2, "answer", has no source, and ${text} is needed`,
      { metadata: 1, source: undefined },
    ],
  ])("is refused, because %s", async (fault, change) => {
    const changed = { ...content, cells: [content.cells[0], { ...cell, ...change }] };
    const path = fileWith(JSON.stringify(changed));
    await expect(readNotebook(path)).rejects.toThrow(
      new UserError(
        `${path} is not a notebook as Jupyter writes it: ${fault}. ` +
          "Correct the file in a text editor, or take an earlier version of it.",
      ),
    );
  });

  it("is refused if a cell is not an object, or if the notebook has no metadata", async () => {
    const withNull = fileWith(JSON.stringify({ ...content, cells: [null] }));
    await expect(readNotebook(withNull)).rejects.toThrow("cell 1 is null, and an object is needed");
    const bare = fileWith(JSON.stringify({ ...content, metadata: undefined }));
    await expect(readNotebook(bare)).rejects.toThrow("the notebook has no metadata");
  });

  it("is refused with its first ten faults, and the number of those that follow", async () => {
    const withNulls = fileWith(JSON.stringify({ ...content, cells: Array(12).fill(null) }));
    await expect(readNotebook(withNulls)).rejects.toThrow(
      "; cell 10 is null, and an object is needed; and 2 more faults. Correct",
    );
  });

  it("is refused with the beginning of a long value", async () => {
    const long = { ...content, cells: [{ ...cell, source: { text: "x".repeat(500) } }] };
    await expect(readNotebook(fileWith(JSON.stringify(long)))).rejects.toThrow(
      /the source \{"text":"x{30}…, and /,
    );
  });

  it("is read once the fault is corrected", async () => {
    const path = fileWith(JSON.stringify({ ...content, cells: [content.cells[0], cell] }));
    expect((await readNotebook(path)).notebook.cells).toHaveLength(2);
  });
});

describe("writeNotebook", () => {
  it("writes what readNotebook reads, and leaves no other file behind", async () => {
    const folder = join(temporaryFolder(), "new");
    const path = join(folder, "04-loss.ipynb");
    await writeNotebook(path, content);
    const { notebook: read } = await readNotebook(path);
    expect(read.cells.map(({ id }) => id)).toEqual(["title", "answer"]);
    expect(readdirSync(folder)).toEqual(["04-loss.ipynb"]);
  });
});
