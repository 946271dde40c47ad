import { joinLines, type Notebook } from "../../lib/notebook/nbformat.js";
import { sample } from "../sample.js";

/**
 * The lessons that are also run in another engine than the course's kernel: in the long run all of them, otherwise, of
 * those with an interactive figure, which have other figures as well, the one that imports most.
 */
export function sampleLessons<Lesson extends { notebook: Notebook }>(
  lessons: readonly Lesson[],
): readonly Lesson[] {
  const byImports = [...lessons].sort((a, b) => imports(b.notebook) - imports(a.notebook));
  const [interactive, still] = [true, false].map((wanted) =>
    byImports.filter(({ notebook }) => isInteractive(notebook) === wanted),
  );
  return sample([...interactive, ...still]);
}

/** Whether a notebook has a figure with a script. */
function isInteractive({ cells }: Notebook): boolean {
  return JSON.stringify(cells).includes("<script");
}

/** The number of modules that the cells of a notebook import. */
function imports({ cells }: Notebook): number {
  const sources = cells.map(({ source }) => joinLines(source)).join("\n");
  return new Set([...sources.matchAll(/ from "([^"]+)";/g)].map(([, name]) => name)).size;
}
