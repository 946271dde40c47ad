/** Estimated widths of characters in em. They are generous, because a line that is too wide would be cut off. */
const wide = 1.02;
const narrow = 0.6;

/** Chinese characters and punctuation: a line may be broken after any of them. */
const han = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
/** Punctuation that may not begin a line. */
const closing = /[,.;:!?)\]，。；：！？）》」、]/;

/** The estimated width of a text in pixels; there is no browser to measure it. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += han.test(character) ? wide : narrow;
  return ems * fontSize;
}

/** Splits a text into lines of at most `width` pixels, at spaces and between Chinese characters. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && textWidth((line + piece).trimEnd(), fontSize) > width) {
      lines.push(line.trim());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trim()];
}

/** Splits a text into unbreakable pieces: a word with its space, a Chinese character with its punctuation. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const character of text) {
    const before = found.at(-1) ?? "";
    const mayBreak = before.endsWith(" ") || han.test(before.slice(-1)) || han.test(character);
    if (before === "" || (mayBreak && character !== " " && !closing.test(character))) {
      found.push(character);
    } else {
      found[found.length - 1] = before + character;
    }
  }
  return found;
}
