import type { Markish } from "@observablehq/plot";
import { directLabel } from "./directLabel.js";
import { spread } from "./spread.js";
import { type Colour, size } from "./theme.js";
import { textWidth } from "./wrapText.js";

/** The right end of a line, with its name. */
export interface LineEnd {
  x: number;
  y: number;
  text: string;
  colour: Colour;
}

/** The scale of the vertical axis, to convert the height of a label into its units. */
export interface VerticalAxis {
  domain: readonly [low: number, high: number];
  /** The height of the drawing without its margins, in pixels. */
  height: number;
  log?: boolean;
}

/** Labels at the right ends of lines, moved apart where they would overlap, but not below the axis, to its ticks. */
export function endLabels(ends: readonly LineEnd[], axis: VerticalAxis): Markish[] {
  const { log = false, height } = axis;
  const [low, high] = axis.domain.map((y) => (log ? Math.log10(y) : y)) as [number, number];
  const heights = ends.map(({ y }) => (log ? Math.log10(y) : y));
  const moved = spread(heights, (size.lineHeight * (high - low)) / height, low);
  return ends.map(({ x, text, colour }, index) => {
    const y = moved[index] as number;
    return directLabel(text, [x, log ? 10 ** y : y], "right", { colour, distance: 8 });
  });
}

/** The width of the margin for labels at the right ends of lines. */
export function marginFor(ends: readonly { text: string }[]): number {
  const widest = Math.max(...ends.map(({ text }) => textWidth(text, size.font)));
  return Math.min(widest, size.width / 2) + 2 * size.gap;
}
