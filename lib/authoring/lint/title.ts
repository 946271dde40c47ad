import { listItems } from "../../notebook/cellText.js";
import { joinLines } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import type { Problem } from "../problem.js";
import { courseMetadata } from "./courseMetadata.js";

/** The first cell tells what the lesson asks, what the learner will do, and how long it takes. */
export function checkTitle(file: NotebookFile): Problem[] {
  const [cell] = file.notebook.cells;
  const place = { notebook: file.name, rule: "title" };
  if (cell?.cell_type !== "markdown" || cell.id !== "title") {
    const message = "the first cell is not Markdown with the id title.";
    return [{ ...place, message, cure: "Begin with the title of the lesson." }];
  }
  const message = "something is missing in the title cell.";
  const missing = needs(file, joinLines(cell.source), listItems(cell).length);
  return missing.map((need) => ({ ...place, cell: cell.id, message, cure: `Add ${need}.` }));
}

/** What a title cell needs and this one does not have. */
function needs(file: NotebookFile, text: string, tasks: number): string[] {
  const metadata = courseMetadata(file);
  if (!metadata) return []; // checkMetadata has said so
  const { lesson, minutes, section } = metadata;
  const needed: [met: boolean, need: string][] = [
    [text.startsWith(`# ${lesson}. `), `a first line "# ${lesson}. The concept"`],
    [/[?？]/.test(text), "the question of the lesson"],
    [text.includes("You will"), 'what the learner will do, after "You will"'],
    [tasks >= 3 && tasks <= 5, `a list of 3 to 5 things to do; there are ${tasks}`],
    [mentionsMinutes(text, minutes.teaching), `its ${minutes.teaching} minutes`],
    [section === null || text.includes(section), `the article's section, ${section}`],
  ];
  return needed.filter(([met]) => !met).map(([, need]) => need);
}

function mentionsMinutes(text: string, minutes: number): boolean {
  return new RegExp(`\\b${minutes}\\b.*\\bminutes\\b`).test(text);
}
