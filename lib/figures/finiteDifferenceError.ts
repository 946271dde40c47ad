import * as Plot from "@observablehq/plot";
import { requireNonNegative } from "../losses/validate.js";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language } from "../text/text.js";
import { axisX, axisY } from "./drawing/axis.js";
import { decades } from "./drawing/decades.js";
import { endLabels, type LineEnd, marginFor } from "./drawing/endLabels.js";
import {
  type FigureOptions,
  type FigureText,
  inLanguage,
  type Label,
} from "./drawing/figureText.js";
import { drawFigure } from "./drawing/svg.js";
import { type Colour, captionOpacity, palette, seriesColours, size } from "./drawing/theme.js";
import { requireAtMost, requireEntries } from "./drawing/validateFigure.js";
import { punctuation } from "./drawing/words.js";

/** The error of a numerical gradient for one step h. */
export interface StepError {
  step: number;
  error: number;
}

/** A kind of difference quotient and its errors for several steps. */
export interface DifferenceErrors {
  label: Label;
  errors: readonly StepError[];
}

const names = {
  x: { en: "step h", zh: "步长 h" },
  y: { en: "error of the numerical gradient", zh: "数值梯度的误差" },
  rounding: { en: "too short: rounding", zh: "步长太小：舍入误差" },
  truncation: { en: "too long: truncation", zh: "步长太大：截断误差" },
} as const;

/**
 * The error of a numerical gradient against its step, on two logarithmic axes. The curve is a V: a long step
 * has a truncation error, because the loss is not straight, and a short step a rounding error from cancelled
 * digits.
 *
 * An error of exactly 0 has no logarithm and is drawn at the bottom.
 *
 * @returns SVG text
 * @throws {RangeError} if a step is not positive, an error is negative or not finite, or all are 0
 * @example
 * finiteDifferenceError([
 *   { label: "central", errors: [{ step: 1e-4, error: 1e-9 }, { step: 1e-2, error: 1e-5 }] },
 * ]).slice(0, 4); // "<svg"
 */
export function finiteDifferenceError(
  series: readonly DifferenceErrors[],
  options: FigureOptions = {},
): string {
  const { language = currentLanguage() } = options;
  checkSeries(series);
  const x = decades(series.flatMap(({ errors }) => errors.map(({ step }) => step)));
  const y = decades(series.flatMap(({ errors }) => errors.map(({ error }) => error)));
  const lines = series.map((one, index) => lineOf(one, index, y.domain[0], language));
  const height = size.height - size.margin.top - size.margin.bottom;
  return drawFigure(
    describe(series),
    {
      marginRight: marginFor(lines),
      x: axisX(names.x, language, x),
      y: axisY(names.y, language, y),
      marks: [
        ...lines.flatMap(({ points, colour }) => [
          Plot.line(points, { x: "step", y: "error", stroke: palette[colour], strokeWidth: 2 }),
          Plot.dot(points, { x: "step", y: "error", r: 2.5, fill: palette[colour] }),
        ]),
        atTheBottom(names.rounding[language], "left"),
        atTheBottom(names.truncation[language], "right"),
        ...endLabels(lines, { domain: y.domain, height, log: true }),
      ],
    },
    options,
  );
}

function checkSeries(series: readonly DifferenceErrors[]): void {
  const where = "finiteDifferenceError";
  requireEntries(where, "series", series);
  requireAtMost(where, "series", series, seriesColours.length);
  series.forEach(({ errors }, one) => {
    requireEntries(where, `series[${one}].errors`, errors, 2);
    errors.forEach(({ step, error }, index) => {
      const name = `series[${one}].errors[${index}]`;
      requireNonNegative(where, `${name}.step`, step);
      requireNonNegative(where, `${name}.error`, error);
      if (step === 0) throw new RangeError(`${where}: ${name}.step is 0; it must be above 0.`);
    });
  });
  if (series.every(({ errors }) => errors.every(({ error }) => error === 0)))
    throw new RangeError(`${where}: every error is 0; a logarithmic axis needs one that is not.`);
}

/** A line with its name and its right end. */
interface Line extends LineEnd {
  points: StepError[];
}

function lineOf(
  { label, errors }: DifferenceErrors,
  index: number,
  floor: number,
  language: Language,
): Line {
  const points = errors
    .map(({ step, error }) => ({ step, error: Math.max(error, floor) }))
    .sort((a, b) => a.step - b.step);
  const last = points.at(-1) as StepError;
  const colour = seriesColours[index] as Colour;
  return { points, x: last.step, y: last.error, colour, text: inLanguage(label, language) };
}

/** The cause of one arm of the V, written below it. */
function atTheBottom(text: string, side: "left" | "right"): Plot.Markish {
  return Plot.text([text], {
    frameAnchor: `bottom-${side}`,
    dx: side === "left" ? 8 : -8,
    dy: -10,
    fillOpacity: captionOpacity,
  });
}

function describe(series: readonly DifferenceErrors[]): FigureText {
  const best = (language: Language): string =>
    series
      .map(({ label, errors }) => {
        const least = errors.reduce((low, next) => (next.error < low.error ? next : low));
        return `${inLanguage(label, language)} h = ${least.step.toExponential(0)}`;
      })
      .join(punctuation[language].semicolon);
  return {
    alt: {
      en: `Error of the numerical gradient against the step h, both logarithmic: each line is a V. Smallest error at: ${best("en")}.`,
      zh: `数值梯度的误差随步长 h 的变化（双对数坐标）：每条线都呈 V 形。误差最小处：${best("zh")}。`,
    },
    caption: {
      en: "The error of measured slopes for many steps. Long steps have a truncation error, because the loss is not straight, and short ones a rounding error; the smallest errors lie between.",
      zh: "不同步长下数值导数的误差。步长太大时有截断误差，因为损失不是直线；太小时有舍入误差；误差最小处在两者之间。",
    },
  };
}
