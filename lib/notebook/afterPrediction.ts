import type { Text } from "../text/text.js";
import { hasTag } from "./cellText.js";
import { type Cell, joinLines, type Notebook } from "./nbformat.js";

/** A cell of a notebook, divided at the end of the text that tells what its reader should predict. */
export interface Divided {
  /** The Markdown of this cell that is covered together with an output above it. Empty for most cells. */
  covered: string;
  /** The Markdown of this cell that is always in sight. */
  open: string;
  /** The Markdown of the cells below that is covered together with the output of this cell. */
  told: string;
}

/**
 * Divides the cells of a notebook. The text below an output that the reader should predict says what the output shows.
 * So it is covered as well, up to the next heading or code cell.
 *
 * @returns an item for each cell, in order
 */
export function divideAfterPredictions({ cells }: Notebook): Divided[] {
  const divided: Divided[] = [];
  let coverer: Divided | undefined;
  for (const cell of cells) {
    const text = cell.cell_type === "markdown" ? joinLines(cell.source) : "";
    const end = coverer ? firstHeading(text) : 0;
    const parts = { covered: text.slice(0, end), open: text.slice(end), told: "" };
    divided.push(parts);
    if (coverer) coverer.told += `${parts.covered}\n\n`;
    if (cell.cell_type === "code") coverer = hasCover(cell) ? parts : undefined;
    else if (parts.open) coverer = undefined;
  }
  return divided;
}

/** What stands on the cover of an output and its text, as HTML. */
export const coverSummary: Text = {
  en: "<summary>Predict first, then open</summary>",
  zh: "<summary>先预测，再打开</summary>",
};

/** Whether the output of a cell is covered until its reader has predicted it. */
export function hasCover(cell: Cell): boolean {
  return cell.cell_type === "code" && hasTag(cell, "predict") && cell.outputs.length > 0;
}

/** The position of the first heading in Markdown, or its end. A comment in a code block is not a heading. */
function firstHeading(text: string): number {
  let isCode = false;
  let position = 0;
  for (const line of text.split("\n")) {
    if (/^(```|~~~)/.test(line)) isCode = !isCode;
    if (!isCode && /^#{1,6} /.test(line)) return position;
    position += line.length + 1;
  }
  return text.length;
}
