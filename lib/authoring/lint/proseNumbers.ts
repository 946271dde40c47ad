import { claims, printedNumbers } from "../../lessons/index.js";
import {
  type Cell,
  joinLines,
  type MultilineText,
  type Notebook,
  type Output,
} from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import type { Problem } from "../problem.js";

const aNumber = /(?<![\w.])\d+(?:[ ,]\d{3})*(?:\.\d+)?(?:e[-−+]?\d+)?/gi;

/** Whole numbers up to this one are read as words, like "two", and not checked. */
const small = 10;

/** Finds the numbers of the prose that are in no code, no output, no metadata and no claim of the article. */
export function checkProseNumbers({ name, notebook }: NotebookFile): Problem[] {
  const unknown = unknownNumbersOf(notebook);
  return notebook.cells
    .filter((cell) => cell.cell_type === "markdown")
    .flatMap((cell) => unknown(prose(cell)).map((text) => ({ cell: cell.id, text })))
    .map(({ cell, text }) => ({
      notebook: name,
      cell,
      rule: "prose-number",
      message: `no cell computes ${text}.`,
      cure: "Correct the number, or compute it in a cell.",
    }));
}

/** Makes the function that finds the numbers of a text that a notebook neither computes nor quotes. */
export function unknownNumbersOf(notebook: Notebook): (text: string) => string[] {
  const known = knownNumbers(notebook);
  const isKnown = (text: string) => isSmall(text) || known.some((x) => tells(text, x));
  return (text) => numbersIn(text).filter((number) => !isKnown(number));
}

/** The text of a cell without the targets of links and the numbers of lessons in headings and links. */
function prose(cell: Cell): string {
  return joinLines(cell.source)
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/^#+ \d+\. /gm, "")
    .replace(/\[\d+\. /g, "[");
}

function numbersIn(text: string): string[] {
  return [...text.matchAll(aNumber)].map(([number]) => number);
}

function isSmall(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) <= small;
}

/** The numbers in code, in outputs, in the article and in the metadata, which have the minutes. */
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

/** Whether a number in prose is a computed one: exactly, rounded, or truncated to the same digits. */
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
