import * as Plot from "@observablehq/plot";
import { entropy } from "../losses/index.js";
import { requireBase, requireProbability } from "../losses/validate.js";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language } from "../text/text.js";
import { unitOf } from "../text/unitOf.js";
import { axisX, axisY } from "./drawing/axis.js";
import { directLabel } from "./drawing/directLabel.js";
import { evenly } from "./drawing/evenly.js";
import type { FigureOptions, FigureText } from "./drawing/figureText.js";
import { drawFigure } from "./drawing/svg.js";
import { palette } from "./drawing/theme.js";
import { brief, fixed, punctuation, withUnit } from "./drawing/words.js";

export interface EntropyCurveOptions extends FigureOptions {
  /** Base of the logarithm. Default `Math.E`: nats. */
  base?: number;
  /** Probabilities to mark on the curve. Default: one half, where it is highest. */
  marks?: readonly number[];
}

/** The entropy of a coin that comes up heads with probability p. */
function coinEntropy(p: number, base: number): number {
  return entropy([p, 1 - p], { base });
}

/**
 * The entropy of two outcomes against the probability of one of them: 0 where the outcome is certain, and
 * greatest at one half.
 *
 * @returns SVG text
 * @throws {RangeError} if a mark lies outside [0, 1]
 * @example
 * entropyCurve({ base: 2 }).slice(0, 4); // "<svg"
 */
export function entropyCurve(options: EntropyCurveOptions = {}): string {
  const { base = Math.E, marks = [0.5], language = currentLanguage() } = options;
  requireBase("entropyCurve", base);
  marks.forEach((mark, index) => {
    requireProbability("entropyCurve", `marks[${index}]`, mark);
  });
  const curve = evenly(0, 1, 101).map((p) => [p, coinEntropy(p, base)] as const);
  const name = withUnit({ en: "entropy", zh: "熵" }, unitOf(base));
  const probability = { en: "probability p of one of two outcomes", zh: "两种结果之一的概率 p" };
  return drawFigure(
    describe(base, marks),
    {
      x: axisX(probability, language, { domain: [0, 1] }),
      y: axisY(name, language, { domain: [0, 1.12 * coinEntropy(0.5, base)] }),
      marks: [
        Plot.ruleY([0]),
        Plot.line(curve, { stroke: palette.blue, strokeWidth: 2.5 }),
        ...marks.flatMap((p) => markAt(p, base)),
      ],
    },
    options,
  );
}

function markAt(p: number, base: number): Plot.Markish[] {
  const height = coinEntropy(p, base);
  // Below the curve there is always room for a label.
  const side = p < 0.5 ? "below right" : p > 0.5 ? "below left" : "above";
  return [
    Plot.dot([[p, height]], { r: 5, fill: palette.blue }),
    directLabel(`H(${p}) = ${brief(height)}`, [p, height], side, { distance: 9 }),
  ];
}

function describe(base: number, marks: readonly number[]): FigureText {
  const unit = unitOf(base);
  const list = (language: Language): string =>
    marks.map((p) => `H(${p}) = ${fixed(coinEntropy(p, base))}`).join(punctuation[language].comma);
  return {
    alt: {
      en: `Entropy in ${unit.en} against the probability of one of two outcomes: an arch from 0 over its top at one half back to 0. Marked: ${list("en")}.`,
      zh: `熵（单位：${unit.zh}）随两种结果之一的概率的变化：从 0 升到 0.5 处的最高点再降回 0 的拱形。标出的点：${list("zh")}。`,
    },
    caption: {
      en: "The entropy of two outcomes, which is the expected surprise. It is 0 if the outcome is certain, and largest if both are equally probable.",
      zh: "两种结果的熵，即惊讶程度的期望。结果确定时为 0，两种结果等可能时最大。",
    },
  };
}
