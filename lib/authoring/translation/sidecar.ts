import { createHash } from "node:crypto";
import type { Problem } from "../problem.js";

/** A Markdown cell of a lesson in another language. */
export interface TranslatedCell {
  id: string;
  /** The digest of the English cell from which it was written; absent if nobody has compared the two yet. */
  digest?: string;
  /** What the English cell says, in the other language. */
  source: string;
  /** What only readers of the other language need; it follows the source in the cell. Empty if there is nothing. */
  added: string;
  /** The line of its marker in the file, counted from 1. */
  line: number;
}

/** The translation of a lesson's Markdown cells: a Markdown file with a marker above each cell. */
export interface Sidecar {
  /** The file, from the course's folder. */
  file: string;
  /** The name of the notebook. */
  name: string;
  cells: TranslatedCell[];
  /** What in the file could not be read. */
  problems: Problem[];
}

const cellMarker = /^<!-- cell: (?<id>[a-z0-9-]+)(?: · en: (?<digest>[0-9a-f]{12}))? -->$/;
const addedMarker = "<!-- added -->";

/** Twelve hexadecimal digits that change with the text of an English cell. */
export function digestOf(english: string): string {
  return createHash("sha256").update(english.trim()).digest("hex").slice(0, 12);
}

/** The line above a translated cell. */
export function markerOf(id: string, digest: string): string {
  return `<!-- cell: ${id} · en: ${digest} -->`;
}

/** Reads a sidecar. What cannot be read is among its problems, and the other cells are read all the same. */
export function parseSidecar(file: string, name: string, text: string): Sidecar {
  const cells: TranslatedCell[] = [];
  const problems: Problem[] = [];
  const refuse = (line: number, message: string, cure: string) =>
    problems.push({ notebook: name, file, line, rule: "marker", message, cure });
  let part: "source" | "added" = "source";
  for (const [i, content] of text.split(/\r?\n/).entries()) {
    const cell = cells.at(-1);
    const { id, digest } = cellMarker.exec(content)?.groups ?? {};
    if (id !== undefined) {
      cells.push({ id, digest, source: "", added: "", line: i + 1 });
      part = "source";
    } else if (content === addedMarker && cell) {
      part = "added";
    } else if (content.startsWith("<!--")) {
      refuse(i + 1, `"${content}" is no marker.`, `Write ${markerOf("the-id", "0123456789ab")}.`);
    } else if (cell) {
      cell[part] += `${content}\n`;
    } else if (content.trim() !== "") {
      refuse(
        i + 1,
        "there is text above the first marker.",
        "Put it below the marker of its cell.",
      );
    }
  }
  for (const cell of cells) {
    cell.source = cell.source.trim();
    cell.added = cell.added.trim();
  }
  return { file, name, cells, problems };
}

/** All that a translated cell shows. */
export function wholeText({ source, added }: TranslatedCell): string {
  return added ? `${source}\n\n${added}` : source;
}

/** The text of a sidecar whose markers say that each translation fits the English cell as it is now. */
export function stampSidecar(text: string, english: ReadonlyMap<string, string>): string {
  return text.replace(/^<!-- cell: ([a-z0-9-]+)(?: .*)?-->$/gm, (marker, id: string) => {
    const source = english.get(id);
    return source === undefined ? marker : markerOf(id, digestOf(source));
  });
}
