import * as Plot from "@observablehq/plot";
import type { ClassIndex, Vector } from "../losses/index.js";
import { requireClassIndex, requireNonNegative, requireSameLength } from "../losses/validate.js";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language } from "../text/text.js";
import { axisX } from "./drawing/axis.js";
import {
  type FigureOptions,
  type FigureText,
  inLanguage,
  type Label,
} from "./drawing/figureText.js";
import { marginForRows } from "./drawing/rowLabels.js";
import { drawFigure } from "./drawing/svg.js";
import { palette, size } from "./drawing/theme.js";
import { requireAtMost, requireEntries } from "./drawing/validateFigure.js";
import { brief, fixed, punctuation, words } from "./drawing/words.js";

/** A distribution, or another list with one number ≥ 0 for each class. */
export interface DistributionRow {
  label: Label;
  values: Vector;
}

export interface DistributionBarsOptions extends FigureOptions {
  /** The names of the classes. Default: their indices, from 0. */
  classes?: readonly Label[];
  /** A class to draw in another colour, such as the true class. */
  highlight?: ClassIndex;
  /** Prints the sum of each row at its end. Default false. */
  sums?: boolean;
  /** The decimals of the printed values. Default 3. */
  decimals?: number;
}

/** A bar and the value printed above it. */
interface Bar {
  row: string;
  class: string;
  value: number;
  printed: string;
  colour: string;
}

const rowHeight = 96;
/** The most classes for which the numbers above the bars have room. */
const mostClasses = 12;

/**
 * Bars of several distributions, one row each, on one scale and with every value printed, to compare them
 * class by class.
 *
 * @returns SVG text
 * @throws {TypeError} if the rows differ in length, or from the names of the classes
 * @throws {RangeError} if a value is negative or infinite, or there are more than 12 classes
 * @example
 * distributionBars([{ label: "P", values: [0.8, 0.1, 0.1] }]).slice(0, 4); // "<svg"
 */
export function distributionBars(
  rows: readonly DistributionRow[],
  options: DistributionBarsOptions = {},
): string {
  const { language = currentLanguage(), sums = false } = options;
  const classes = checkedClasses(rows, options);
  const bars = rows.flatMap((row) => barsOf(row, classes, options));
  const labels = rows.map(({ label }) => inLanguage(label, language));
  return drawFigure(
    describe(rows),
    {
      height: rows.length * rowHeight + size.margin.bottom,
      marginTop: 0,
      marginLeft: marginForRows(labels),
      marginRight: sums ? 76 : size.margin.right,
      fy: { domain: labels, label: null, axis: "left", tickSize: 0, padding: 0 },
      x: axisX(words.class, language, { domain: classes, tickSize: 0, padding: 0.35 }),
      // The factor 1.5 leaves room for the number above the tallest bar.
      y: { domain: [0, 1.5 * Math.max(...bars.map(({ value }) => value), 1e-12)], axis: null },
      marks: [
        Plot.barY(bars, { fy: "row", x: "class", y: "value", fill: "colour" }),
        Plot.text(bars, { fy: "row", x: "class", y: "value", text: "printed", dy: -9 }),
        Plot.ruleY(labels, { fy: (label) => label, y: 0 }),
        ...(sums ? [sumsAtTheEnd(rows, labels, options)] : []),
      ],
    },
    options,
  );
}

function checkedClasses(
  rows: readonly DistributionRow[],
  { classes, highlight, language }: DistributionBarsOptions,
): string[] {
  const where = "distributionBars";
  requireEntries(where, "rows", rows);
  const first = rows[0] as DistributionRow;
  requireEntries(where, "rows[0].values", first.values);
  const names = classes ?? first.values.map((_, index) => String(index));
  rows.forEach(({ values }, row) => {
    requireEntries(where, `rows[${row}].values`, values);
    requireSameLength(where, [`rows[${row}].values`, values], ["classes", names]);
    values.forEach((value, i) => {
      requireNonNegative(where, `rows[${row}].values[${i}]`, value);
    });
  });
  requireAtMost(where, "rows[0].values", first.values, mostClasses, " Try networkOutputs.");
  if (highlight !== undefined) requireClassIndex(where, "highlight", highlight, names.length);
  return names.map((name) => inLanguage(name, language));
}

function barsOf(
  { label, values }: DistributionRow,
  classes: readonly string[],
  { language, highlight, decimals = 3 }: DistributionBarsOptions,
): Bar[] {
  return values.map((value, index) => ({
    row: inLanguage(label, language),
    class: classes[index] as string,
    value,
    printed: brief(value, decimals),
    colour: index === highlight ? palette.orange : palette.blue,
  }));
}

function sumsAtTheEnd(
  rows: readonly DistributionRow[],
  labels: readonly string[],
  { decimals = 3 }: DistributionBarsOptions,
): Plot.Markish {
  return Plot.text(rows, {
    fy: labels,
    frameAnchor: "right",
    textAnchor: "start",
    dx: size.gap,
    // With fixed decimals: a sum that was rounded and one that was not are printed alike.
    text: ({ values }: DistributionRow) =>
      `Σ ${fixed(
        values.reduce((sum, value) => sum + value, 0),
        decimals,
      )}`,
  });
}

function describe(rows: readonly DistributionRow[]): FigureText {
  const list = (language: Language): string => {
    const { colon, semicolon } = punctuation[language];
    return rows
      .map(
        ({ label, values }) =>
          `${inLanguage(label, language)}${colon}${values.map((value) => brief(value)).join(", ")}`,
      )
      .join(semicolon);
  };
  return {
    alt: {
      en: `Bars, one row for each distribution and one bar for each class. ${list("en")}.`,
      zh: `条形图，每行一个分布，每个类别一个条形。${list("zh")}。`,
    },
    caption: {
      en: "One bar for each class; all rows share one scale.",
      zh: "每个类别一个条形，各行用同一刻度。",
    },
  };
}
