import { shown } from "../../losses/shown.js";
import { inPlainCharacters, NUMBER, NUMBER_WORDS } from "./printedNumber.js";

/** A list of losses in a pasted text, with the accuracies beside them. */
export interface ReadCurve {
  /** The words before "loss" in a log, such as "val"; empty for plain numbers and for "loss" alone. */
  readonly name: string;
  readonly losses: readonly number[];
  /** The losses as they were printed. */
  readonly printed: readonly string[];
  /** The accuracies between 0 and 1, if there is one for each loss. */
  readonly accuracies?: readonly number[];
}

/** What a pasted text holds. */
export interface ReadText {
  readonly curves: readonly ReadCurve[];
  /** The lines that hold no loss, or a part that is no number. */
  readonly unread: readonly { readonly line: number; readonly text: string }[];
}

/** The lists of one name, while lines are read. */
interface Series {
  printed: string[];
  accuracies: number[];
}

// Names are short, so a long word without spaces costs no time.
const LOSS = /^(?<name>.{0,40}?)[_./-]{0,2}(?:loss|nll|cross_?entropy|损失)$/iu;
const ACCURACY =
  /^(?<name>.{0,40}?)[_./-]{0,2}(?:(?:sparse_)?(?:categorical|binary)_)?(?:acc|accuracy|准确率)(?:@1)?$/iu;
const PART_OF_NAME = /^(?:val|valid|validation|test|train|training|dev|eval)$/i;

/**
 * The losses in a pasted text. It reads numbers that commas, semicolons, spaces or lines separate, with or without
 * brackets; lines of a log, such as "epoch 3 loss: 0.693 acc 0.5", with a curve for each name of a loss; and columns
 * under a line of names, such as "step,loss". It says which lines it could not read.
 *
 * @param text  the pasted text
 * @returns a curve for each name of a loss, in the order of the text, and the lines that are not read
 * @throws {TypeError} if text is no text
 * @example
 * readCurve("0.69, 0.68\n0.67").curves[0].losses; // [0.69, 0.68, 0.67]
 * readCurve("loss: 0.693 acc 0.5").curves[0].accuracies; // [0.5]
 * readCurve("no number").unread[0].line; // 1
 */
export function readCurve(text: string): ReadText {
  if (typeof text !== "string")
    throw new TypeError(
      `readCurve: text is ${shown(text)}; it must be a text, such as "0.69, 0.68". Try explainCurve for a list of numbers.`,
    );
  const found = new Map<string, Series>();
  const unread: ReadText["unread"][number][] = [];
  const plain: string[][] = [];
  let header: readonly string[] | undefined;
  let headerCells = 1;
  text.split(/\r\n|[\n\r]/).forEach((printed, i) => {
    const line = inPlainCharacters(printed);
    const parts = partsOf(line);
    if (parts.length === 0) return;
    const hasEmptyCell = cellsOf(line) === headerCells && parts.length < headerCells;
    const isPlain = parts.every(isNumber) && !/^\s*\d+,\d+\s*$/.test(line); // 0,69 may be a decimal comma
    if (hasEmptyCell) unread.push(unreadLine(printed, i));
    else if (isPlain && header?.length === parts.length) readColumns(header, parts, found);
    else if (isPlain) plain.push(parts);
    else if (isHeader(parts)) [header, headerCells] = [parts, cellsOf(line)];
    else if (!readLog(parts, found)) unread.push(unreadLine(printed, i));
  });
  addPlain(plain, found);
  return { curves: [...found].flatMap(([name, series]) => curveOf(name, series)), unread };
}

/** The number of cells of a line of columns. */
function cellsOf(line: string): number {
  return line.split(/[,;\t]/).length;
}

function unreadLine(text: string, i: number): ReadText["unread"][number] {
  return { line: i + 1, text: text.trim().slice(0, 80) };
}

/** The words and numbers of a line. PyTorch prints a loss as tensor(0.6931, grad_fn=<…>). */
function partsOf(line: string): string[] {
  const bare = line.replace(/tensor\(([^,()]{0,40})[^()]{0,200}\)/g, " $1 ");
  return bare
    .split(/[\s,;:=|[\](){}"'，；：、]+/u)
    .map((part) => part.replace(/^([\d.]+)\.$/, "$1")) // the end of a sentence
    .filter((part) => part !== "" && part !== "-");
}

function isNumber(part: string): boolean {
  return NUMBER.test(part) || Object.hasOwn(NUMBER_WORDS, part.toLowerCase());
}

function numberIn(part: string): number {
  const word = part.toLowerCase();
  return Object.hasOwn(NUMBER_WORDS, word) ? NUMBER_WORDS[word] : Number(part);
}

/** Whether a line has only words, one of them a loss: the names of columns. */
function isHeader(parts: readonly string[]): boolean {
  return parts.length > 1 && !parts.some(isNumber) && parts.some((part) => LOSS.test(part));
}

function readColumns(
  header: readonly string[],
  parts: readonly string[],
  found: Map<string, Series>,
): void {
  header.forEach((label, i) => {
    record(label, parts[i], found);
  });
}

/** Reads each number of a line by the word before it; returns whether one was a loss. */
function readLog(parts: readonly string[], found: Map<string, Series>): boolean {
  let label = "";
  let hasLoss = false;
  for (const part of parts) {
    const percent = /^(?<share>[\d.]+)%$/.exec(part)?.groups?.share;
    if (isNumber(part) || (percent !== undefined && isNumber(percent))) {
      const share = percent === undefined ? part : String(Number(percent) / 100);
      if (label !== "" && record(label, share, found)) hasLoss ||= LOSS.test(label);
      label = "";
    } else label = PART_OF_NAME.test(label) ? `${label}_${part}` : part;
  }
  return hasLoss;
}

/** Adds a number to the series that its label names; returns whether the label names one. */
function record(label: string, part: string, found: Map<string, Series>): boolean {
  const loss = LOSS.exec(label)?.groups;
  const name = (loss ?? ACCURACY.exec(label)?.groups)?.name;
  if (name === undefined) return false;
  const series = seriesOf(name.toLowerCase(), found);
  if (loss) series.printed.push(part);
  else series.accuracies.push(numberIn(part));
  return true;
}

function seriesOf(name: string, found: Map<string, Series>): Series {
  const series = found.get(name) ?? { printed: [], accuracies: [] };
  found.set(name, series);
  return series;
}

/** Adds lines of numbers alone. In lines of two numbers, of which the first counts, the first is the step. */
function addPlain(lines: readonly (readonly string[])[], found: Map<string, Series>): void {
  if (lines.length === 0) return;
  const counts = lines.map(([first]) => numberIn(first));
  const step = counts.length > 1 ? counts[1] - counts[0] : 0;
  const isCounted =
    step >= 1 &&
    lines.every((line, i) => line.length === 2 && counts[i] === counts[0] + i * step) &&
    counts.every(Number.isInteger);
  const { printed } = seriesOf("", found);
  for (const line of lines) for (const part of isCounted ? line.slice(1) : line) printed.push(part);
}

function curveOf(name: string, { printed, accuracies }: Series): ReadCurve[] {
  if (printed.length === 0) return [];
  const losses = printed.map(numberIn);
  const isPaired = accuracies.length === printed.length;
  const scale = accuracies.some((accuracy) => accuracy > 1) ? 100 : 1;
  return [
    {
      name,
      losses,
      printed,
      ...(isPaired && { accuracies: accuracies.map((accuracy) => accuracy / scale) }),
    },
  ];
}
