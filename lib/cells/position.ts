/** A place in a text, counted from 1, as editors do. */
export interface Position {
  line: number;
  column: number;
}

/** What ends a line in JavaScript, and so in the places that engines and compilers tell. */
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
