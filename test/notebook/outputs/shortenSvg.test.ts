import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortenSvg, shortenSvgInHtml } from "../../../lib/notebook/outputs/shortenSvg.js";

describe("shortenSvg", () => {
  it("rounds coordinates and lengths to three decimals", () => {
    expect(shortenSvg('<path d="M1.23456,2L-0.00001,3.5e-7Z" stroke-width="1.50001"/>')).toBe(
      '<path d="M1.235,2L0,0Z" stroke-width="1.5"/>',
    );
    expect(shortenSvg('<g transform="translate(10.123456,0.5)"/>')).toBe(
      '<g transform="translate(10.123,0.5)"/>',
    );
  });

  it("keeps two numbers separate that only a point or a sign divides", () => {
    expect(shortenSvg('<path d="M10.00001.5L1-.00001"/>')).toBe('<path d="M10 0.5L1 0"/>');
  });

  it("does not change texts and labels, even if they look like geometry", () => {
    const text =
      '<svg aria-label="p > 0.12345, x=0.12345"><text> d="0.12345" 0.52287874</text></svg>';
    expect(shortenSvg(text)).toBe(text);
  });

  it("does not change colours and names with digits", () => {
    const text = '<g id="a.12345" fill="#123456" class="x1.23456"/>';
    expect(shortenSvg(text)).toBe(text);
  });

  it("moves no point by more than half of a thousandth, and changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true })), (numbers) => {
        const short = shortenSvg(`<polyline points="${numbers.join(" ")}"/>`);
        const shown = (/"(.*)"/.exec(short)?.[1] ?? "").split(" ").filter(Boolean).map(Number);
        expect(shown).toHaveLength(numbers.length);
        for (const [i, x] of shown.entries()) expect(Math.abs(x - numbers[i])).toBeLessThan(5.1e-4);
        expect(shortenSvg(short)).toBe(short);
      }),
    );
  });
});

describe("shortenSvgInHtml", () => {
  it("shortens the numbers of drawings and of nothing around them", () => {
    const html = (x: string) =>
      `<p data-x="1" width="9.87654">1.23456 <svg x="${x}"></svg></p><svg y="${x}"></svg>`;
    expect(shortenSvgInHtml(html("1.23456"))).toBe(html("1.235"));
  });
});
