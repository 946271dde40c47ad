import { type Cell, joinLines } from "./nbformat.js";

/** The lines of a cell that are not empty. */
export function filledLines(cell: Cell): string[] {
  return joinLines(cell.source)
    .split("\n")
    .filter((line) => line.trim() !== "");
}

export function hasTag(cell: Cell, tag: string): boolean {
  return cell.metadata.tags?.includes(tag) ?? false;
}

const words = new Intl.Segmenter("en", { granularity: "word" });

/** The number of words of prose in a Markdown cell. Chinese words count; code and formulas do not. */
export function countWords(cell: Cell): number {
  const prose = withoutCode(joinLines(cell.source))
    .replace(/\$\$[\s\S]*?\$\$|\$[^$\n]+\$/g, " ") // formulas
    .replace(/`[^`]*`/g, " code ") // a name in a sentence is read as a word
    .replace(/\]\([^)]*\)/g, "]") // the targets of links
    .replace(/<[^>]*>/g, " "); // tags
  return [...words.segment(prose)].filter((segment) => segment.isWordLike).length;
}

export interface Heading {
  level: number;
  text: string;
}

export function headings(cell: Cell): Heading[] {
  if (cell.cell_type !== "markdown") return [];
  const found = withoutCode(joinLines(cell.source)).matchAll(/^(#{1,6}) +(.+?) *$/gm);
  return [...found].map(([, marks, text]) => ({ level: marks.length, text }));
}

/** The items of the lists in a Markdown cell. */
export function listItems(cell: Cell): string[] {
  const found = withoutCode(joinLines(cell.source)).matchAll(/^(?:[-*+]|\d+[.)]) +(.+)$/gm);
  return [...found].map(([, text]) => text);
}

function withoutCode(markdown: string): string {
  return markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, "");
}
