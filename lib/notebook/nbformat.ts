/**
 * The part of Jupyter's notebook format, version 4, that the course reads and writes.
 * @see https://nbformat.readthedocs.io/en/latest/format_description.html
 */

/** Text as a notebook file may hold it: whole, or split after each line feed. */
export type MultilineText = string | string[];

/** One value in several representations, by media type: text/plain, image/svg+xml, … */
export type MimeBundle = Record<string, unknown>;

/** Data that any tool may add to a notebook, a cell or an output. */
export type Metadata = Record<string, unknown>;

/** What a cell printed. */
export interface StreamOutput {
  output_type: "stream";
  name: "stdout" | "stderr";
  text: MultilineText;
}

/** What a cell displayed: a figure, a table, a formula. */
export interface DisplayOutput {
  output_type: "display_data";
  data: MimeBundle;
  metadata: Metadata;
}

/** The value of a cell's last expression. Plain tslab prints it to a stream instead. */
export interface ResultOutput {
  output_type: "execute_result";
  data: MimeBundle;
  metadata: Metadata;
  execution_count: number | null;
}

/** What a cell threw: the error's name, its message, and lines to show to the reader. */
export interface ErrorOutput {
  output_type: "error";
  ename: string;
  evalue: string;
  traceback: string[];
}

export type Output = StreamOutput | DisplayOutput | ResultOutput | ErrorOutput;

/** The part of a cell's metadata that the course reads. */
export type CellMetadata = Metadata & {
  tags?: string[];
  /** An exercise's code with its solution: see solutions/solutionCells.ts. */
  solution?: MultilineText;
  /** What the course adds to a cell: how its output can be predicted, see prediction.ts. */
  course?: { predict?: unknown };
};

interface CellCommon {
  id: string;
  metadata: CellMetadata;
  source: MultilineText;
}

export interface CodeCell extends CellCommon {
  cell_type: "code";
  execution_count: number | null;
  outputs: Output[];
}

export interface MarkdownCell extends CellCommon {
  cell_type: "markdown";
  attachments?: Record<string, MimeBundle>;
}

export interface RawCell extends CellCommon {
  cell_type: "raw";
}

export type Cell = CodeCell | MarkdownCell | RawCell;

export interface Notebook {
  nbformat: 4;
  nbformat_minor: number;
  metadata: Metadata;
  cells: Cell[];
}

/** The text itself, whichever way the file spells it. */
export function joinLines(text: MultilineText): string {
  return typeof text === "string" ? text : text.join("");
}

/** The text of an output: what was printed, or a value or display as plain text; empty if there is none. */
export function textOf(output: Output): string {
  if (output.output_type === "stream") return joinLines(output.text);
  if (output.output_type === "error") return "";
  return joinLines((output.data["text/plain"] ?? "") as MultilineText);
}
