import * as Plot from "@observablehq/plot";
import type { Vector } from "../losses/index.js";
import { requireDistribution, requireSameLength } from "../losses/validate.js";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language } from "../text/text.js";
import { axisY } from "./drawing/axis.js";
import {
  type FigureOptions,
  type FigureText,
  inLanguage,
  type Label,
} from "./drawing/figureText.js";
import { drawFigure } from "./drawing/svg.js";
import { palette, size } from "./drawing/theme.js";
import { brief, punctuation } from "./drawing/words.js";

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
  { part: "predicted", heading: "p" },
  { part: "target", heading: "t" },
  { part: "gradient", heading: "p − t" },
] as const;

const change = { en: "change of the score in one step", zh: "一步中得分的变化" } as const;

/** The shortest change that is drawn as an arrow; the head of a shorter one would be longer than the arrow. */
const shortest = 0.06;

/**
 * A step of gradient descent at the learning rate 1: for each class an arrow from 0 to t − p, the change of
 * its score, which is the gradient of cross-entropy with the sign reversed. Below it are p, t and p − t.
 *
 * A change below 0.06 is drawn as a dot.
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
  const { language = currentLanguage() } = options;
  const gradients = gradientsOf(target, predicted, options);
  const moves = gradients.map((one) => ({ ...one, move: -one.gradient }));
  const isLong = ({ move }: { move: number }) => Math.abs(move) >= shortest;
  const ends = { x: "class", y1: 0, y2: "move", bend: 0, headLength: 10 };
  return drawFigure(
    describe(gradients),
    {
      height: size.height + (lines.length - 1) * size.lineHeight,
      marginBottom: size.margin.top + lines.length * size.lineHeight,
      x: { domain: gradients.map((one) => one.class), label: null, tickSize: 0 },
      y: axisY(change, language, { domain: [-1, 1] }),
      marks: [
        Plot.ruleY([0]),
        Plot.arrow(moves.filter(isLong), { ...ends, stroke: palette.orange, strokeWidth: 3 }),
        Plot.dot(
          moves.filter((one) => !isLong(one)),
          { x: "class", y: "move", r: 4, fill: palette.orange },
        ),
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

/** One line of numbers below the classes. */
function lineBelow(
  gradients: readonly ClassGradient[],
  { part, heading }: (typeof lines)[number],
  row: number,
): Plot.Markish[] {
  const style = {
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
  const list = (language: Language): string => {
    const { colon, semicolon } = punctuation[language];
    return gradients
      .map(
        ({ class: name, predicted, target, gradient }) =>
          `${name}${colon}${brief(predicted)} − ${brief(target)} = ${brief(gradient)}`,
      )
      .join(semicolon);
  };
  return {
    alt: {
      en: `For each class an arrow from 0 to t − p, the change of its score in a step at the learning rate 1. The gradient p − t by class: ${list("en")}.`,
      zh: `每个类别有一支箭头，从 0 指到 t − p，即学习率为 1 时一步中得分的变化。各类别的梯度 p − t：${list("zh")}。`,
    },
    caption: {
      en: "One step of gradient descent at the learning rate 1 adds t − p to each score. The score of the true class rises, the others fall.",
      zh: "学习率为 1 的一步梯度下降，给每个得分加上 t − p。真实类别的得分上升，其余下降。",
    },
  };
}
