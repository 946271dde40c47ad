import type { Cell, Metadata } from "../../../lib/tools/nbformat.js";
import type { NotebookFile } from "../../../lib/tools/notebookFile.js";
import { code, markdown, notebook, notebookFile } from "../fixtures.js";

export const metadata: Metadata = {
  course: { lesson: 4, minutes: { teaching: 25, exercises: 10 }, section: "二值交叉熵" },
};

/** The cells of a lesson that breaks no rule; tests spoil one thing each. */
export function lessonCells(): Cell[] {
  return [
    markdown(
      "title",
      `# 4. Binary cross-entropy

How wrong is a guess of 0.3 when the answer is yes? 25 minutes, and 10 minutes of exercises, on
the article's section 二值交叉熵.

You will

- say what the loss is,
- compute it by hand,
- plot it.`,
    ),
    code("setup", 'import { display } from "tslab";', ["setup"]),
    ...["ask", "predict", "compute"].flatMap((name) => [
      markdown(`${name}-text`, `## ${name}\n\nWhat will this cell print, and why just that?`),
      code(`${name}-code`, "6 * 7;"),
    ]),
    markdown("exercise-text", "## Your turn\n\nChange the numbers until the answer is 41."),
    code("exercise-code", "const answer = 42;", ["exercise"]),
    markdown("article", "## What the article says\n\nThe same, in base 10, and truncated."),
    markdown(
      "key-points",
      "## Key points\n\n- It is a loss.\n- By hand.\n- Plotted.\n\nNext: more.",
    ),
  ];
}

/** A lesson in which some cells are put in the place of those with the same ids. */
export function lesson(...changed: Cell[]): NotebookFile {
  const cells = lessonCells().map((cell) => changed.find(({ id }) => id === cell.id) ?? cell);
  return lessonOf(cells);
}

export function lessonOf(cells: Cell[], data: Metadata = metadata): NotebookFile {
  return notebookFile("04-binary-cross-entropy", notebook(cells, data));
}
