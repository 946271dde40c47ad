import { divideAfterPredictions } from "../../notebook/afterPrediction.js";
import type { Cell, CodeCell, Notebook } from "../../notebook/nbformat.js";
import { joinLines, textOf } from "../../notebook/nbformat.js";
import { markdown } from "../markdown/markdown.js";
import type { Heading, LessonContext } from "../markdown/pageContext.js";
import { Anchors } from "../markup/anchors.js";
import { cellHtml } from "./cellHtml.js";
import { type Minutes, type Opening, opening } from "./opening.js";
import { solutionHtml } from "./solutionHtml.js";

/** An executed notebook, rendered and indexed for the book. */
export interface Lesson extends Opening {
  /** The name of the notebook and of its page, without the extension: `04-binary-cross-entropy`. */
  name: string;
  /** The digits that the name begins with, such as `04`; empty if it begins with none. */
  number: string;
  minutes: Minutes | undefined;
  /** The heading of the article's section that the lesson works through. */
  section: string | undefined;
  headings: readonly Heading[];
  /** The HTML of all cells. */
  body: string;
  passages: readonly Passage[];
  /** The id of the first cell that examines claims of the article. */
  claims: string | undefined;
  /** The ids of the exercise cells. */
  exercises: readonly string[];
  /** The solution of each exercise as HTML, by the cell's id. The page fetches it on request. */
  solutions: Readonly<Record<string, string>>;
}

/** The plain text below one heading: one document of the search index. */
export interface Passage {
  heading: Heading;
  text: string;
  /** What its cells print, as plain text. */
  printed: string;
}

/** Renders an executed notebook. */
export function lessonOf(name: string, notebook: Notebook): Lesson {
  const page: LessonContext = { anchors: new Anchors(), headings: [], linkedTerms: new Set() };
  const passages: Passage[] = [];
  const divided = divideAfterPredictions(notebook);
  const body = notebook.cells.map((cell, i) => {
    const before = page.headings.length;
    const shown = cell.cell_type === "markdown" ? { ...cell, source: divided[i].open } : cell;
    const html = cellHtml(shown, page, divided[i].told);
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

function collectPassages(passages: Passage[], headings: readonly Heading[], cell: Cell): void {
  passages.push(...headings.map((heading) => ({ heading, text: "", printed: "" })));
  const last = passages.at(-1);
  if (!last) return;
  const source = joinLines(cell.source);
  last.text += ` ${cell.cell_type === "markdown" ? markdown.plain(source) : source}`;
  if (isCode(cell)) last.printed += ` ${cell.outputs.map(textOf).join(" ")}`;
}
