import * as Plot from "@observablehq/plot";
import { binaryCrossEntropy, surprisal } from "../losses/index.js";
import { requireBase, requireProbability } from "../losses/validate.js";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language } from "../text/text.js";
import { unitOf } from "../text/unitOf.js";
import { axisX, axisY } from "./drawing/axis.js";
import { directLabel } from "./drawing/directLabel.js";
import { evenly } from "./drawing/evenly.js";
import {
  type FigureOptions,
  type FigureText,
  inLanguage,
  type Label,
} from "./drawing/figureText.js";
import { drawFigure, type WidthOptions } from "./drawing/svg.js";
import { palette } from "./drawing/theme.js";
import { requireFinite } from "./drawing/validateFigure.js";
import { fixed, logOf, punctuation, withUnit, words } from "./drawing/words.js";

/** A sample to mark on the curve of its label. */
export interface LossMark {
  target: 0 | 1;
  predicted: number;
  /** The label of the mark. Default: the loss with three decimals. */
  label?: Label;
}

export interface LossCurveOptions extends FigureOptions, WidthOptions {
  /** Base of the logarithm. Default `Math.E`: nats. */
  base?: number;
  marks?: readonly LossMark[];
}

interface Point extends LossMark {
  loss: number;
}

const colourOf = { 1: "blue", 0: "orange" } as const;

/**
 * Binary cross-entropy against the predicted probability: −log p where the label is 1, −log(1 − p)
 * where it is 0, with samples marked.
 *
 * Both curves rise to infinity. They are drawn up to the loss for a probability of 0.01 for the true label,
 * or up to the highest mark.
 *
 * @returns SVG text
 * @throws {RangeError} if a prediction lies outside [0, 1] or costs an infinite loss
 * @example
 * lossCurve({ base: 10, marks: [{ target: 1, predicted: 0.3 }] }).slice(0, 4); // "<svg"
 */
export function lossCurve(options: LossCurveOptions = {}): string {
  const { base = Math.E, marks = [], language = currentLanguage() } = options;
  requireBase("lossCurve", base);
  const points = marks.map((mark, index) => locate(mark, index, base));
  const top = Math.max(surprisal(0.01, { base }), ...points.map(({ loss }) => loss));
  return drawFigure(
    describe(base, points),
    {
      x: axisX(words.predicted, language, { domain: [0, 1] }),
      y: axisY(withUnit(words.loss, unitOf(base)), language, { domain: [0, top] }),
      marks: [
        Plot.ruleY([0]),
        ...curve(1, base, top),
        ...curve(0, base, top),
        ...points.flatMap((point) => markOn(point, language)),
      ],
    },
    options,
  );
}

function locate(mark: LossMark, index: number, base: number): Point {
  const name = `marks[${index}].predicted`;
  requireProbability("lossCurve", name, mark.predicted);
  const loss = binaryCrossEntropy(mark.target, mark.predicted, { base });
  requireFinite("lossCurve", `the loss of marks[${index}]`, loss);
  return { ...mark, loss };
}

/** The curve of one label with its formula, sampled in equal steps of the loss to be exact at the steep end. */
function curve(target: 0 | 1, base: number, top: number): Plot.Markish[] {
  const points = evenly(0, top, 81).map((loss) => {
    const probability = base ** -loss;
    return [target === 1 ? probability : 1 - probability, loss] as const;
  });
  const formula = target === 1 ? `−${logOf(base)} p` : `−${logOf(base)}(1 − p)`;
  const [x, side] = target === 1 ? ([0.05, "right"] as const) : ([0.95, "left"] as const);
  const colour = colourOf[target];
  return [
    Plot.line(points, { stroke: palette[colour], strokeWidth: 2.5 }),
    directLabel(`t = ${target}: ${formula}`, [x, 0.88 * top], side, { colour }),
  ];
}

function markOn({ target, predicted, loss, label }: Point, language: Language): Plot.Markish[] {
  const text = inLanguage(label ?? fixed(loss), language);
  return [
    Plot.dot([[predicted, loss]], { r: 5, fill: palette[colourOf[target]] }),
    directLabel(text, [predicted, loss], target === 1 ? "above right" : "above left"),
  ];
}

function describe(base: number, points: readonly Point[]): FigureText {
  const list = (language: Language): string => {
    const { colon, comma, semicolon } = punctuation[language];
    return points
      .map(
        ({ target, predicted, loss }) =>
          `t = ${target}${comma}p = ${predicted}${colon}${fixed(loss)}`,
      )
      .join(semicolon);
  };
  const marked =
    points.length === 0
      ? { en: "", zh: "" }
      : { en: ` Marked: ${list("en")}.`, zh: `标出的点：${list("zh")}。` };
  const unit = unitOf(base);
  return {
    alt: {
      en: `Loss in ${unit.en} against the predicted probability p. For label 1 it falls from infinity at p = 0 to 0 at p = 1; for label 0 it is the mirror image.${marked.en}`,
      zh: `损失（单位：${unit.zh}）随预测概率 p 的变化。标签为 1 时，从 p = 0 处的无穷大降到 p = 1 处的 0；标签为 0 的曲线与它左右对称。${marked.zh}`,
    },
    caption: {
      en: "The loss is small where what happened was expected. It grows without bound as the probability of what happened approaches 0.",
      zh: "真实结果在预料之中时，损失很小；真实结果的预测概率趋近 0 时，损失无限增大。",
    },
  };
}
