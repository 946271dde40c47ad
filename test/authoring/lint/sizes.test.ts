import { describe, expect, it } from "vitest";
import { checkSizes } from "../../../lib/authoring/lint/sizes.js";
import { countWords } from "../../../lib/notebook/cellText.js";
import type { Cell } from "../../../lib/notebook/nbformat.js";
import { code, markdown } from "../../cli/fixtures.js";
import { lesson, lessonOf } from "./lesson.js";

const rules = (cells: Cell[]) => checkSizes(lessonOf(cells)).map(({ rule }) => rule);
const lines = (count: number, line = "6 * 7;\n\n") => line.repeat(count);
const prose = (id: string) => markdown(id, "word ".repeat(120));

describe("checkSizes", () => {
  it("allows 12 filled lines of code, and not 13", () => {
    const short = code("a", "1;");
    expect(rules([prose("p"), prose("q"), short, code("b", lines(12))])).toEqual([]);
    expect(rules([prose("p"), prose("q"), short, code("b", lines(13))])).toEqual(["code-lines"]);
  });

  it.each(["display.svg(figure);\n", "Plot.plot({});\n", "lossCurve();\n"])(
    "allows 20 lines to a cell that draws with %s",
    (line) => {
      const setup = code("setup", 'import { lossCurve } from "@course/lib/figures";');
      const others = [prose("p"), prose("q"), prose("r"), setup];
      expect(rules([...others, code("b", lines(19) + line)])).toEqual([]);
      expect(rules([...others, code("b", lines(20) + line)])).toEqual(["code-lines"]);
    },
  );

  it("allows 120 words of Markdown, and not 121", () => {
    expect(rules([prose("p")])).toEqual([]);
    expect(rules([markdown("p", "word ".repeat(121))])).toEqual(["words"]);
  });

  it("requires that most cells are short, five words for each line of code, and text between code", () => {
    const cells = [code("a", lines(6)), code("b", lines(6))];
    expect(rules(cells)).toEqual(["median-lines", "prose", "markdown-cells"]);
  });

  it("allows at most 60 cells", () => {
    const cells = Array.from({ length: 61 }, (_, i) => markdown(`m-${i}`, "word"));
    expect(rules(cells)).toEqual(["cells"]);
    expect(rules(cells.slice(1))).toEqual([]);
  });

  it("finds nothing in the model lesson", () => {
    expect(checkSizes(lesson())).toEqual([]);
  });
});

describe("countWords", () => {
  it.each([
    ["Three plain words.", 3],
    ["The loss `crossEntropy(t, p)` is $-\\log p$.", 4],
    ["See [the article](https://example.org/a/b).", 3],
    ["$$H(T, P) = -\\sum t \\log p$$", 0],
    ["Before\n\n```ts\nconst a = 1;\n```\n\nafter", 2],
    ["你好世界", 2],
    ["<img alt='nothing'>", 0],
  ])("counts the prose of %j", (text, words) => {
    expect(countWords(markdown("a", text))).toBe(words);
  });
});
