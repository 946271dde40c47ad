import { joinLines, type Notebook } from "../../lib/notebook/nbformat.js";
import { sample } from "../sample.js";

/**
 * The lessons that are run not only in the course's kernel but in one engine more: in the long run all of them, else
 * one with an interactive figure and one without, of each kind the one that imports most.
 */
export function sampleLessons<Lesson extends { notebook: Notebook }>(
  lessons: readonly Lesson[],
): readonly Lesson[] {
  const byImports = [...lessons].sort((a, b) => imports(b.notebook) - imports(a.notebook));
  return sample(byImports, ({ notebook }) =>
    JSON.stringify(notebook.cells).includes("<script") ? "interactive" : "still",
  );
}

/** How many modules the cells of a notebook import. */
function imports({ cells }: Notebook): number {
  const sources = cells.map(({ source }) => joinLines(source)).join("\n");
  return new Set([...sources.matchAll(/ from "([^"]+)";/g)].map(([, name]) => name)).size;
}
