import { type Colour, fonts, palette, size, stylesheet } from "../drawing/theme.js";

/** The parts of the theme that go into the reader's page. */
export interface Look {
  width: number;
  height: number;
  font: number;
  fonts: string;
  palette: Readonly<Record<Colour, string>>;
  stylesheet: string;
}

/** The look of explorables: that of the figures, with less height. */
export const look: Look = {
  width: size.width,
  height: 300,
  font: size.font,
  fonts,
  palette,
  stylesheet,
};

/** The margins of an explorable with axes, the same as in the figures. */
export const margin: Readonly<Record<"top" | "right" | "bottom" | "left", number>> = size.margin;
