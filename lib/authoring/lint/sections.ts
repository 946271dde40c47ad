import { headings, listItems } from "../../notebook/cellText.js";
import { type Cell, joinLines } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import type { Problem } from "../problem.js";
import { type CourseMetadata, courseMetadata } from "./courseMetadata.js";

/** How a lesson ends: always in this order. */
const closing = ["Your turn", "What the article says", "Key points"];

type Finding = Pick<Problem, "message" | "cure">;

/** Three to six sections, then your turn, the article and the key points, then what is next. */
export function checkSections(file: NotebookFile): Problem[] {
  const { cells } = file.notebook;
  const metadata = courseMetadata(file);
  if (!metadata) return []; // checkMetadata has said so
  const found = cells.flatMap(headings).filter(({ level }) => level === 2);
  const titles = found.map(({ text }) => text);
  const findings = [
    ...checkNumber(titles),
    ...checkClosing(titles, metadata),
    ...checkKeyPoints(cells),
    ...checkLastLine(cells.at(-1)),
  ];
  return findings.map((finding) => ({ notebook: file.name, rule: "sections", ...finding }));
}

function checkNumber(titles: readonly string[]): Finding[] {
  const sections = titles.filter((title) => !closing.includes(title)).length;
  if (sections >= 3 && sections <= 6) return [];
  return [
    { message: `there are ${sections} sections.`, cure: "A lesson has 3 to 6, one idea each." },
  ];
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
  const message = `the last sections are ${last.join(", ")}.`;
  return [{ message, cure: `By its metadata the lesson ends with ${expected.join(", ")}.` }];
}

/** The key points answer the title's list, line for line. */
function checkKeyPoints(cells: readonly Cell[]): Finding[] {
  const start = cells.findIndex((cell) => headings(cell).some(({ text }) => text === "Key points"));
  if (start === -1) return []; // checkClosing has said so
  const promised = listItems(cells[0]).length;
  const kept = cells.slice(start).flatMap(listItems).length;
  if (kept === promised) return [];
  const message = `the title promises ${promised} things, and there are ${kept} key points.`;
  return [{ message, cure: "Answer the title's list, line for line." }];
}

function checkLastLine(cell: Cell | undefined): Finding[] {
  const [line = ""] = joinLines(cell?.source ?? "")
    .trimEnd()
    .split("\n")
    .slice(-1);
  if (cell?.cell_type === "markdown" && /^[*_]*Next:/.test(line)) return [];
  const message = 'the last line is not "Next: …".';
  return [{ message, cure: "Say where the learner goes from here." }];
}
