import * as Plot from "@observablehq/plot";
import { type Colour, inkClass, palette } from "./theme.js";

/** Where a label stands, seen from its point. */
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
  /** The colour of what is named; the ink of the page if left out. */
  colour?: Colour;
  /** Pixels between the point and the text. Default 6. */
  distance?: number;
}

/** A place in the units of the axes. */
export type Place = readonly [x: number | string, y: number | string];

/**
 * A name written beside the thing it names, in its colour: the reader need not look up a legend.
 */
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
