import { claims, printedNumbers } from "@course/lib/lessons";
import {
  type Cell,
  joinLines,
  type MultilineText,
  type Notebook,
  type Output,
} from "../../lib/notebook/nbformat.js";

/** A number in the prose of a notebook, and where it stands. */
export interface ProseNumber {
  readonly cell: string;
  readonly text: string;
}

const NUMBER = /(?<![\w.])\d+(?:[ ,]\d{3})*(?:\.\d+)?(?:e[-−+]?\d+)?/gi;

/** Small whole numbers are words, like "two"; anything else says something that can be wrong. */
const SMALL = 10;

/** The numbers of a notebook's prose that no cell, no output and no claim accounts for. */
export function unaccountedNumbers(notebook: Notebook): ProseNumber[] {
  const known = knownNumbers(notebook);
  return notebook.cells
    .filter((cell) => cell.cell_type === "markdown")
    .flatMap((cell) => numbersIn(prose(cell)).map((text) => ({ cell: cell.id, text })))
    .filter(({ text }) => !isSmall(text) && !known.some((x) => tells(text, x)));
}

/** The words of a cell: without links' targets, and without the number in a heading. */
function prose(cell: Cell): string {
  return joinLines(cell.source)
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/^#+ \d+\. /gm, "")
    .replace(/\[\d+\. /g, "[");
}

function numbersIn(text: string): string[] {
  return [...text.matchAll(NUMBER)].map(([number]) => number);
}

function isSmall(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) <= SMALL;
}

/** Everything that a reader can see computed: sources, outputs, the article's numbers, the minutes. */
function knownNumbers(notebook: Notebook): number[] {
  const code = notebook.cells.filter((cell) => cell.cell_type === "code");
  const seen = code.flatMap((cell) => [
    joinLines(cell.source),
    ...(cell.cell_type === "code" ? cell.outputs.map(textOfOutput) : []),
  ]);
  const article = [
    ...printedNumbers.map(({ printed }) => printed.value),
    ...claims.map(({ quote }) => quote),
  ];
  const metadata = JSON.stringify(notebook.metadata);
  return [...seen, ...article, metadata].flatMap(numbersIn).map(numberOf);
}

/** Whether a number in prose tells a computed one: itself, or it rounded or cut off to as many digits. */
function tells(text: string, computed: number): boolean {
  const said = numberOf(text);
  const decimals = /\.(?<digits>\d+)/.exec(text)?.groups?.digits.length ?? 0;
  const unit = 10 ** -decimals;
  const [isRounded, isCutOff] = [
    Math.abs(computed - said) <= unit / 2,
    computed >= said && computed < said + unit,
  ];
  return said === computed || (decimals > 0 && (isRounded || isCutOff));
}

function numberOf(text: string): number {
  return Number(text.replace(/[ ,](?=\d{3})/g, "").replace("−", "-"));
}

function textOfOutput(output: Output): string {
  if (output.output_type === "stream") return joinLines(output.text);
  if (output.output_type === "error") return output.evalue;
  return Object.values(output.data)
    .map((data) => joinLines(data as MultilineText))
    .join("\n");
}
