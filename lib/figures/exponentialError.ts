import * as Plot from "@observablehq/plot";
import { requireNonNegative } from "../losses/validate.js";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language } from "../text/text.js";
import { axisX, axisY } from "./drawing/axis.js";
import { decades, type LogAxis } from "./drawing/decades.js";
import { directLabel, type Side } from "./drawing/directLabel.js";
import { marginFor } from "./drawing/endLabels.js";
import {
  type FigureOptions,
  type FigureText,
  inLanguage,
  type Label,
} from "./drawing/figureText.js";
import { drawFigure } from "./drawing/svg.js";
import { type Colour, palette, seriesColours } from "./drawing/theme.js";
import { requireAtMost, requireEntries, requireFinite } from "./drawing/validateFigure.js";
import { punctuation } from "./drawing/words.js";

/** The relative error of e^x at one x. */
export interface ExponentialError {
  x: number;
  error: number;
}

/** One way to compute e^x. */
export interface Approximation {
  label: Label;
  errors: readonly ExponentialError[];
}

/** The relative rounding error of each precision: half the distance from 1 to the next number. */
const roundings = [
  { text: { en: "single precision", zh: "单精度" }, value: 2 ** -24 },
  { text: { en: "double precision", zh: "双精度" }, value: 2 ** -53 },
] as const;

const names = {
  x: { en: "exponent x", zh: "指数 x" },
  y: { en: "relative error of e^x", zh: "e^x 的相对误差" },
} as const;

/**
 * The relative error of approximations of e^x on a logarithmic axis. Dashed lines mark the rounding error of
 * single and double precision, where the axis reaches them; below, the precision limits the result.
 *
 * An error of exactly 0 has no logarithm and is drawn at the bottom.
 *
 * @returns SVG text
 * @throws {RangeError} if an error is negative or not finite, or there are more than six approximations
 * @example
 * exponentialError([
 *   { label: "1 + x", errors: [{ x: -0.1, error: 0.005 }, { x: -0.01, error: 5e-5 }] },
 * ]).slice(0, 4); // "<svg"
 */
export function exponentialError(
  approximations: readonly Approximation[],
  options: FigureOptions = {},
): string {
  const { language = currentLanguage() } = options;
  checkErrors(approximations);
  const all = approximations.flatMap(({ errors }) => errors);
  const xs = all.map(({ x }) => x);
  const domain = [Math.min(...xs), Math.max(...xs)] as const;
  const y = decades([roundings[0].value, ...all.map(({ error }) => error)]);
  const lines = approximations.map((one, index) => lineOf(one, index, y, language));
  const levels = roundings
    .filter(({ value }) => value >= y.domain[0])
    .map(({ text, value }) => ({ text: text[language], value }));
  return drawFigure(
    describe(approximations),
    {
      marginRight: marginFor(levels),
      x: axisX(names.x, language, { domain }),
      y: axisY(names.y, language, y),
      marks: [
        ...levels.flatMap(({ text, value }) => [
          Plot.ruleY([value], { stroke: palette.grey, strokeDasharray: "5,4" }),
          directLabel(text, [domain[1], value], "right", { distance: 8 }),
        ]),
        ...lines.flatMap(({ points, worst, text, colour }) => [
          Plot.line(points, { x: "x", y: "error", stroke: palette[colour], strokeWidth: 2 }),
          directLabel(text, [worst.x, worst.error], sideOf(worst.x, domain), { colour }),
        ]),
      ],
    },
    options,
  );
}

function checkErrors(approximations: readonly Approximation[]): void {
  const where = "exponentialError";
  requireEntries(where, "approximations", approximations);
  requireAtMost(where, "approximations", approximations, seriesColours.length);
  approximations.forEach(({ errors }, one) => {
    requireEntries(where, `approximations[${one}].errors`, errors, 2);
    errors.forEach(({ x, error }, index) => {
      requireFinite(where, `approximations[${one}].errors[${index}].x`, x);
      requireNonNegative(where, `approximations[${one}].errors[${index}].error`, error);
    });
  });
}

/** A line and its highest point, where it is labelled. */
interface Line {
  points: ExponentialError[];
  worst: ExponentialError;
  text: string;
  colour: Colour;
}

function lineOf(
  { label, errors }: Approximation,
  index: number,
  { domain: [floor] }: LogAxis,
  language: Language,
): Line {
  const points = errors
    .map(({ x, error }) => ({ x, error: Math.max(error, floor) }))
    .sort((a, b) => a.x - b.x);
  const worst = points.reduce((high, next) => (next.error > high.error ? next : high));
  const colour = seriesColours[index] as Colour;
  return { points, worst, text: inLanguage(label, language), colour };
}

/** The side of the label, towards the middle if the highest point is near an end. */
function sideOf(x: number, [low, high]: readonly [number, number]): Side {
  const place = (x - low) / (high - low);
  return place < 0.1 ? "above right" : place > 0.9 ? "above left" : "above";
}

function describe(approximations: readonly Approximation[]): FigureText {
  const worst = (language: Language): string =>
    approximations
      .map(({ label, errors }) => {
        const most = Math.max(...errors.map(({ error }) => error));
        return `${inLanguage(label, language)} ${most.toExponential(0)}`;
      })
      .join(punctuation[language].semicolon);
  return {
    alt: {
      en: `Relative error of e^x against x, on a logarithmic axis, one line for each approximation, with the rounding of a precision as a level. Largest errors: ${worst("en")}.`,
      zh: `e^x 的相对误差随 x 的变化（对数纵轴），每种近似一条线，并标出各精度的舍入。最大误差：${worst("zh")}。`,
    },
    caption: {
      en: "The error of each approximation. Below the dashed line of a precision, numbers of this precision cannot show the error.",
      zh: "每种近似的误差。误差低于某种精度的虚线以后，该精度的浮点数已分辨不出差别。",
    },
  };
}
