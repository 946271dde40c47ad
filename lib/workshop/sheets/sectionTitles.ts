import { headings } from "../../notebook/cellText.js";
import type { Notebook } from "../../notebook/nbformat.js";

/** The titles of a lesson's sections as Markdown, by the ids of the cells that begin them. */
export function sectionTitles({ cells }: Notebook): ReadonlyMap<string, string> {
  return new Map(
    cells.flatMap((cell) => {
      const heading = headings(cell).find(({ level }) => level <= 2);
      return heading ? [[cell.id, heading.text] as const] : [];
    }),
  );
}

/** The number of a lesson, from the name of its notebook. */
export function lessonNumber(name: string): number {
  return Number.parseInt(name, 10);
}
