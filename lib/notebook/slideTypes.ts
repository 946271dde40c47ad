import { hasTag, headings } from "./cellText.js";
import { type Cell, joinLines, type Notebook } from "./nbformat.js";

/**
 * What a cell is among slides, as in Jupyter's metadata `slideshow.slide_type`: "slide" begins a column of slides and
 * "subslide" a slide in it, "fragment" waits for a click, "notes" is for the speaker, "skip" is left out, and "-" goes on
 * with the slide of the cell above.
 */
export type SlideType = (typeof slideTypes)[number];

const slideTypes = ["slide", "subslide", "fragment", "notes", "skip", "-"] as const;

/** The type that a cell has in its metadata; undefined if there is none that Jupyter knows. */
export function writtenSlideType({ metadata }: Cell): SlideType | undefined {
  const { slide_type: written } = (metadata.slideshow ?? {}) as { slide_type?: unknown };
  return slideTypes.find((type) => type === written);
}

/**
 * The type of each cell of a lesson: what its metadata say, and otherwise what this rule says. The title and each section
 * begin a slide. A text below code begins a subslide, and the code below it belongs to it. What a reader should predict
 * is a fragment. The set-up and the reader's progress are left out. The rule does not look at words, so a translation
 * has the same slides.
 */
export function slideTypesOf({ cells }: Notebook): SlideType[] {
  return cells.map((cell, i) => writtenSlideType(cell) ?? ruledType(cell, cells[i - 1]));
}

function ruledType(cell: Cell, before: Cell | undefined): SlideType {
  if (cell.cell_type === "code") {
    if (hasTag(cell, "setup") || showsProgress(cell)) return "skip";
    return hasTag(cell, "predict") ? "fragment" : "-";
  }
  if (before === undefined || headings(cell).some(({ level }) => level <= 2)) return "slide";
  return before.cell_type === "code" || headings(cell).length > 0 ? "subslide" : "-";
}

/** Whether a cell only shows what its reader has solved, which is nothing to show to a class. */
function showsProgress(cell: Cell): boolean {
  return /^\s*progress\([^)]*\);?\s*$/.test(joinLines(cell.source));
}
