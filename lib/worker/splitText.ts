/** Splits a text after so many lines or characters, whichever are fewer, and not between the halves of a character. */
export function splitText(text: string, lines: number, characters: number): [string, string] {
  let end = 0;
  for (let line = 0; line < lines && end < text.length && end <= characters; line += 1) {
    const next = text.indexOf("\n", end);
    end = next < 0 ? text.length : next + 1;
  }
  end = Math.min(end, Math.max(0, characters));
  const isPair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(end - 1, end + 1));
  if (isPair) end -= 1;
  return [text.slice(0, end), text.slice(end)];
}

export function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}

/** The last lines of a text, each without what is too long to show. */
export function lastLines(text: string): string {
  const lines = text.slice(-20_000).split("\n").slice(-21);
  return lines.map((line) => line.slice(0, 500)).join("\n");
}

/** A text that may be shown at once, with a mark where the rest is left out. */
export function cutText(text: string, characters: number): string {
  const [shown, rest] = splitText(text, Number.POSITIVE_INFINITY, characters);
  return rest === "" ? text : `${shown}… (${rest.length} more characters)`;
}
