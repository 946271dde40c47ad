import { listItems } from "../../notebook/cellText.js";
import { joinLines } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { count, thereAre } from "../../text/count.js";
import type { Problem } from "../problem.js";
import { type CourseMetadata, courseMetadata, lessonNumber } from "./courseMetadata.js";

/** Checks the first cell: what the lesson asks, what the learner will do, and how long it takes. */
export function checkTitle(file: NotebookFile): Problem[] {
  const [cell] = file.notebook.cells;
  const place = { notebook: file.name, rule: "title" };
  if (cell?.cell_type !== "markdown" || cell.id !== "title") {
    const message = 'the first cell is not a Markdown cell with the id "title".';
    return [
      { ...place, message, cure: "Begin with such a cell, which has the title of the lesson." },
    ];
  }
  const message = "something is missing in the title cell.";
  const missing = needs(file, joinLines(cell.source), listItems(cell).length);
  return missing.map((need) => ({ ...place, cell: cell.id, message, cure: `Add ${need}.` }));
}

/** The parts of a title cell that are missing. */
function needs(file: NotebookFile, text: string, tasks: number): string[] {
  const lesson = lessonNumber(file);
  const needed: [met: boolean, need: string][] = [
    [text.startsWith(`# ${lesson}. `), `a first line "# ${lesson}. The concept"`],
    [/[?？]/.test(text), "the question of the lesson"],
    [text.includes("You will"), 'what the learner will do, after "You will"'],
    [tasks >= 3 && tasks <= 5, `a list of 3 to 5 things to do; ${thereAre(tasks, "thing")} now`],
    ...needsOfMetadata(text, courseMetadata(file)),
  ];
  return needed.filter(([met]) => !met).map(([, need]) => need);
}

function needsOfMetadata(text: string, metadata?: CourseMetadata): [met: boolean, need: string][] {
  if (!metadata) return []; // checkMetadata reports it
  const { minutes, section } = metadata;
  return [
    [mentionsMinutes(text, minutes.teaching), `the time: ${count(minutes.teaching, "minute")}`],
    [
      minutes.exercises === 0 || text.includes(`and ${minutes.exercises} for the exercises`),
      `the time of the exercises: "…, and ${minutes.exercises} for the exercises"`,
    ],
    [section === null || text.includes(section), `the article's section, ${section}`],
  ];
}

function mentionsMinutes(text: string, minutes: number): boolean {
  return new RegExp(`\\b${minutes}\\b.*\\bminutes\\b`).test(text);
}
