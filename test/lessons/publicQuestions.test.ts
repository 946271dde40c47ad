import { describe, expect, it } from "vitest";
import { courseFolders } from "../../lib/files/courseFolders.js";
import { findNotebooks } from "../../lib/notebook/findNotebooks.js";
import { joinLines } from "../../lib/notebook/nbformat.js";
import { readNotebook } from "../../lib/notebook/notebookFile.js";
import { publicQuestions } from "./publicQuestions.js";

const files = await Promise.all((await findNotebooks(courseFolders())).map(readNotebook));

/** The text of a Markdown cell as a reader sees it: in one line, without emphasis, in lower case. */
function textOf(lesson: string, id: string): string {
  const file = files.find(({ name }) => name.startsWith(`${lesson}-`));
  const cell = file?.notebook.cells.find((one) => one.id === id && one.cell_type === "markdown");
  if (!cell) throw new Error(`Lesson ${lesson} has no Markdown cell "${id}".`);
  return joinLines(cell.source).replace(/[*`]/g, "").replace(/\s+/g, " ").toLowerCase();
}

describe("a public question", () => {
  it.each(publicQuestions)("“%s” is answered in lesson %s, cell %s", (words, lesson, cell) => {
    expect(textOf(lesson, cell)).toContain(words.toLowerCase());
  });
});
