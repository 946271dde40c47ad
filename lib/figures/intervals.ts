import * as Plot from "@observablehq/plot";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language } from "../text/text.js";
import {
  type FigureOptions,
  type FigureText,
  inLanguage,
  type Label,
} from "./drawing/figureText.js";
import { marginForRows } from "./drawing/rowLabels.js";
import {
  type End,
  endsOf,
  type Placed,
  position,
  type Stretch,
  stretchesOf,
} from "./drawing/stretches.js";
import { drawFigure } from "./drawing/svg.js";
import { palette, size } from "./drawing/theme.js";
import { requireEntries, requireFinite } from "./drawing/validateFigure.js";
import { fixed, punctuation } from "./drawing/words.js";
import { textWidth } from "./drawing/wrapText.js";

/** A part of an interval. */
export interface IntervalPart {
  label: Label;
  /** The length of the part; those of a row are drawn in proportion. */
  share: number;
}

/** An interval, divided into parts. */
export interface IntervalRow {
  label: Label;
  parts: readonly IntervalPart[];
  /** The index of the part that the next row shows enlarged. */
  chosen?: number;
}

/** Pixels from one row to the next. */
const rowHeight = 74;
/** Half of the height of a bar, and the height of the numbers below it, in rows. */
const halfBar = 15 / rowHeight;
const numbers = 18 / rowHeight;

/**
 * Intervals that are divided among symbols, one below the other. A chosen part is drawn in another colour, and lines
 * lead from its ends to the row below, which shows it enlarged. The numbers below a row say where its parts begin and
 * end in the interval from 0 to 1.
 *
 * @returns SVG text
 * @throws {RangeError} if a row has no parts, or a share is not a finite number
 * @example
 * intervals([
 *   { label: "1st", parts: [{ label: "A", share: 0.7 }, { label: "B", share: 0.3 }], chosen: 0 },
 * ]).slice(0, 4); // "<svg"
 */
export function intervals(rows: readonly IntervalRow[], options: FigureOptions = {}): string {
  const { language = currentLanguage() } = options;
  requireEntries("intervals", "rows", rows);
  rows.forEach(({ parts }, index) => {
    requireEntries("intervals", `rows[${index}].parts`, parts);
    parts.forEach(({ share }, part) => {
      requireFinite("intervals", `rows[${index}].parts[${part}].share`, share);
    });
  });
  const labels = rows.map(({ label }) => inLanguage(label, language));
  const placed = rows.map((row, index) => placedParts(row, index, language));
  const stretches = stretchesOf(placed);
  const scale = size.width - marginForRows(labels) - size.margin.right;
  const zooms = placed.slice(0, -1).flatMap((parts, index) => {
    const part = parts.find(({ chosen }) => chosen);
    if (part === undefined) return [];
    const gap = { above: index + halfBar + numbers, below: index + 1 - halfBar };
    return [
      { ...gap, from: part.from, to: 0 },
      { ...gap, from: part.to, to: 1 },
    ];
  });
  return drawFigure(
    describe(rows, stretches),
    {
      height: rows.length * rowHeight + 2 * size.gap,
      marginTop: size.gap,
      marginBottom: size.gap,
      marginLeft: marginForRows(labels),
      x: { domain: [0, 1], axis: null },
      y: {
        domain: [rows.length - 0.5, -0.5],
        label: null,
        tickSize: 0,
        ticks: labels.map((_, index) => index),
        tickFormat: (index: number) => labels[index],
      },
      marks: [
        Plot.link(zooms, {
          x1: "from",
          y1: "above",
          x2: "to",
          y2: "below",
          stroke: palette.grey,
          strokeDasharray: "4,3",
        }),
        Plot.rect(placed.flat(), {
          y1: ({ row }: Placed) => row - halfBar,
          y2: ({ row }: Placed) => row + halfBar,
          x1: "from",
          x2: "to",
          fill: ({ chosen }: Placed) => (chosen ? palette.orange : palette.blue),
          fillOpacity: ({ chosen }: Placed) => (chosen ? 0.55 : 0.25),
          stroke: "currentColor",
          strokeWidth: 1,
        }),
        Plot.text(
          placed.flatMap((parts, row) => endsOf(parts, stretches[row], scale)),
          {
            x: "at",
            y: ({ row }: End) => row + halfBar,
            text: "text",
            lineAnchor: "top",
            dy: 4,
          },
        ),
        Plot.text(placed.flat(), {
          y: "row",
          x: ({ from, to }: Placed) => (from + to) / 2,
          // A narrow part has no room for its name.
          text: ({ text, from, to }: Placed) =>
            textWidth(text, size.font) < (to - from) * scale ? text : "",
        }),
      ],
    },
    options,
  );
}

function placedParts({ parts, chosen }: IntervalRow, row: number, language: Language): Placed[] {
  const whole = parts.reduce((sum, { share }) => sum + share, 0);
  let end = 0;
  return parts.map((part, index) => {
    const from = end;
    end += part.share / whole;
    return {
      row,
      text: inLanguage(part.label, language),
      from,
      to: end,
      chosen: index === chosen,
    };
  });
}

function describe(rows: readonly IntervalRow[], stretches: readonly Stretch[]): FigureText {
  const list = (language: Language): string => {
    const { colon, comma, semicolon } = punctuation[language];
    const marked = { en: " (chosen)", zh: "（选中）" }[language];
    return rows
      .map(({ label, parts, chosen }, row) => {
        const { low, length } = stretches[row];
        const where = ` [${position(low)}, ${position(low + length)}]`;
        const shares = parts.map(
          (part, index) =>
            `${inLanguage(part.label, language)} ${fixed(part.share)}${index === chosen ? marked : ""}`,
        );
        return `${inLanguage(label, language)}${where}${colon}${shares.join(comma)}`;
      })
      .join(semicolon);
  };
  return {
    alt: {
      en: `Intervals divided among symbols, with the ends of each interval and the length of each part. ${list("en")}.`,
      zh: `划分给各符号的区间：区间的两端及各段的长度。${list("zh")}。`,
    },
    caption: {
      en: "Each symbol owns a part of the interval, as long as its share.",
      zh: "每个符号占区间的一段，长度等于它的比例。",
    },
  };
}
