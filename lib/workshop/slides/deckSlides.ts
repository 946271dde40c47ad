import { markdown } from "../../book/markdown/markdown.js";
import type { LessonContext } from "../../book/markdown/pageContext.js";
import { Anchors } from "../../book/markup/anchors.js";
import { headings } from "../../notebook/cellText.js";
import { type Cell, joinLines, type Notebook } from "../../notebook/nbformat.js";
import { type SlideType, slideTypesOf } from "../../notebook/slideTypes.js";
import type { LessonGuide } from "../guides/lessonGuide.js";
import { deckCell, deckSetup, deckTitle } from "./deckCell.js";
import { exerciseNotes, sectionNotes } from "./speakerNotes.js";

/** A slide as HTML. */
export interface Slide {
  /** The ids of its cells. */
  readonly cells: string[];
  /** The heading of its section, as plain text. */
  readonly section: string;
  readonly body: string[];
  /** What only the speaker sees. */
  readonly notes: string[];
}

/**
 * The slides of a lesson in the current language: a column for the title and for each section, with a slide for each step.
 * What does not fit on a slide is divided where it is shown, because only a browser can measure it: see client/paginate.ts.
 */
export function deckSlides(notebook: Notebook, guide: LessonGuide | undefined): Slide[][] {
  const page: LessonContext = { anchors: new Anchors(), headings: [], linkedTerms: new Set() };
  const types = slideTypesOf(notebook);
  const columns: Slide[][] = [];
  for (const [i, cell] of notebook.cells.entries()) {
    if (types[i] === "skip" && !isSetup(cell)) continue;
    const parts = partsOf(cell);
    for (const [k, part] of parts.entries()) {
      const type = parts.length === 1 ? types[i] : typeOfPart(part, types[i]);
      const slide = slideFor(type, part, columns);
      slide.cells.push(...(k === 0 ? [cell.id] : []));
      if (type === "notes") slide.notes.push(deckCell(part, "-", page));
      else if (type === "skip") slide.body.push(deckSetup(part, page));
      else slide.body.push(i === 0 ? deckTitle(part, page) : deckCell(part, type, page));
    }
    const last = columns[columns.length - 1];
    last[last.length - 1].notes.push(...sectionNotes(cell.id, guide), ...exerciseNotes(cell));
  }
  return columns;
}

/** The slide of the last column that a cell belongs to, which is a new one if its type begins one. */
function slideFor(type: SlideType, cell: Cell, columns: Slide[][]): Slide {
  if (type === "slide" || columns.length === 0) columns.push([]);
  const column = columns[columns.length - 1];
  if (type === "slide" || type === "subslide" || column.length === 0)
    column.push({ cells: [], section: sectionOf(cell, column), body: [], notes: [] });
  return column[column.length - 1];
}

/** A text with headings inside is divided at them, because each begins a slide. */
function partsOf(cell: Cell): Cell[] {
  if (cell.cell_type !== "markdown") return [cell];
  const texts = joinLines(cell.source).split(/^(?=#{1,6} )/m);
  return texts.filter((text) => text.trim() !== "").map((source) => ({ ...cell, source }));
}

function typeOfPart(part: Cell, type: SlideType): SlideType {
  if (type !== "slide" && type !== "subslide") return type;
  const [heading] = headings(part);
  return heading && heading.level <= 2 ? "slide" : "subslide";
}

/** The set-up is left out of slides, but the cells that run need it, so it is folded below the title. */
function isSetup({ cell_type, metadata }: Cell): boolean {
  return cell_type === "code" && metadata.tags?.includes("setup") === true;
}

function sectionOf(cell: Cell, [first]: readonly Slide[]): string {
  if (first) return first.section;
  const [heading] = headings(cell);
  return heading ? markdown.words(heading.text) : "";
}
