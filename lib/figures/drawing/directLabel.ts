import * as Plot from "@observablehq/plot";
import { type Colour, inkClass, palette } from "./theme.js";

/** The position of a label relative to its point. */
export type Side =
  | "left"
  | "right"
  | "above"
  | "below"
  | "above left"
  | "above right"
  | "below left"
  | "below right";

export interface DirectLabelOptions {
  /** The colour of the labelled mark. Default: the text colour of the page. */
  colour?: Colour;
  /** Pixels between the point and the text. Default 6. */
  distance?: number;
}

/** A point in the units of the axes. */
export type Place = readonly [x: number | string, y: number | string];

/** A label next to its mark and in its colour, in place of a legend. */
export function directLabel(
  text: string,
  [x, y]: Place,
  side: Side,
  { colour, distance = 6 }: DirectLabelOptions = {},
): Plot.Markish {
  const across = side.includes("left") ? -1 : side.includes("right") ? 1 : 0;
  const down = side.includes("above") ? -1 : side.includes("below") ? 1 : 0;
  return Plot.text([text], {
    x: [x],
    y: [y],
    textAnchor: across < 0 ? "end" : across > 0 ? "start" : "middle",
    lineAnchor: down < 0 ? "bottom" : down > 0 ? "top" : "middle",
    dx: across * distance,
    dy: down * (across === 0 ? distance : distance / 2),
    ...(colour && { fill: palette[colour], className: inkClass(colour) }),
  });
}
