import * as Plot from "@observablehq/plot";
import { sigmoid, softmax } from "../losses/index.js";
import { currentLanguage } from "../text/currentLanguage.js";
import { axisX, axisY } from "./drawing/axis.js";
import { directLabel, type Place } from "./drawing/directLabel.js";
import { evenly } from "./drawing/evenly.js";
import type { FigureOptions, FigureText } from "./drawing/figureText.js";
import { drawFigure } from "./drawing/svg.js";
import { palette } from "./drawing/theme.js";
import { words } from "./drawing/words.js";

/** The scores drawn are from −range to range. */
const range = 8;

const names = {
  sigmoid: { en: "sigmoid(y), one output", zh: "sigmoid(y)，一个输出" },
  softmax: {
    en: "softmax([0, y]), second of two outputs",
    zh: "softmax([0, y])，两个输出中的第二个",
  },
} as const;

/**
 * Two curves that coincide: the sigmoid of y, and the second probability of softmax([0, y]).
 *
 * @returns SVG text
 * @example
 * sigmoidAsSoftmax().slice(0, 4); // "<svg"
 */
export function sigmoidAsSoftmax(options: FigureOptions = {}): string {
  const { language = currentLanguage() } = options;
  const scores = evenly(-range, range, 81);
  const at = (share: number): Place => [share * range, sigmoid(share * range)];
  const one = scores.map((y) => [y, sigmoid(y)] as const);
  const two = scores.map((y) => [y, softmax([0, y])[1] as number] as const);
  return drawFigure(
    text,
    {
      x: axisX(words.score, language, { domain: [-range, range] }),
      y: axisY(words.probability, language, { domain: [0, 1] }),
      marks: [
        Plot.ruleY([0]),
        Plot.line(one, { stroke: palette.orange, strokeWidth: 9, strokeOpacity: 0.5 }),
        Plot.line(two, { stroke: palette.blue, strokeWidth: 2 }),
        directLabel(names.sigmoid[language], at(0.12), "below right", {
          colour: "orange",
          distance: 14,
        }),
        directLabel(names.softmax[language], at(0.2), "above left", {
          colour: "blue",
          distance: 14,
        }),
      ],
    },
    options,
  );
}

const text: FigureText = {
  alt: {
    en: "Probability against the score y. The curve of the sigmoid and the curve of the second probability of softmax of 0 and y lie exactly on one another: an S from 0 through one half at y = 0 to 1.",
    zh: "概率随得分 y 的变化。Sigmoid 的曲线与 softmax([0, y]) 第二个概率的曲线完全重合：一条从 0 经过 y = 0 处的 0.5 升到 1 的 S 形曲线。",
  },
  caption: {
    en: "Not similar but equal: one output with a sigmoid is two outputs with softmax, the first held at 0.",
    zh: "不是“相似”而是相等：一个输出加 Sigmoid，就是把第一个输出固定为 0 的两输出 Softmax。",
  },
};
