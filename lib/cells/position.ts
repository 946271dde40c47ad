/** A place in a text. Lines and columns count from 1, as in editors. */
export interface Position {
  line: number;
  column: number;
}

/** The line ends of JavaScript, by which engines and compilers count lines. */
const lineEnd = /\r\n|[\n\r\u2028\u2029]/g;

export function lineCount(text: string): number {
  return lineStarts(text).length;
}

export function positionAt(text: string, offset: number): Position {
  const starts = lineStarts(text).filter((start) => start <= offset);
  return { line: starts.length, column: offset - (starts.at(-1) ?? 0) + 1 };
}

export function offsetAt(text: string, { line, column }: Position): number {
  return (lineStarts(text)[line - 1] ?? text.length) + column - 1;
}

function lineStarts(text: string): number[] {
  const ends = [...text.matchAll(lineEnd)];
  return [0, ...ends.map(({ 0: end, index }) => index + end.length)];
}
