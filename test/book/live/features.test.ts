import { describe, expect } from "vitest";
import { itWith, program } from "../../tools/available.js";
import { code, markdown, notebook, notebookFile } from "../../tools/fixtures.js";
import { cellOf, useBook } from "./useBook.js";

const lesson = notebookFile(
  "04-fixture",
  notebook([
    markdown("title", "# Four\n\n**What runs?**"),
    code("setup", 'import { softmax } from "@course/lib";\nimport { display } from "tslab";'),
    code(
      "start",
      "let n = 1;\nsoftmax([0, 0])",
      [],
      [{ output_type: "stream", name: "stdout", text: "[ 0.5, 0.5 ]\n" }],
    ),
    code("next", "n += 1;\nn"),
    code("fails", "throw new Error('on purpose');", ["raises-exception"]),
    code("last", "console.log('the end')"),
  ]),
);
const book = useBook(async () => [lesson]);

/** Long enough for a slow machine; nothing here takes as long as a second. */
const patience = 60_000;

function inBrowser(name: string, test: () => Promise<void>): void {
  itWith([program("chromium")], name, test, patience);
}

describe("a cell of a page", () => {
  inBrowser("runs, after the cells above it", async () => {
    const page = await book.visit("04-fixture");
    const cell = cellOf(page, "next");
    await cell.press("Run cell");
    await expect.poll(cell.state, { timeout: patience }).toBe("done");
    expect(await cell.output()).toBe("2");
    expect(await cellOf(page, "start").state()).toBe("done");
    expect(await cellOf(page, "last").state()).toBeNull();
    await cell.press("Run cell");
    await expect.poll(cell.output).toBe("3");
  });
});
