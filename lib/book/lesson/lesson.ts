import type { Cell, CodeCell, Notebook } from "../../notebook/nbformat.js";
import { joinLines } from "../../notebook/nbformat.js";
import { markdown } from "../markdown/markdown.js";
import type { Heading, LessonContext } from "../markdown/pageContext.js";
import { Anchors } from "../markup/anchors.js";
import { frameScripts } from "../markup/frame.js";
import { cellHtml } from "./cellHtml.js";
import { type Minutes, type Opening, opening } from "./opening.js";
import { solutionHtml } from "./solutionHtml.js";

/** A notebook as the book knows it. */
export interface Lesson extends Opening {
  /** The file's name without its ending, and the page's: `04-binary-cross-entropy`. */
  name: string;
  /** `04`, or nothing for a notebook without a number. */
  number: string;
  minutes: Minutes | undefined;
  /** The heading of the article's section that it works through. */
  section: string | undefined;
  headings: readonly Heading[];
  /** Every cell as HTML. */
  body: string;
  /** The scripts of its interactive figures, to be allowed by name. */
  scripts: readonly string[];
  passages: readonly Passage[];
  /** The id of the cell that examines the article's claims. */
  claims: string | undefined;
  /** The ids of its exercises' cells. */
  exercises: readonly string[];
  /** A solution of each exercise as HTML, by the cell's id: not on the page, but for it to fetch. */
  solutions: Readonly<Record<string, string>>;
}

/** What stands below one heading, as plain text: what a search finds. */
export interface Passage {
  heading: Heading;
  text: string;
}

/** Reads an executed notebook. */
export function lessonOf(name: string, notebook: Notebook): Lesson {
  const page: LessonContext = { anchors: new Anchors(), headings: [], linkedTerms: new Set() };
  const passages: Passage[] = [];
  const body = notebook.cells.map((cell) => {
    const before = page.headings.length;
    const html = cellHtml(cell, page);
    collectPassages(passages, page.headings.slice(before), cell);
    return html;
  });
  const { minutes, section } = (notebook.metadata.course ?? {}) as Partial<Course>;
  return {
    ...opening(name, notebook.cells),
    name,
    number: /^\d+/.exec(name)?.[0] ?? "",
    minutes,
    section: section ?? undefined,
    headings: page.headings,
    body: body.join("\n"),
    scripts: notebook.cells.filter(isCode).flatMap(scriptsOf),
    passages,
    claims: cellsTagged("claim", notebook)[0]?.id,
    exercises: cellsTagged("exercise", notebook).map(({ id }) => id),
    solutions: Object.fromEntries(
      notebook.cells.flatMap(({ id, metadata: { solution } }) =>
        solution === undefined ? [] : [[id, solutionHtml(joinLines(solution))]],
      ),
    ),
  };
}

interface Course {
  minutes: Minutes;
  section: string | null;
}

function cellsTagged(tag: string, { cells }: Notebook): Cell[] {
  return cells.filter(({ metadata }) => metadata.tags?.includes(tag));
}

function isCode(cell: Cell): cell is CodeCell {
  return cell.cell_type === "code";
}

function scriptsOf({ outputs }: CodeCell): string[] {
  return outputs.flatMap((output) => {
    const html = "data" in output ? output.data["text/html"] : undefined;
    return html === undefined ? [] : frameScripts([html].flat().join(""));
  });
}

function collectPassages(passages: Passage[], headings: readonly Heading[], cell: Cell): void {
  passages.push(...headings.map((heading) => ({ heading, text: "" })));
  const last = passages.at(-1);
  if (!last) return;
  const source = joinLines(cell.source);
  last.text += ` ${cell.cell_type === "markdown" ? markdown.plain(source) : source}`;
}
