import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { labelIn, labels } from "../../lib/figures/drawing/labels.js";
import { distributionBars } from "../../lib/figures/index.js";
import { joinLines, type Notebook, type Output } from "../../lib/notebook/nbformat.js";
import { phrases } from "../../lib/text/phrases.js";

const folder = fileURLToPath(new URL("../../notebooks/zh/", import.meta.url));

/** Formulas, and what is called the same in all languages: programs, and tests by their names in code. */
const names =
  /^(?:[tp] = .*log.*|log\(.*\)|(?:sigmoid|softmax) →|Softmax|[CT]P?U|C (?:fused|memory)|readable|typescript|[\w.]+-(?:js|node|web|cpu|wasm|matrix)|NumPy|PyTorch|SciPy|mathjs|stdlib|brotli|bzip2|gzip|zstd|divergence|extreme|least|mean|never-negative|order|perplexity|shift|slope|sums-to-one|uniform|weights|zero)$/;

describe("a label that a cell gives to a figure", () => {
  it("is Chinese in each figure of the Chinese notebooks; if not: add it to lib/figures/drawing/labels.ts", () => {
    const english = readdirSync(folder).flatMap((name) => {
      const { cells }: Notebook = JSON.parse(readFileSync(folder + name, "utf8"));
      return cells
        .flatMap((cell) => (cell.cell_type === "code" ? cell.outputs : []))
        .flatMap(textsOf)
        .filter(
          (text) => /[A-Za-z]{3}/.test(text) && !/\p{Script=Han}/u.test(text) && !names.test(text),
        )
        .map((text) => `${name}: ${text}`);
    });
    expect(english).toEqual([]);
  });

  it("is English in an English figure, and stays as it is if nobody has translated it", () => {
    const svg = (label: string, language: "en" | "zh") =>
      distributionBars([{ label, values: [0.5, 0.5] }], { language });
    expect(svg("uniform guess", "zh")).toContain(">均匀猜测</");
    expect(svg("uniform guess", "en")).toContain(">uniform guess</");
    expect(svg("a new label", "zh")).toContain(">a new label</");
  });

  it("has one entry, with the same values in both languages", () => {
    expect(new Set(labels.map(({ en }) => en)).size).toBe(labels.length);
    const values = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const { en, zh } of labels) expect(values(zh)).toEqual(values(en));
    expect(labelIn("derived (η 0.15)", "zh")).toBe("推导所得（η 0.15）");
    expect(labelIn("cat, y = 3", "zh")).toBe("猫，y = 3");
  });
});

describe("phrases", () => {
  const translate = phrases([
    { en: "{a} of {b}", zh: "{b} 的 {a}" },
    { en: "{x} is {x}?", zh: "{x} 是自己？" },
    { en: "the {a} (of {b}).", zh: "{b} 的“{a}”。" },
    { en: "one", zh: "一" },
    { en: "one of two", zh: "两个中的一个" },
  ]);
  it.each([
    ["one", "一"],
    ["one of 3", "3 的 一"],
    ["one of two", "两个中的一个"],
    ["y is y?", "y 是自己？"],
    ["y is z?", "y is z?"],
    ["the $& (of b).", "b 的“$&”。"],
    ["two", "two"],
    ["", ""],
  ])("translate %j as %j", (english, chinese) => {
    expect(translate(english, "zh")).toBe(chinese);
    expect(translate(english, "en")).toBe(english);
  });
});

/** The texts in the figures of an output. */
function textsOf(output: Output): string[] {
  const svg = "data" in output ? output.data["image/svg+xml"] : undefined;
  const text =
    typeof svg === "string" || Array.isArray(svg) ? joinLines(svg as string | string[]) : "";
  return [...text.replace(/<style[\s\S]*?<\/style>/g, "").matchAll(/>([^<>]+)</g)].map(
    ([, found]) => found.trim(),
  );
}
