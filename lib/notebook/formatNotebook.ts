import { wellFormed } from "../text/wellFormed.js";
import { type Cell, joinLines, type MimeBundle, type Notebook, type Output } from "./nbformat.js";

/**
 * The text of a notebook file, byte for byte as Jupyter writes it: keys in order, one space of
 * indent, text split into lines. So a save in Jupyter changes only the lines the author changed.
 * Half of a character, which Jupyter could not save, becomes "�".
 */
export function formatNotebook(notebook: Notebook): string {
  const cells = notebook.cells.map(splitCell);
  return `${JSON.stringify(sortKeys(wellFormed({ ...notebook, cells })), null, 1)}\n`;
}

function splitCell(cell: Cell): Cell {
  const source = splitLines(joinLines(cell.source));
  if (cell.cell_type !== "code") return { ...cell, source };
  return { ...cell, source, outputs: cell.outputs.map(splitOutput) };
}

function splitOutput(output: Output): Output {
  if (output.output_type === "error") return output;
  if (output.output_type === "stream") {
    return { ...output, text: splitLines(joinLines(output.text)) };
  }
  return { ...output, data: splitBundle(output.data) };
}

/** Texts are split; application/json holds a value, and a string there is one value. */
function splitBundle(data: MimeBundle): MimeBundle {
  const entries = Object.entries(data).map(([type, value]) => [
    type,
    typeof value === "string" && type !== "application/json" ? splitLines(value) : value,
  ]);
  return Object.fromEntries(entries);
}

/** Lines with their line feeds; no empty last line. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}
