import type { Markish } from "@observablehq/plot";
import { directLabel } from "./directLabel.js";
import { spread } from "./spread.js";
import { type Colour, size } from "./theme.js";
import { textWidth } from "./wrapText.js";

/** Where a line ends, and its name. */
export interface LineEnd {
  x: number;
  y: number;
  text: string;
  colour: Colour;
}

/** The vertical axis as far as labels must know it, to keep a line's height apart. */
export interface VerticalAxis {
  domain: readonly [low: number, high: number];
  /** Of the drawing without its margins, in pixels. */
  height: number;
  log?: boolean;
}

/** The names of lines at their right ends, moved apart where the lines end close together. */
export function endLabels(ends: readonly LineEnd[], axis: VerticalAxis): Markish[] {
  const { log = false, height } = axis;
  const [low, high] = axis.domain.map((y) => (log ? Math.log10(y) : y)) as [number, number];
  const places = ends.map(({ y }) => (log ? Math.log10(y) : y));
  const moved = spread(places, (size.lineHeight * (high - low)) / height);
  return ends.map(({ x, text, colour }, index) => {
    const y = moved[index] as number;
    return directLabel(text, [x, log ? 10 ** y : y], "right", { colour, distance: 8 });
  });
}

/** How wide the margin must be in which the names stand. */
export function marginFor(ends: readonly { text: string }[]): number {
  const widest = Math.max(...ends.map(({ text }) => textWidth(text, size.font)));
  return Math.min(widest, size.width / 2) + 2 * size.gap;
}
