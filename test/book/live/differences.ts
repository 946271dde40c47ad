/**
 * The differences that are allowed between a run in the browser and one in the kernel:
 *
 * - A stack has no frames of the library, because its code is bundled and has lost its lines.
 * - The function that draws an interactive figure is minified.
 * - The last digits: browsers and Node bring different versions of exp, log and pow.
 * - The built page has a line break between two outputs of a cell, which no reader sees.
 * - A cell with the tag `timing` measures the reader's machine; none of its output is stored.
 */
export function inBook(html: string): string {
  return withoutLibraryFrames(html)
    .replace(/\n(?=<(?:div|figure|pre|iframe) class="output)/g, "")
    .replace(/<iframe [^>]*><\/iframe>/g, framed);
}

/** Cells whose outputs are rounding errors, so that all digits may differ, each with the reason. */
export const roundingShown: Readonly<Record<string, string>> = {
  "07-gradients/v-curve": "draws the error of finite differences down to steps where it is noise",
};

const libraryFrame = /^ {4}at (?:.* \()?(?:lib|node_modules)\//;
const nativeFrame = /^ {4}at .*\(&lt;anonymous&gt;\)$/;

/** Removes frames of the library, and native frames that they called. */
function withoutLibraryFrames(html: string): string {
  const lines = html.split("\n").filter((line) => !libraryFrame.test(line));
  return lines
    .filter((line, i) => !nativeFrame.test(line) || /\bcell(?: \[\d+\])?:/.test(lines[i + 1] ?? ""))
    .filter((line, i, all) => !nativeFrame.test(line) || all[i - 1]?.includes("cell"))
    .join("\n");
}

/** The title and the content of a frame, without the source text of its view. */
function framed(frame: string): string {
  const attribute = (name: string): string =>
    new RegExp(` ${name}="([^"]*)"`).exec(frame)?.[1] ?? "";
  const content = attribute("srcdoc").replace(/ data-view=&quot;.*?&quot;/s, "");
  return `${attribute("title")}: ${content}`;
}

const number = /-?\d+(?:\.\d+)?(?:e[-+]\d+)?/g;

/** The relative difference allowed: finite differences magnify the last digits, in which engines differ. */
const tolerance = 1e-9;

/** Whether two texts differ only in the last digits of their numbers. */
export function sameUpToRounding(one: string, other: string): boolean {
  if (numbersFree(one) !== numbersFree(other)) return false;
  const others = other.match(number) ?? [];
  return (one.match(number) ?? []).every((text, i) => isNear(Number(text), Number(others[i])));
}

export function numbersFree(text: string): string {
  return text.replace(number, "#");
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}
