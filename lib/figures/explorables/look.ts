import { type Colour, fonts, palette, size, stylesheet } from "../drawing/theme.js";

/** The parts of the theme that travel into the reader's page. */
export interface Look {
  width: number;
  height: number;
  font: number;
  fonts: string;
  palette: Readonly<Record<Colour, string>>;
  stylesheet: string;
}

export const look: Look = {
  width: size.width,
  height: 300,
  font: size.font,
  fonts,
  palette,
  stylesheet,
};

/** Where the axes of an explorable leave room for their names, as in the figures. */
export const margin: Readonly<Record<"top" | "right" | "bottom" | "left", number>> = size.margin;
