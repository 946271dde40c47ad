import { join } from "node:path";
import type { CourseFolders } from "../../files/courseFolders.js";
import { type Cell, joinLines, type Notebook } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { withoutOutputs } from "../../notebook/outputs/normaliseNotebook.js";
import type { Problem } from "../problem.js";
import { digestOf, type Sidecar, wholeText } from "./sidecar.js";
import type { TranslationRules } from "./translationRules.js";

/** Where the notebook of a lesson in another language is. */
export function translatedPath(folders: CourseFolders, language: string, name: string): string {
  return join(folders.notebooks, language, `${name}.ipynb`);
}

/**
 * A lesson in another language, without outputs: the English notebook with the prose of its sidecar. A cell that is not
 * translated stays English below a note, and one whose English has changed keeps its translation below another note.
 */
export function translatedNotebook(
  english: Notebook,
  sidecar: Sidecar,
  notes: TranslationRules["notes"],
): Notebook {
  const cells = new Map(sidecar.cells.map((cell) => [cell.id, cell]));
  const translate = (cell: Cell): Cell => {
    if (cell.cell_type !== "markdown") return cell;
    const source = joinLines(cell.source);
    const translated = cells.get(cell.id);
    if (!translated) return { ...cell, source: below(notes.missing, fromBelow(source)) };
    const text = fromBelow(wholeText(translated));
    const isStale = translated.digest !== digestOf(source);
    return { ...cell, source: isStale ? below(notes.stale, text) : text };
  };
  const notebook = withoutOutputs(english);
  return { ...notebook, cells: notebook.cells.map(translate) };
}

function below(note: string, text: string): string {
  return `> ${note}\n\n${text}`;
}

/** A text for a folder inside of the one it was written for: what it links to above that one is a level farther. */
function fromBelow(text: string): string {
  return text.replace(/\]\(\.\.\//g, "](../../");
}

/** A notebook with the outputs that an earlier version of it has for the same code. */
export function withOutputsOf(notebook: Notebook, earlier: Notebook): Notebook {
  const before = new Map(earlier.cells.map((cell) => [cell.id, cell]));
  const cells = notebook.cells.map((cell) => {
    const old = before.get(cell.id);
    const isSame = old && joinLines(old.source) === joinLines(cell.source);
    return isSame && old.cell_type === "code" && cell.cell_type === "code"
      ? { ...cell, outputs: old.outputs }
      : cell;
  });
  return { ...notebook, cells };
}

/** Each cell in which a committed translation is not what its lesson and its sidecar make. */
export function checkTranslated(
  made: Notebook,
  { name, file }: Sidecar,
  committed: NotebookFile | undefined,
  path: string,
): Problem[] {
  const problem = { notebook: name, file: path, rule: "generated" };
  const again = `npm run notebooks -- ${name}`;
  if (!committed)
    return [
      { ...problem, message: `the notebook of ${file} is missing.`, cure: `Make it: ${again}` },
    ];
  const differs = firstDifference(made, withoutOutputs(committed.notebook));
  if (!differs) return [];
  const [message, cure] =
    differs.cell_type === "markdown"
      ? [
          `the text is not that of ${file}.`,
          `Change it there, then type npm run translate -- ${name}`,
        ]
      : ["the cell is not that of the English notebook.", `Change it there, then type ${again}`];
  return [{ ...problem, cell: differs.id, message, cure }];
}

function firstDifference(made: Notebook, committed: Notebook): Cell | undefined {
  const [one, other] = [made, committed].map(({ cells }) => cells.map((cell) => textOfCell(cell)));
  const k = Array.from({ length: Math.max(one.length, other.length) }).findIndex(
    (_, i) => one[i] !== other[i],
  );
  return made.cells[k] ?? committed.cells[k];
}

function textOfCell({ source, ...cell }: Cell): string {
  const { id, cell_type, metadata } = cell;
  return JSON.stringify([id, cell_type, metadata, joinLines(source)]);
}
