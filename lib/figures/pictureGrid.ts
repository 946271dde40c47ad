import * as Plot from "@observablehq/plot";
import type { Vector } from "../losses/index.js";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language } from "../text/text.js";
import {
  type FigureOptions,
  type FigureText,
  inLanguage,
  type Label,
} from "./drawing/figureText.js";
import { pathMark } from "./drawing/pathMark.js";
import { drawFigure } from "./drawing/svg.js";
import { palette, size } from "./drawing/theme.js";
import {
  requireAtMost,
  requireEntries,
  requireFinite,
  requireFiniteEntries,
} from "./drawing/validateFigure.js";
import { punctuation } from "./drawing/words.js";

/** A square picture with a label below it. */
export interface Picture {
  /** How dark each pixel is, line by line from the top. */
  pixels: Vector;
  label: Label;
}

export interface PictureGridOptions extends FigureOptions {
  /** The number for black; 0 is white. Default: the largest number of all pictures. */
  black?: number;
}

const perRow = 10;
const mostPictures = 40;
/** From the left edge of a picture to that of the next, and from its top to its label. */
const step = (size.width - 2 * size.gap) / perRow;
const side = 48;
const rowHeight = side + 2 * size.lineHeight;
/** The shades of grey that can be told apart. */
const shades = 16;

/**
 * Small square pictures in rows of ten, each with a label below it. Ink has the text colour of the page, so on a dark
 * page the pictures are white on black.
 *
 * @returns SVG text
 * @throws {RangeError} if there are no pictures or more than 40, or a picture is not a square of finite numbers
 * @example
 * pictureGrid([{ pixels: [0, 1, 1, 0], label: "7" }]).slice(0, 4); // "<svg"
 */
export function pictureGrid(
  pictures: readonly Picture[],
  options: PictureGridOptions = {},
): string {
  const { language = currentLanguage() } = options;
  requirePictures(pictures);
  const darkest = () => pictures.reduce((most, { pixels }) => pixels.reduce(larger, most), 0);
  const { black = darkest() } = options;
  requireFinite("pictureGrid", "black", black);
  const places = pictures.map(({ label }, n) => ({
    text: inLanguage(label, language),
    left: Math.round(size.gap + (n % perRow) * step + (step - side) / 2),
    top: size.gap + Math.floor(n / perRow) * rowHeight,
  }));
  return drawFigure(
    describe(pictures),
    {
      height: Math.ceil(pictures.length / perRow) * rowHeight,
      margin: 0,
      x: { type: "identity", axis: null },
      y: { type: "identity", axis: null },
      marks: [
        ...greyLevels(pictures, places, black),
        Plot.rect(places, {
          x1: "left",
          x2: ({ left }) => left + side,
          y1: "top",
          y2: ({ top }) => top + side,
          stroke: palette.grey,
          strokeOpacity: 0.6,
        }),
        Plot.text(places, {
          text: "text",
          x: ({ left }) => left + side / 2,
          y: ({ top }) => top + side + 0.8 * size.lineHeight,
        }),
      ],
    },
    options,
  );
}

const larger = (a: number, b: number): number => Math.max(a, b);

function requirePictures(pictures: readonly Picture[]): void {
  requireEntries("pictureGrid", "pictures", pictures);
  requireAtMost("pictureGrid", "pictures", pictures, mostPictures);
  pictures.forEach(({ pixels }, n) => {
    requireFiniteEntries("pictureGrid", `pictures[${n}].pixels`, pixels);
    if (!Number.isInteger(Math.sqrt(pixels.length)))
      throw new RangeError(
        `pictureGrid: pictures[${n}] has ${pixels.length} pixels; a square picture has 4, 9, 16, …`,
      );
  });
}

interface Place {
  readonly left: number;
  readonly top: number;
}

/**
 * One path for each shade, with all pixels of that shade, each as a line as wide as a pixel: a rectangle for each pixel
 * would weigh ten times as much.
 */
function greyLevels(
  pictures: readonly Picture[],
  places: readonly Place[],
  black: number,
): Plot.Markish[] {
  const paths = new Map<string, { d: string; shade: number; unit: number }>();
  pictures.forEach(({ pixels }, n) => {
    const { left, top } = places[n];
    const width = Math.sqrt(pixels.length);
    const unit = side / width;
    pixels.forEach((value, i) => {
      const shade = Math.round(shades * Math.min(1, Math.max(0, value / black)));
      if (!(shade > 0)) return;
      const [x, y] = [left + (i % width) * unit, top + (Math.floor(i / width) + 0.5) * unit];
      const key = `${shade} ${unit}`;
      const { d = "" } = paths.get(key) ?? {};
      paths.set(key, { d: `${d}M${x},${y}h${unit}`, shade, unit });
    });
  });
  return [...paths.values()].map(({ d, shade, unit }) =>
    pathMark({
      d,
      stroke: "currentColor",
      "stroke-width": unit,
      "stroke-opacity": shade / shades,
    }),
  );
}

function describe(pictures: readonly Picture[]): FigureText {
  const { length } = pictures;
  const list = (language: Language): string => {
    const labels = pictures.map(({ label }) => inLanguage(label, language));
    // One label for all, such as a question mark, need not be heard twenty times.
    if (length > 1 && new Set(labels).size === 1)
      return { en: `each with the label ${labels[0]}`, zh: `标签都是 ${labels[0]}` }[language];
    const all = labels.join(punctuation[language].semicolon);
    return { en: `with these labels: ${all}`, zh: `标签依次为：${all}` }[language];
  };
  return {
    alt: {
      en: `${length} small square ${length === 1 ? "picture" : "pictures"}, ${list("en")}.`,
      zh: `${length} 张方形小图片，${list("zh")}。`,
    },
    caption: { en: "Each picture has its label below it.", zh: "每张图片下方是它的标签。" },
  };
}
