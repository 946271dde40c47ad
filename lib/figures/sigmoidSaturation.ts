import * as Plot from "@observablehq/plot";
import { sigmoid } from "../losses/index.js";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language } from "../text/text.js";
import { axisX, axisY } from "./drawing/axis.js";
import { directLabel, type Place } from "./drawing/directLabel.js";
import { evenly } from "./drawing/evenly.js";
import type { FigureOptions, FigureText } from "./drawing/figureText.js";
import { drawFigure } from "./drawing/svg.js";
import { palette } from "./drawing/theme.js";
import { requireFinite } from "./drawing/validateFigure.js";
import { brief, fixed, words } from "./drawing/words.js";

export interface SigmoidSaturationOptions extends FigureOptions {
  /** The label. Default 1. */
  target?: 0 | 1;
  /** The score at which to compare the slopes. Default: 4 or −4, on the wrong side. */
  mark?: number;
}

/** The scores drawn are from −range to range. */
const range = 8;

/** The two losses, with |∂L/∂y| as a function of the distance |p − t|. */
const slopes = [
  {
    name: { en: "cross-entropy", zh: "交叉熵" },
    colour: "blue",
    slopeAt: (distance: number) => distance,
  },
  {
    name: { en: "squared error", zh: "平方误差" },
    colour: "orange",
    slopeAt: (distance: number) => distance * distance * (1 - distance),
  },
] as const;

/**
 * The size of the gradient of two losses in the score of a sigmoid, |∂L/∂y|: |p − t| for cross-entropy, and
 * |p − t|·p(1 − p) for squared error ½(p − t)², which approaches 0 where the prediction is most wrong.
 *
 * @returns SVG text
 * @throws {RangeError} if the mark lies outside [−8, 8]
 * @example
 * sigmoidSaturation({ target: 1, mark: -4 }).slice(0, 4); // "<svg"
 */
export function sigmoidSaturation(options: SigmoidSaturationOptions = {}): string {
  const { target = 1, mark = target === 1 ? -4 : 4, language = currentLanguage() } = options;
  requireFinite("sigmoidSaturation", "mark", mark);
  if (Math.abs(mark) > range)
    throw new RangeError(
      `sigmoidSaturation: mark is ${mark}; the picture shows scores from -8 to 8.`,
    );
  const name = { en: "size of the gradient |∂L/∂y|", zh: "梯度的大小 |∂L/∂y|" };
  return drawFigure(
    describe(target, mark),
    {
      x: axisX(words.score, language, { domain: [-range, range] }),
      y: axisY(name, language, { domain: [0, 1.05] }),
      marks: [
        Plot.ruleY([0]),
        Plot.ruleX([mark], { stroke: palette.grey, strokeDasharray: "4,4" }),
        ...slopes.flatMap((slope) => curve(slope, target, mark, language)),
      ],
    },
    options,
  );
}

/** |p − t|, how far the prediction is from the label. */
function distance(score: number, target: 0 | 1): number {
  return sigmoid(target === 1 ? -score : score);
}

function curve(
  { name, colour, slopeAt }: (typeof slopes)[number],
  target: 0 | 1,
  mark: number,
  language: Language,
): Plot.Markish[] {
  const at = (score: number): Place => [score, slopeAt(distance(score, target))];
  // The name of cross-entropy is next to the steep part of its curve, the name of squared error above its hump,
  // and each number on the outer side of its point.
  const falling = target === 1 ? 1 : -1;
  const [named, side] =
    colour === "orange"
      ? ([-0.7 * falling, "above"] as const)
      : ([0.4 * falling, target === 1 ? "above right" : "above left"] as const);
  return [
    Plot.line(evenly(-range, range, 97).map(at), { stroke: palette[colour], strokeWidth: 2.5 }),
    directLabel(name[language], at(named), side, { colour, distance: 8 }),
    Plot.dot([at(mark)], { r: 5, fill: palette[colour] }),
    directLabel(
      fixed(slopeAt(distance(mark, target))),
      at(mark),
      `${colour === "blue" ? "below" : "above"} ${target === 1 ? "left" : "right"}`,
    ),
  ];
}

function describe(target: 0 | 1, mark: number): FigureText {
  const [steep, flat] = slopes.map(({ slopeAt }) => fixed(slopeAt(distance(mark, target))));
  return {
    alt: {
      en: `Size of the gradient of two losses against the score y, label ${target}. At y = ${brief(mark)} cross-entropy pushes with ${steep}, squared error with ${flat}: its curve is a low hump that falls to 0 on both sides.`,
      zh: `标签为 ${target} 时，两种损失的梯度大小随得分 y 的变化。在 y = ${brief(mark)} 处，交叉熵为 ${steep}，平方误差为 ${flat}：后者是一个两侧都降到 0 的小丘。`,
    },
    caption: {
      en: "The size of the slope of two losses at every score. The more wrong the score, the larger the slope of cross-entropy; that of squared error shrinks again, because the sigmoid is flat there.",
      zh: "两种损失在每个得分处的导数大小。错得越厉害，交叉熵的导数越大；平方误差的导数却又变小，因为 Sigmoid 在那里是平的。",
    },
  };
}
