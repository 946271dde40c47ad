import { joinLines, type Notebook } from "../../lib/notebook/nbformat.js";
import { sample } from "../sample.js";

/**
 * The lessons that are also run in another engine than the course's kernel: in the long run all of them, otherwise one
 * with an interactive figure and one without, of each kind the one that imports most.
 */
export function sampleLessons<Lesson extends { notebook: Notebook }>(
  lessons: readonly Lesson[],
): readonly Lesson[] {
  const byImports = [...lessons].sort((a, b) => imports(b.notebook) - imports(a.notebook));
  return sample(byImports, ({ notebook }) =>
    JSON.stringify(notebook.cells).includes("<script") ? "interactive" : "still",
  );
}

/** The number of modules that the cells of a notebook import. */
function imports({ cells }: Notebook): number {
  const sources = cells.map(({ source }) => joinLines(source)).join("\n");
  return new Set([...sources.matchAll(/ from "([^"]+)";/g)].map(([, name]) => name)).size;
}
