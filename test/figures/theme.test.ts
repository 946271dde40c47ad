import { describe, expect, it } from "vitest";
import {
  captionOpacity,
  hueInText,
  palette,
  paper,
  stylesheet,
} from "../../lib/figures/drawing/theme.js";

type Rgb = [red: number, green: number, blue: number];

function rgb(hex: string): Rgb {
  return [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255) as Rgb;
}

/** A mix of two colours with `share` of the first, as color-mix and opacity compute it. */
function mix(first: Rgb, second: Rgb, share: number): Rgb {
  return first.map((value, i) => share * value + (1 - share) * (second[i] as number)) as Rgb;
}

/** WCAG 2.2: relative luminance. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (r as number) + 0.7152 * (g as number) + 0.0722 * (b as number);
}

function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(paper))("on %s paper", (_, { background, ink }) => {
  const behind = rgb(background);

  it("ink and captions have a contrast of at least 4.5 : 1", () => {
    expect(contrast(rgb(ink), behind)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(mix(rgb(ink), behind, captionOpacity), behind)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(palette))(
    "%s has a contrast of at least 3 : 1, and 4.5 : 1 where it colours text",
    (_, hue) => {
      expect(contrast(rgb(hue), behind)).toBeGreaterThanOrEqual(3);
      expect(contrast(mix(rgb(hue), rgb(ink), hueInText), behind)).toBeGreaterThanOrEqual(4.5);
    },
  );
});

describe("the style sheet of a figure", () => {
  it("paints a background only if the figure is a document of its own", () => {
    expect(stylesheet).toContain(`svg:root{background:${paper.light.background}`);
    expect(stylesheet).not.toMatch(/(?<!svg):root/);
  });

  it("contains no character that XML would have to escape", () => {
    expect(stylesheet).not.toMatch(/[<>&]/);
  });
});
