import { type CellForRoom, cellForRoom } from "./cellForRoom.js";

/** What a notebook holds for one exercise: code for the room, or why there is none. */
export type SubmittedAnswer = { readonly code: string } | { readonly refused: string };

/** A cell, compiled or refused. */
type Cell = CellForRoom | { checks: readonly string[]; refused: string };

/** A longer cell is no answer, and would take long to compile. */
const mostCharacters = 200_000;

/**
 * The answers in the code cells of a notebook, by the ids of their exercises. The last cell that checks an exercise
 * counts. With it go the cells above that declare the names it uses, such as the set-up, and no others: a notebook is
 * never run as a whole.
 */
export function submittedAnswers(sources: readonly string[]): Map<string, SubmittedAnswer> {
  const cells = sources.map(compileOrRefuse);
  const answers = new Map<string, SubmittedAnswer>();
  cells.forEach((cell, at) => {
    for (const id of cell.checks)
      answers.set(
        id,
        "refused" in cell ? { refused: cell.refused } : { code: joined(needed(cells, cell, at)) },
      );
  });
  return answers;
}

function compileOrRefuse(source: string): Cell {
  if (source.length > mostCharacters) return refused(source, "the cell is too long");
  try {
    return cellForRoom(source);
  } catch (error) {
    return refused(source, error instanceof Error ? error.message : String(error));
  }
}

/** A cell that cannot be compiled, with the ids that it seems to check. */
function refused(source: string, reason: string): Cell {
  const calls = source.slice(0, mostCharacters).matchAll(/\bcheck\(\s*["'`](\d\d-[\w-]+)["'`]/g);
  return { checks: [...calls].map(([, id]) => id), refused: reason };
}

/** A cell and, above it, those that give the names that it and they use: for each name the last one, as in a run. */
function needed(cells: readonly Cell[], last: CellForRoom, end: number): CellForRoom[] {
  const chosen = new Map<number, CellForRoom>([[end, last]]);
  const wanted = [{ uses: last.uses, before: end }];
  for (const { uses, before } of wanted) {
    for (const name of uses) {
      const at = lastThatGives(cells, name, before);
      const cell = cells[at];
      if (!cell || !("gives" in cell) || chosen.has(at)) continue;
      chosen.set(at, cell);
      wanted.push({ uses: cell.uses, before: at });
    }
  }
  return [...chosen].sort(([a], [b]) => a - b).map(([, cell]) => cell);
}

/** The number of the last cell above another one that gives a name; −1 if there is none. */
function lastThatGives(cells: readonly Cell[], name: string, before: number): number {
  let at = before - 1;
  for (; at >= 0; at--) {
    const cell = cells[at];
    if ("gives" in cell && cell.gives.includes(name)) break;
  }
  return at;
}

/** Cells as one async function, each in a function inside the one above it, because it may declare a name again. */
function joined(cells: readonly CellForRoom[]): string {
  const body = cells.reduceRight(
    (inner, { code }) => `${code}\n${inner && `;await (async () => { ${inner} })();`}`,
    "",
  );
  return `(async ($modules) => { "use strict"; ${body} })`;
}
