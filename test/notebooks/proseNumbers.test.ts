import { describe, expect, it } from "vitest";
import { courseFolders } from "../../lib/files/courseFolders.js";
import { findNotebooks } from "../../lib/notebook/findNotebooks.js";
import type { Notebook } from "../../lib/notebook/nbformat.js";
import { readNotebook } from "../../lib/notebook/notebookFile.js";
import { unaccountedNumbers } from "./proseNumbers.js";

const files = await Promise.all((await findNotebooks(courseFolders())).map(readNotebook));

describe("every number in the prose comes from a cell, or from the article", () => {
  it.each(files)("in $name", ({ name, notebook }) => {
    const unaccounted = unaccountedNumbers(notebook).map(
      ({ cell, text }) =>
        `${name}.ipynb, cell "${cell}": no cell computes ${text}. Correct the number, or compute it in a cell.`,
    );
    expect(unaccounted).toEqual([]);
  });

  const notebook = (prose: string): Notebook => ({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: [
      { cell_type: "markdown", id: "prose", metadata: {}, source: prose },
      {
        cell_type: "code",
        id: "code",
        metadata: {},
        execution_count: null,
        source: "f(0.7)",
        outputs: [{ output_type: "stream", name: "stdout", text: "1.2039728" }],
      },
    ],
  });

  it.each(["about 1.204", "cut to 1.203", "at 0.7", "two of 3", "the article prints 0.522"])(
    "takes «%s»",
    (prose) => {
      expect(unaccountedNumbers(notebook(prose))).toEqual([]);
    },
  );

  it.each([
    ["about 1.21", "1.21"],
    ["in 1937", "1937"],
    ["at 0.71", "0.71"],
    ["near 1e-9", "1e-9"],
  ])("finds the number that nothing accounts for in «%s»", (prose, text) => {
    expect(unaccountedNumbers(notebook(prose))).toEqual([{ cell: "prose", text }]);
  });
});
