/**
 * The offset in a text of a cursor, which Jupyter counts in Unicode's characters and JavaScript in units of UTF-16.
 * Without a cursor it is at the end.
 */
export function offsetAt(text: string, cursor: unknown): number {
  if (typeof cursor !== "number" || !(cursor >= 0)) return text.length;
  return [...text].slice(0, cursor).join("").length;
}

/** The cursor at an offset in a text. */
export function cursorAt(text: string, offset: number): number {
  return [...text.slice(0, offset)].length;
}
