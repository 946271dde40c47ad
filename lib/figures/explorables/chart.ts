import type { Colour } from "../drawing/theme.js";
import type { Look } from "./look.js";

type Point = readonly [x: number, y: number];
type Ink = Colour | "ink";

/** The ranges of the axes, and the margins around the drawing. */
export interface Frame {
  x: readonly [low: number, high: number];
  y: readonly [low: number, high: number];
  /** The margins in pixels. */
  margin: { top: number; right: number; bottom: number; left: number };
}

export interface LabelPlace {
  anchor?: "start" | "middle" | "end";
  /** Pixels from the point to the label. */
  dx?: number;
  dy?: number;
  colour?: Colour;
}

/** Draws marks in the units of the axes; later marks cover earlier ones. */
export interface Chart {
  /** Draws a line, with gaps where a point is NaN. */
  line(
    points: readonly Point[],
    colour: Ink,
    style?: { width?: number; dash?: string; opacity?: number },
  ): void;
  dot(at: Point, colour: Ink): void;
  /** Draws a rectangle, given two opposite corners. */
  bar(from: Point, to: Point, colour: Ink): void;
  label(text: string, at: Point, place?: LabelPlace): void;
  svg(): string;
}

/**
 * Makes a chart as SVG text, for pictures that are redrawn at every move of a slider. Its source text is sent
 * to the reader's page, where Plot would be a hundred times as large, so it uses only its arguments.
 */
export function chart({ x, y, margin }: Frame, look: Look): Chart {
  const { width, height, font, fonts, palette, stylesheet } = look;
  const marks: string[] = [];
  const round = (value: number) => Math.round(value * 100) / 100 + 0;
  const across = (width - margin.left - margin.right) / (x[1] - x[0]);
  const down = (height - margin.top - margin.bottom) / (y[1] - y[0]);
  const px = (value: number) => round(margin.left + (value - x[0]) * across);
  const py = (value: number) => round(height - margin.bottom - (value - y[0]) * down);
  const paint = (colour: Ink) => (colour === "ink" ? "currentColor" : palette[colour]);
  return {
    line(points, colour, { width = 2.5, dash = "none", opacity = 1 } = {}) {
      const drawn = points.map(([a, b]) => (Number.isFinite(a + b) ? `${px(a)},${py(b)}` : ""));
      const d = drawn.map((at, i) => at && (i > 0 && drawn[i - 1] ? `L${at}` : `M${at}`)).join("");
      marks.push(
        `<path d="${d}" fill="none" stroke="${paint(colour)}" stroke-width="${width}" stroke-dasharray="${dash}" stroke-opacity="${opacity}"/>`,
      );
    },
    dot([a, b], colour) {
      marks.push(`<circle cx="${px(a)}" cy="${py(b)}" r="5" fill="${paint(colour)}"/>`);
    },
    bar([a, b], [c, d], colour) {
      const [left, top] = [Math.min(px(a), px(c)), Math.min(py(b), py(d))];
      const size = [Math.abs(px(c) - px(a)), Math.abs(py(d) - py(b))].map(round);
      marks.push(
        `<rect x="${left}" y="${top}" width="${size[0]}" height="${size[1]}" fill="${paint(colour)}"/>`,
      );
    },
    label(text, [a, b], { anchor = "start", dx = 0, dy = 0, colour } = {}) {
      const ink = colour ? ` fill="${palette[colour]}" class="course-ink-${colour}"` : "";
      const place = `x="${round(px(a) + dx)}" y="${round(py(b) + dy)}" dy="0.35em"`;
      const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
      marks.push(`<text ${place} text-anchor="${anchor}"${ink}>${escaped}</text>`);
    },
    svg() {
      const box = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
      const type = `font-family="${fonts}" font-size="${font}" fill="currentColor"`;
      return `<svg xmlns="http://www.w3.org/2000/svg" class="course-figure" ${box} ${type}><style>${stylesheet}</style>${marks.join("")}</svg>`;
    },
  };
}
