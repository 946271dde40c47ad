/** Estimated widths of characters in em. They are generous, because a line that is too wide would be cut off. */
const wide = 1.02;
const narrow = 0.6;

/** Chinese characters and punctuation: a line may be broken after any of them. */
const han = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
/** Punctuation that may not begin a line. */
const closing = /[,.;:!?)\]，。；：！？）》」、”’…]/;
/** Punctuation that may not end a line. */
const opening = /[([（《「“‘]/;

/** The estimated width of a text in pixels; there is no browser to measure it. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += han.test(character) ? wide : narrow;
  return ems * fontSize;
}

/**
 * Splits a text into lines of at most `width` pixels, at spaces and between Chinese characters. The last line is not
 * a single Chinese character, if one more fits beside it.
 */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const fits = (line: readonly string[]) =>
    textWidth(line.join("").trimEnd(), fontSize) <= width || line.length === 1;
  const lines: string[][] = [[]];
  for (const piece of pieces(text)) {
    const line = lines.at(-1) as string[];
    if (fits([...line, piece])) line.push(piece);
    else lines.push([piece]);
  }
  const [above = [], last = []] = lines.slice(-2);
  const isSingle = last.length === 1 && han.test(last[0]?.[0] ?? "");
  if (isSingle && above.length > 1 && fits([above.at(-1) as string, ...last]))
    last.unshift(above.pop() as string);
  return lines.map((line) => line.join("").trim());
}

/** Splits a text into unbreakable pieces: a word with its space, a Chinese character with its punctuation. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const character of text) {
    const before = found.at(-1) ?? "";
    const end = before.slice(-1);
    const isBorder = end === " " || han.test(end) || han.test(character);
    const mayBreak =
      isBorder && character !== " " && !closing.test(character) && !opening.test(end);
    if (before === "" || mayBreak) {
      found.push(character);
    } else {
      found[found.length - 1] = before + character;
    }
  }
  return found;
}
