import { headings, listItems } from "../../notebook/cellText.js";
import { type Cell, joinLines } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { count, thereAre } from "../../text/count.js";
import type { Problem } from "../problem.js";
import { type CourseMetadata, courseMetadata } from "./courseMetadata.js";

/** The sections at the end of a lesson, in this order. */
const closing = ["Your turn", "What the article says", "Key points"];

type Finding = Pick<Problem, "message" | "cure">;

/** Checks the order of sections: three to six, then those that close a lesson, then a line "Next: …". */
export function checkSections(file: NotebookFile): Problem[] {
  const { cells } = file.notebook;
  const metadata = courseMetadata(file); // without it, checkMetadata reports a problem
  const found = cells.flatMap(headings).filter(({ level }) => level === 2);
  const titles = found.map(({ text }) => text);
  const findings = [
    ...checkNumber(titles),
    ...(metadata ? checkClosing(titles, metadata) : []),
    ...checkKeyPoints(cells),
    ...checkLastLine(cells.at(-1)),
  ];
  return findings.map((finding) => ({ notebook: file.name, rule: "sections", ...finding }));
}

function checkNumber(titles: readonly string[]): Finding[] {
  const sections = titles.filter((title) => !closing.includes(title)).length;
  if (sections >= 3 && sections <= 6) return [];
  const message = `${thereAre(sections, "section")} before those that close a lesson.`;
  return [{ message, cure: "Write 3 to 6 sections, with one idea each." }];
}

function checkClosing(titles: readonly string[], metadata: CourseMetadata): Finding[] {
  const expected = closing.filter(
    (title) =>
      (title !== "Your turn" || metadata.minutes.exercises > 0) &&
      (title !== "What the article says" || metadata.section !== null),
  );
  const last = titles.slice(-expected.length);
  const inner = titles.slice(0, -expected.length).filter((title) => closing.includes(title));
  if (inner.length === 0 && last.join() === expected.join()) return [];
  const message =
    last.length > 0 ? `the last sections are ${quoted(last)}.` : "there is no section.";
  return [{ message, cure: `By its metadata the lesson must end with ${quoted(expected)}.` }];
}

function quoted(titles: readonly string[]): string {
  return titles.map((title) => `"${title}"`).join(", ");
}

/** Checks that there is a key point for each line of the title's list. */
function checkKeyPoints(cells: readonly Cell[]): Finding[] {
  const start = cells.findIndex((cell) => headings(cell).some(({ text }) => text === "Key points"));
  if (start === -1) return []; // checkClosing reports it
  const promised = listItems(cells[0]).length;
  const kept = cells.slice(start).flatMap(listItems).length;
  if (kept === promised) return [];
  const message = `the title promises ${count(promised, "thing")}, and ${thereAre(kept, "key point")}.`;
  return [{ message, cure: "Answer each line of the title's list with one key point." }];
}

function checkLastLine(cell: Cell | undefined): Finding[] {
  const [line = ""] = joinLines(cell?.source ?? "")
    .trimEnd()
    .split("\n")
    .slice(-1);
  if (cell?.cell_type === "markdown" && /^[*_]*Next:/.test(line)) return [];
  const message = 'the last line is not "Next: …".';
  return [{ message, cure: "End the last cell with a line that names the next lesson." }];
}
