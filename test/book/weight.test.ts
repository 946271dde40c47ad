import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { courseBook } from "./builtBook.js";
import { all, pagesOf, parsePage } from "./page.js";

const kilobyte = 1024;
let folder: string;
/** The formulas that each page draws. */
let formulas: [page: string, formula: string][];

beforeAll(async () => {
  folder = await courseBook();
  formulas = pagesOf(folder).flatMap((name) =>
    all(parsePage(folder, name), ".katex-html").map(({ textContent }): [string, string] => [
      name,
      textContent,
    ]),
  );
});

const gzipped = (text: string | Buffer): number => gzipSync(text).length;
const file = (name: string): Buffer => readFileSync(join(folder, name));

/** The bytes that a browser fetches to show a page, gzipped as by a static host, without figures, which are removed. */
function weight(name: string): number {
  const document = parsePage(folder, name);
  for (const figure of all(document, "main figure.output, iframe")) figure.remove();
  const html = gzipped(document.toString());
  const linked = all(document, "link[rel=stylesheet], script[src]").map(
    (element) => element.getAttribute("href") ?? element.getAttribute("src") ?? "",
  );
  const assets = linked.reduce((sum, asset) => sum + gzipped(file(asset)), 0);
  const fonts = usedFonts(document).reduce((sum, font) => sum + file(font).length, 0);
  return html + assets + fonts;
}

/** The font files that the formulas of a page need; a browser fetches no others. */
function usedFonts(document: Document): string[] {
  const needed = fontsByClass.filter(([, selector]) => document.querySelector(selector));
  return needed.map(([font]) => `assets/katex/fonts/KaTeX_${font}-used.woff2`);
}

const fontsByClass: readonly [font: string, selector: string][] = [
  ["Main-Regular", ".katex"],
  ["Math-Italic", ".katex .mathnormal"],
  ["Main-Bold", ".katex .mathbf, .katex .textbf"],
  ["Main-Italic", ".katex .mathit, .katex .textit"],
  ["AMS-Regular", ".katex .mathbb, .katex .amsrm"],
  ["Caligraphic-Regular", ".katex .mathcal"],
  ["Size1-Regular", ".katex .small-op, .katex .delimsizing.size1"],
  ["Size2-Regular", ".katex .large-op, .katex .delimsizing.size2"],
  ["Size3-Regular", ".katex .delimsizing.size3"],
  ["Size4-Regular", ".katex .delimsizing.size4, .katex .delimsizing.mult"],
];

/** The characters of the reduced fonts, by the style sheet, which has the same for all of them. */
function reducedCharacters(): string[] {
  const css = file("assets/katex/katex.min.css").toString();
  const [, ranges = ""] =
    /-used\.woff2\) format\("woff2"\);unicode-range:([^}]*)\}/.exec(css) ?? [];
  return ranges.split(",").map((code) => String.fromCodePoint(Number.parseInt(code.slice(2), 16)));
}

describe("the reduced fonts", () => {
  it("have each character that a formula of a page draws", () => {
    const reduced = new Set(reducedCharacters());
    const missing = formulas.flatMap(([name, formula]) =>
      [...formula]
        .filter((character) => !reduced.has(character))
        .map((character) => `${name}: "${character}" in the formula ${formula}`),
    );
    expect(missing, "lib/book/build/formulaCharacters.ts overlooks characters").toEqual([]);
  });

  it("have no others, except all digits and the space", () => {
    const drawn = formulas.map(([, formula]) => formula).join("");
    const others = reducedCharacters().filter((character) => !drawn.includes(character));
    expect(others.filter((character) => !/[ \d]/.test(character))).toEqual([]);
  });
});

describe("the weight of a page", () => {
  it("is at most 70 KB without figures", () => {
    const weights = pagesOf(folder).map((name) => [name, weight(name) / kilobyte] as const);
    if (process.env.SHOW_WEIGHTS) console.log(Object.fromEntries(weights));
    expect(weights.filter(([, kilobytes]) => kilobytes > 70)).toEqual([]);
  });

  it("has elements in code only for classes to which the style sheet gives a colour", () => {
    const coloured = file("assets/book.css")
      .toString()
      .match(/tok-\w+/g);
    const used = pagesOf(folder).flatMap((name) =>
      all(parsePage(folder, name), "pre.source span").map((element) => element.className),
    );
    expect(coloured).toEqual(expect.arrayContaining([...new Set(used)]));
    expect(used).toContain("tok-keyword");
    expect(used).toContain("tok-number");
  });
});
