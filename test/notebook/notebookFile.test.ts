import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readNotebook, writeNotebook } from "../../lib/notebook/notebookFile.js";
import { code, markdown, notebook, temporaryFolder } from "../cli/fixtures.js";

const content = notebook([markdown("title", "# 4. Loss"), code("answer", "6 * 7")]);

function fileWith(text: string): string {
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

  it("says that a file cannot be read", async () => {
    const path = join(temporaryFolder(), "absent.ipynb");
    await expect(readNotebook(path)).rejects.toThrow(
      `${path} cannot be read: ENOENT: no such file or directory, open '${path}'. ` +
        "Name a notebook that exists.",
    );
  });

  it("says that a file is not JSON, as after an unfinished merge", async () => {
    const path = fileWith("<<<<<<< HEAD\n{}");
    await expect(readNotebook(path)).rejects.toThrow(
      /is not JSON: [\s\S]* Was a merge left unfinished\?$/,
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
