import * as Plot from "@observablehq/plot";
import type { Vector } from "../losses/index.js";
import { requireDistribution, requireSameLength } from "../losses/validate.js";
import { axisY } from "./drawing/axis.js";
import {
  type FigureOptions,
  type FigureText,
  inLanguage,
  type Label,
} from "./drawing/figureText.js";
import { drawFigure } from "./drawing/svg.js";
import { inkClass, palette, size } from "./drawing/theme.js";
import { brief, words } from "./drawing/words.js";

export interface GradientArrowsOptions extends FigureOptions {
  /** The names of the classes. Default: their indices, from 0. */
  classes?: readonly Label[];
}

/** One class with its predicted probability, its target and its gradient. */
interface ClassGradient {
  class: string;
  predicted: number;
  target: number;
  gradient: number;
}

/** The three lines of numbers below the name of each class. */
const lines = [
  { part: "predicted", heading: "p", colour: "blue" },
  { part: "target", heading: "t", colour: "green" },
  { part: "gradient", heading: "p − t", colour: "orange" },
] as const;

/** The shortest arrow that is drawn; a shorter one would be only its head. */
const shortest = 0.03;

/**
 * The gradient of cross-entropy with respect to the scores, p − t: for each class an arrow from its
 * predicted probability to its target. The arrow has the direction of a training step, against the gradient.
 *
 * @returns SVG text
 * @throws {RangeError} if target or predicted is not a distribution
 * @throws {TypeError} if they differ in length
 * @example
 * gradientArrows([0, 0, 1], [0.2, 0.3, 0.5]).slice(0, 4); // "<svg"
 */
export function gradientArrows(
  target: Vector,
  predicted: Vector,
  options: GradientArrowsOptions = {},
): string {
  const { language = "en" } = options;
  const gradients = gradientsOf(target, predicted, options);
  const arrows = gradients.filter(({ gradient }) => Math.abs(gradient) > shortest);
  const ends = { x: "class", y1: "predicted", y2: "target", bend: 0, headLength: 10 };
  return drawFigure(
    describe(gradients),
    {
      height: size.height + (lines.length - 1) * size.lineHeight,
      marginBottom: size.margin.top + lines.length * size.lineHeight,
      x: { domain: gradients.map((one) => one.class), label: null, tickSize: 0 },
      y: axisY(words.probability, language, { domain: [0, 1] }),
      marks: [
        Plot.ruleY([0]),
        Plot.tickY(gradients, { x: "class", y: "target", stroke: palette.green, strokeWidth: 4 }),
        Plot.arrow(arrows, { ...ends, stroke: palette.orange, strokeWidth: 2.5 }),
        Plot.dot(gradients, { x: "class", y: "predicted", r: 6, fill: palette.blue }),
        ...lines.flatMap((line, row) => lineBelow(gradients, line, row)),
      ],
    },
    options,
  );
}

function gradientsOf(
  target: Vector,
  predicted: Vector,
  { classes, language }: GradientArrowsOptions,
): ClassGradient[] {
  requireDistribution("gradientArrows", "target", target);
  requireDistribution("gradientArrows", "predicted", predicted, " Try softmax.");
  requireSameLength("gradientArrows", ["predicted", predicted], ["target", target]);
  const names = classes ?? target.map((_, index) => String(index));
  requireSameLength("gradientArrows", ["classes", names], ["target", target]);
  return predicted.map((p, i) => {
    const t = target[i] as number;
    const name = inLanguage(names[i] as Label, language);
    return { class: name, predicted: p, target: t, gradient: p - t };
  });
}

/** One line of numbers below the classes, in the colour of its mark. */
function lineBelow(
  gradients: readonly ClassGradient[],
  { part, heading, colour }: (typeof lines)[number],
  row: number,
): Plot.Markish[] {
  const style = {
    fill: palette[colour],
    className: inkClass(colour),
    lineAnchor: "top",
    dy: 28 + row * size.lineHeight,
  } as const;
  return [
    Plot.text([heading], { ...style, frameAnchor: "bottom-left", textAnchor: "end", dx: -8 }),
    Plot.text(gradients, {
      ...style,
      x: "class",
      frameAnchor: "bottom",
      text: (p) => brief(p[part]),
    }),
  ];
}

function describe(gradients: readonly ClassGradient[]): FigureText {
  const list = gradients
    .map(
      ({ class: name, predicted, target, gradient }) =>
        `${name}: ${brief(predicted)} − ${brief(target)} = ${brief(gradient)}`,
    )
    .join("; ");
  return {
    alt: {
      en: `For each class an arrow from its predicted probability p to its target t. The gradient p − t by class: ${list}.`,
      zh: `每个类别有一支箭头，从预测概率 p 指向期望输出 t。各类别的梯度 p − t：${list}。`,
    },
    caption: {
      en: "The gradient with respect to each score is p − t, nothing more; a step of training goes against it, along the arrows.",
      zh: "对每个得分的梯度恰好是 p − t；训练的每一步沿箭头方向，即梯度的反方向。",
    },
  };
}
