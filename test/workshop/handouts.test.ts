import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { courseFolders } from "../../lib/files/courseFolders.js";
import { readNotebook } from "../../lib/notebook/notebookFile.js";
import { withLanguage } from "../../lib/text/currentLanguage.js";
import { lessonGuides } from "../../lib/workshop/guides/lessonGuides.js";
import { lineWithBlank, textWithoutNumbers } from "../../lib/workshop/handouts/blanks.js";
import { derivationWithGaps } from "../../lib/workshop/handouts/derivationWithGaps.js";
import { handoutCells } from "../../lib/workshop/handouts/handoutCells.js";
import { handoutPages } from "../../lib/workshop/handouts/handoutPage.js";

const folder = courseFolders().notebooks;
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".ipynb"))
  .sort();
const read = (inside: string) =>
  Promise.all(names.map((name) => readNotebook(join(folder, inside, name))));
const editions = [
  { language: "en", files: await read("") },
  { language: "zh", files: await read("zh") },
] as const;
const pages = new Map(
  handoutPages({ editions, plans: [] }).map(({ path, content }) => [path, String(content)]),
);
const blank = /<span class="blank"[^>]*><\/span>/g;
const answer = /<strong class="answer">.*?<\/strong>/g;
const countOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

describe("the handouts", () => {
  const handouts = [...pages.keys()].filter((path) => !path.includes("-key"));

  it("are one for each lesson with a guide, in each language, each with its key", () => {
    expect(handouts).toHaveLength(2 * lessonGuides.length);
    expect(pages.size).toBe(2 * handouts.length);
  });

  it.each(handouts)("%s has a blank for each answer of its key, and nothing of them", (path) => {
    const handout = pages.get(path) as string;
    const key = pages.get(path.replace(".html", "-key.html")) as string;
    const [first, ...blanks] = handout.matchAll(blank); // the first is for the name
    expect(first).toBeDefined();
    expect(blanks.length).toBeGreaterThanOrEqual(7);
    expect(countOf(key, answer)).toBe(blanks.length);
    expect([countOf(handout, answer), countOf(key, blank)]).toEqual([0, 0]);
    expect(handout + key).not.toMatch(/\uE000|katex-error/);
    const [text, solved] = [handout.replace(blank, ""), key.replace(answer, "")].map((html) =>
      html.slice(html.indexOf("<h2>")),
    );
    expect(text).toBe(solved);
  });

  it.each(handouts)(
    "%s leaves out a line of its derivation, numbers, and words of every key point",
    (path) => {
      const handout = pages.get(path) as string;
      const { derivation } = handoutCells[Number.parseInt(path.replace(/^.*\//, ""), 10)];
      const [, rows = ""] = /<table class="derivation">(.*?)<\/table>/s.exec(handout) ?? [];
      expect(countOf(rows, blank) > 0).toBe(derivation !== undefined);
      for (const [value] of handout.matchAll(/<pre class="value">.*?<\/pre>/gs))
        expect(value).toMatch(blank);
      const points = [...handout.slice(handout.lastIndexOf("<ul>")).matchAll(/<li>.*?<\/li>/gs)];
      expect(points.length).toBeGreaterThanOrEqual(3);
      for (const [point] of points) expect(countOf(point, blank)).toBe(1);
    },
  );

  it("refuse a cell that the lesson does not have", () => {
    const [file] = editions[0].files;
    const without = {
      ...file,
      notebook: { ...file.notebook, cells: file.notebook.cells.slice(0, 1) },
    };
    expect(() =>
      handoutPages({ editions: [{ language: "en", files: [without] }], plans: [] }),
    ).toThrow(
      new RangeError(
        "The handout needs the cell of code first-cell, which its lesson does not have.",
      ),
    );
  });
});

describe("a blank", () => {
  const inside = (html: string) => html.replace(blank, "___");

  it("takes the place of words, also of a formula, in the middle of a line", () => {
    expect(inside(lineWithBlank("handout", "It is $\\ln 2$, about 0.693.", "$\\ln 2$"))).toBe(
      "It is ___, about 0.693.",
    );
    expect(lineWithBlank("key", "Least *loss* wins.", "*loss*")).toBe(
      'Least <strong class="answer"><em>loss</em></strong> wins.',
    );
  });

  it("takes the place of the first of equal words alone", () => {
    expect(inside(lineWithBlank("handout", "a loss is a loss", "loss"))).toBe("a ___ is a loss");
  });

  it.each([
    ["[ 0.5, -1e-7, NaN, -Infinity ]", "[ ___, ___, ___, ___ ]"],
    ["0.5228787452803376 hartleys", "___ hartleys"],
    ["'0.523' < x1, ResNet18", "&#39;___&#39; &lt; x1, ResNet18"],
    ["true", "true"],
  ])("takes the place of each number, and not of digits in a name: %s", (text, shown) => {
    expect(inside(textWithoutNumbers("handout", text))).toBe(shown);
  });

  it("has a number with four digits in the key, if it has more", () => {
    const shown = (text: string) => textWithoutNumbers("key", text).replace(/<[^>]*>/g, "");
    expect(shown("[ 0.5228787452803376, 0.6, 513000, 5e-324, 4.248354255291589e-18 ]")).toBe(
      "[ 0.5229, 0.6, 513000, 5e-324, 4.248e-18 ]",
    );
  });

  it("is as wide as what belongs into it, and Chinese characters are two letters wide", () => {
    const width = (line: string, words: string) =>
      Number(/width: (\d+)em/.exec(lineWithBlank("handout", line, words))?.[1]);
    expect(width("abcdefghij", "abcdefghij")).toBe(8);
    expect(width("预测减去期望输出", "预测减去期望输出")).toBe(13);
    expect(width("a", "a")).toBe(4);
  });
});

describe("a derivation with gaps", () => {
  const row = (left: string, right: string, why: string) =>
    `| ${left} | $\\displaystyle {{} = ${right}}$ | ${why} | ∎ |`;
  const output = (count: number) =>
    [
      "**A title**",
      "Words of no use.",
      "For $x > 0$",
      "| | | | |\n|:--|:--|:--|:-:|",
      ...Array.from({ length: count }, (_, i) =>
        row(i === 0 ? "$x$" : "", `x_${i}`, `Reason ${i}.`),
      ),
      "",
      "∎ proved exactly",
    ].join("\n");
  const gapsOf = (count: number) =>
    [...derivationWithGaps("handout", output(count)).matchAll(/<tr>.*?<\/tr>/g)].map(([line]) =>
      /class="blank"/.test(line),
    );

  it("leaves out every second line and the last one", () => {
    expect(gapsOf(1)).toEqual([true]);
    expect(gapsOf(4)).toEqual([false, true, false, true]);
    expect(gapsOf(5)).toEqual([false, true, false, true, true]);
  });

  it("keeps title, domain and reasons, and only those", () => {
    const words = derivationWithGaps("handout", output(2));
    for (const part of ["A title", "Reason 0.", "Reason 1."]) expect(words).toContain(part);
    expect(words).not.toMatch(/no use|proved|∎/);
  });

  it("begins in the domain as the library writes it, in both languages", () => {
    const inLanguage = (language: "en" | "zh", text: string) =>
      withLanguage(language, () => derivationWithGaps("handout", text));
    expect(inLanguage("en", output(2))).toContain("<br>For ");
    expect(inLanguage("zh", output(2).replace("For $", "设 $"))).toContain("<br>设 ");
  });
});
