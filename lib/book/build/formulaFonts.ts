import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import "./quickFonts.js";
import subsetFont from "subset-font";
import { digest, digestFiles, keptOrMade } from "#made";
import { clone, courseFolders } from "../../files/courseFolders.js";

const katex = dirname(createRequire(import.meta.url).resolve("katex/dist/katex.min.css"));

/**
 * The folder of KaTeX's style sheet and fonts, reduced to some characters, in the cache. Subsetting takes a second, and
 * is done again only for other characters.
 *
 * @param used  the characters; see formulaCharacters.ts
 */
export function formulaFonts(used: string): Promise<string> {
  const sources = digestFiles(clone, ["package-lock.json", "lib/book/build/formulaFonts.ts"]);
  return keptOrMade(courseFolders().cache, "fonts", digest([sources, used]), (folder) =>
    writeFormulaFonts(folder, used),
  );
}

/**
 * Writes KaTeX's style sheet and fonts. Each font is split in two: a file with the characters that the course's formulas
 * use, about a third of the font, and the whole font, which a browser fetches only if a running cell shows a formula
 * with other characters.
 *
 * @param used  the characters that the formulas of the book use
 */
export async function writeFormulaFonts(folder: string, used: string): Promise<void> {
  const css = await readFile(join(katex, "katex.min.css"), "utf8");
  await mkdir(join(folder, "fonts"), { recursive: true });
  const fonts = [...css.matchAll(fontFace)].map(([, name]) => name);
  await Promise.all(fonts.map((name) => writeFont(folder, name, used)));
  await writeFile(join(folder, "katex.min.css"), css.replace(fontFace, facesFor(used)));
}

/** Matches the sources of one of KaTeX's fonts; captures the file name in the first of three formats. */
const fontFace =
  /(?<=@font-face\{[^}]*src:url\(fonts\/)([\w-]+)\.woff2\) format\("woff2"\)[^}]*\}/g;

async function writeFont(folder: string, name: string, used: string): Promise<void> {
  const whole = await readFile(join(katex, "fonts", `${name}.woff2`));
  const isLarge = /_Size\d-/.test(name); // big brackets and operators: hints help only small signs
  const part = await subsetFont(whole, used, { targetFormat: "woff2", noHinting: isLarge });
  await writeFile(join(folder, "fonts", `${name}.woff2`), whole);
  await writeFile(join(folder, "fonts", `${name}-used.woff2`), part);
}

/**
 * Declares each font face twice, with disjoint character ranges. If both faces had a character, a browser could fetch
 * the second file while it waits for the first.
 */
function facesFor(used: string): (found: string, ...rest: unknown[]) => string {
  const codes = [...used].map((character) => character.codePointAt(0) as number);
  codes.sort((a, b) => a - b);
  const range = codes.map((code) => `U+${hex(code)}`).join(",");
  const others = rangeWithout(codes);
  return (_, name, at, css) => {
    const start = String(css).lastIndexOf("@font-face{", Number(at));
    const description = String(css).slice(start, Number(at));
    const file = (suffix: string) => `${name}${suffix}.woff2) format("woff2")`;
    return `${file("")};unicode-range:${others}}${description}${file("-used")};unicode-range:${range}}`;
  };
}

/** The `unicode-range` of all characters except these, which are sorted. */
function rangeWithout(codes: readonly number[]): string {
  const starts = [0, ...codes.map((code) => code + 1)];
  const ends = [...codes.map((code) => code - 1), 0x10ffff];
  return starts
    .map((start, i) => [start, ends[i]] as const)
    .filter(([start, end]) => start <= end)
    .map(([start, end]) => `U+${hex(start)}-${hex(end)}`)
    .join(",");
}

function hex(code: number): string {
  return code.toString(16);
}
