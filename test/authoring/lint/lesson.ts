import { exerciseMinutes } from "../../../lib/lessons/exerciseMinutes.js";
import { exercises } from "../../../lib/lessons/exercises/exercises.js";
import { openQuestions } from "../../../lib/lessons/questions/openQuestions.js";
import type { Cell, CodeCell, Metadata } from "../../../lib/notebook/nbformat.js";
import type { NotebookFile } from "../../../lib/notebook/notebookFile.js";
import { code, markdown, notebook, notebookFile } from "../../cli/fixtures.js";

export const minutes = { teaching: 5, exercises: exerciseMinutes(4) };

export const metadata: Metadata = { course: { lesson: 4, minutes, section: "二值交叉熵" } };

/** The cells of a lesson that breaks no rule, section by section. Each test changes one of them. */
export function lessonParts(): Record<"opening" | "yourTurn" | "article" | "closing", Cell[]> {
  return {
    opening: [
      markdown(
        "title",
        `# 4. Binary cross-entropy

How wrong is a guess of 0.3 when the answer is yes? 5 minutes, and ${minutes.exercises} for the exercises, on the
article's section 二值交叉熵.

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
    ],
    yourTurn: [
      markdown("your-turn", "## Your turn\n\nChange the numbers until the answers are right."),
      ...[...exercises, ...openQuestions]
        .filter(({ id }) => id.startsWith("04-"))
        .flatMap(exerciseCells),
    ],
    article: [
      markdown("article", "## What the article says\n\nThe same, in base 10, and truncated."),
    ],
    closing: [
      markdown(
        "key-points",
        "## Key points\n\n- It is a loss.\n- By hand.\n- Plotted.\n\nNext: more.",
      ),
    ],
  };
}

export function lessonCells(): Cell[] {
  return Object.values(lessonParts()).flat();
}

/** An exercise as it is committed, with its solution put away. The cell declares a check that tests nothing. */
function exerciseCells({ id }: { id: string }): Cell[] {
  const check = "const check = (id: string, answer: number) => id;";
  const [stub, solution] = [41, 42].map((answer) => `check("${id}", ${answer});`);
  const name = id.replace("04-", "");
  return [
    markdown(`${name}-text`, "Here is one more thing to do, and to check afterwards."),
    exerciseCell(name, `${check}\n${stub}`, [check, ...region(stub, solution)].join("\n")),
  ];
}

export function exerciseCell(
  id: string,
  source: string,
  solution: string = region(source, source).join("\n"),
): CodeCell {
  const cell = code(id, source, ["exercise"]) as CodeCell;
  return { ...cell, metadata: { ...cell.metadata, solution } };
}

function region(stub: string, solution: string): string[] {
  return [`// BEGIN SOLUTION: ${stub}`, solution, "// END SOLUTION"];
}

/** A lesson in which cells are replaced by these, which have the same ids. */
export function lesson(...changed: Cell[]): NotebookFile {
  const cells = lessonCells().map((cell) => changed.find(({ id }) => id === cell.id) ?? cell);
  return lessonOf(cells);
}

export function lessonOf(cells: Cell[], data: Metadata = metadata): NotebookFile {
  return notebookFile("04-binary-cross-entropy", notebook(cells, data));
}
