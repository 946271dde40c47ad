import { drawFigure, type FigureText } from "@course/lib/figures";
import * as Plot from "@observablehq/plot";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decades } from "../../lib/figures/drawing/decades.js";
import { simplifyPath } from "../../lib/figures/drawing/simplifyPath.js";
import { spread } from "../../lib/figures/drawing/spread.js";
import { brief, fixed, logOf } from "../../lib/figures/drawing/words.js";
import { textWidth, wrapText } from "../../lib/figures/drawing/wrapText.js";
import { unitOf } from "../../lib/text/unitOf.js";

const text: FigureText = {
  alt: { en: 'One "dot" & <nothing> else.', zh: "一个点。" },
  caption: { en: "A dot.", zh: "点。" },
};

describe("drawFigure", () => {
  const dot = { marks: [Plot.dot([[1 / 3, 2 / 3]])] };

  it("escapes the alt text, and repeats the caption as a description", () => {
    const svg = drawFigure(text, dot);
    expect(svg).toContain('aria-label="One &quot;dot&quot; &amp; &lt;nothing&gt; else."');
    expect(svg).toContain("<desc>A dot.</desc>");
  });

  it("rounds coordinates to 0.01 pixels and leaves lengths in em as they are", () => {
    const thirds = [1, 2, 3, 4, 5].map((x) => [x / 3, Math.sqrt(x)]);
    const svg = drawFigure(text, { marks: [Plot.line(thirds), Plot.dot(thirds)] });
    expect(svg).toMatch(/ d="M[^"]*\.\d\dL/);
    expect(svg.match(/="[^">]*\.\d{3}(?!\d*em)/g)).toBeNull();
    expect(svg).toContain('"0.32em"');
  });

  it("draws several panels below each other with one caption", () => {
    const svg = drawFigure(text, [
      { ...dot, height: 100 },
      { ...dot, height: 150 },
    ]);
    expect(svg).toContain('transform="translate(0,100)"');
    expect(svg.match(/A dot\.<\/tspan>/g)).toHaveLength(1);
  });

  it("requires alt text and caption in every language", () => {
    // @ts-expect-error: the caption is missing
    expect(() => drawFigure({ alt: text.alt }, dot)).toThrow();
    // @ts-expect-error: the Chinese alt text is missing
    expect(() => drawFigure({ ...text, alt: { en: "A dot." } }, dot)).not.toThrow();
  });
});

describe("wrapText", () => {
  it("breaks English between words and Chinese between characters", () => {
    expect(wrapText("one two three", 60, 12)).toEqual(["one two", "three"]);
    expect(wrapText("一二三四五", 40, 12)).toEqual(["一二三", "四五"]);
  });

  it("begins no line with a closing punctuation mark", () => {
    expect(wrapText("一二三。四", 40, 12)).toEqual(["一二", "三。四"]);
    expect(wrapText("“一二三”四五", 48, 12)).toEqual(["“一二", "三”四五"]);
  });

  it("ends no line with an opening punctuation mark", () => {
    expect(wrapText("一二“三”四", 40, 12)).toEqual(["一二", "“三”四"]);
    expect(wrapText("一二三（四五）", 49, 12)).toEqual(["一二三", "（四五）"]);
  });

  it("leaves no single Chinese character on the last line", () => {
    expect(wrapText("一二三四五六。", 64, 12)).toEqual(["一二三四", "五六。"]);
  });

  it("loses no character, and exceeds the width only for a word that is wider by itself", () => {
    const words = fc.array(
      fc.constantFrom("a", "loss", "entropy", "熵", "概率", "概率。", "p = 0.3,"),
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 400 }), (list, width) => {
        const whole = list.join(" ");
        const lines = wrapText(whole, width, 13);
        expect(lines.join("").replaceAll(" ", "")).toBe(whole.replaceAll(" ", ""));
        for (const line of lines)
          if (line.includes(" ")) expect(textWidth(line, 13)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe("spread", () => {
  it("leaves places as they are if they are far enough apart", () => {
    expect(spread([0, 30, 10], 5)).toEqual([0, 30, 10]);
  });

  it("moves two equal places to either side of their middle", () => {
    expect(spread([10, 10], 4)).toEqual([8, 12]);
  });

  it("keeps the order and the mean, and leaves the gap between neighbours", () => {
    const places = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(places, (list) => {
        const moved = spread(list, 7);
        const sorted = [...moved].sort((a, b) => a - b);
        sorted.slice(1).forEach((y, i) => {
          expect(y - (sorted[i] as number)).toBeGreaterThan(7 - 1e-9);
        });
        const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
        expect(mean(moved)).toBeCloseTo(mean(list), 9);
        for (const [i, a] of list.entries())
          for (const [j, b] of list.entries())
            if (a < b) expect(moved[i]).toBeLessThan(moved[j] as number);
      }),
    );
  });

  it("keeps the gap above a lower bound, and moves nothing that the bound does not push", () => {
    expect(spread([0, 0, 50], 4, 0)).toEqual([0, 4, 50]);
    expect(spread([10, 10], 4, 0)).toEqual([8, 12]);
  });
});

describe("simplifyPath", () => {
  it("keeps the ends of a straight line and the corners of a polygon", () => {
    expect(simplifyPath("M0,0L1,1L2,2L3,3")).toBe("M0,0L3,3");
    expect(simplifyPath("M0,0L1,0L2,0L2,5L2,9")).toBe("M0,0L2,0L2,9");
  });

  it("keeps gaps, closed paths and curves", () => {
    expect(simplifyPath("M0,0L1,0L2,0M5,0L6,0L7,0Z")).toBe("M0,0L2,0M5,0L7,0Z");
    expect(simplifyPath("M0,0C1,1,2,2,3,3")).toBe("M0,0C1,1,2,2,3,3");
    expect(simplifyPath("M4,4Z")).toBe("M4,4Z");
  });

  it("moves a curve by less than 0.1 pixels", () => {
    const points = Array.from({ length: 400 }, (_, x) => [x, 100 * Math.exp(-x / 60)] as const);
    const kept = simplifyPath(`M${points.map((p) => p.join(",")).join("L")}`)
      .slice(1)
      .split("L")
      .map((pair) => pair.split(",").map(Number) as [number, number]);
    expect(kept.length).toBeLessThan(80);
    for (const [x, y] of points) {
      const right = kept.findIndex(([at]) => at >= x && at > 0);
      const [[x1, y1], [x2, y2]] = [kept[right - 1], kept[right]] as [
        [number, number],
        [number, number],
      ];
      expect(Math.abs(y1 + ((y2 - y1) * (x - x1)) / (x2 - x1) - y)).toBeLessThan(0.1);
    }
  });
});

describe("decades", () => {
  it("spans whole powers of ten and labels ticks as powers", () => {
    const { domain, ticks, tickFormat } = decades([0, 3e-5, 40]);
    expect(domain).toEqual([1e-5, 100]);
    expect(ticks.at(-1)).toBe(100);
    expect([1e-12, 1, 1000].map(tickFormat)).toEqual(["10⁻¹²", "10⁰", "10³"]);
  });
});

describe("numbers and units in figures", () => {
  it("are printed with a minus sign, without −0, and with the sign for infinity", () => {
    expect([-0.5, -0.0001, Infinity, -Infinity].map((x) => fixed(x))).toEqual([
      "−0.500",
      "0.000",
      "∞",
      "−∞",
    ]);
    expect([1, 0.25].map((x) => brief(x))).toEqual(["1", "0.250"]);
  });

  it("are named for the base of the logarithm", () => {
    expect([Math.E, 2, 10, 3].map((base) => unitOf(base).en)).toEqual([
      "nats",
      "bits",
      "hartleys",
      "base-3 units",
    ]);
    expect([Math.E, 2, 10].map(logOf)).toEqual(["ln", "log₂", "log₁₀"]);
  });
});
