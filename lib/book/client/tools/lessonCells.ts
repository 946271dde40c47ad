import type { LessonCell } from "../../live/session/lessonCell.js";

/** The cells of a page with the reader's texts and outputs; undefined if none has been run or edited on this visit. */
export function cellsOf(page: Document): readonly LessonCell[] | undefined {
  const asked = new CustomEvent<{ cells?: readonly LessonCell[] }>("cells-asked", { detail: {} });
  page.dispatchEvent(asked); // heard by live/page/livePage.ts, which is a bundle of its own
  return asked.detail.cells;
}
