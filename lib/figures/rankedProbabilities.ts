import * as Plot from "@observablehq/plot";
import type { Vector } from "../losses/index.js";
import { requireDistribution, requireSameLength } from "../losses/validate.js";
import { currentLanguage } from "../text/currentLanguage.js";
import { grouped } from "../text/grouped.js";
import type { Language } from "../text/text.js";
import { axisX, axisY } from "./drawing/axis.js";
import { decades } from "./drawing/decades.js";
import { directLabel } from "./drawing/directLabel.js";
import { endLabels, marginFor } from "./drawing/endLabels.js";
import {
  type FigureOptions,
  type FigureText,
  inLanguage,
  type Label,
} from "./drawing/figureText.js";
import { drawFigure } from "./drawing/svg.js";
import { type Colour, palette, seriesColours, size } from "./drawing/theme.js";
import { requireAtMost, requireEntries } from "./drawing/validateFigure.js";
import { fixed, punctuation, words } from "./drawing/words.js";

/** A prediction for many classes. */
export interface RankedPrediction {
  label: Label;
  probabilities: Vector;
}

/** A curve with its colour; `points` begin with the most probable class. */
interface Curve {
  text: string;
  colour: Colour;
  points: readonly (readonly [rank: number, probability: number])[];
}

const names = {
  x: { en: "rank of the class", zh: "类别的名次" },
  even: { en: "an even guess", zh: "均匀猜测" },
} as const;

/** So many ranks are drawn in each decade; more would make the file larger, and no curve smoother. */
const RANKS_A_DECADE = 24;

/**
 * The probability of each class against its rank, both on logarithmic axes, one curve for each prediction, with the
 * probability of an even guess as a line to compare with. A sure prediction falls steeply, an unsure one begins flat.
 *
 * @returns SVG text
 * @throws {RangeError} if a prediction is no distribution or has a probability of 0, or there are more than six
 * @example
 * rankedProbabilities([{ label: "P", probabilities: [0.7, 0.2, 0.1] }]).slice(0, 4); // "<svg"
 */
export function rankedProbabilities(
  predictions: readonly RankedPrediction[],
  options: FigureOptions = {},
): string {
  const { language = currentLanguage() } = options;
  checkPredictions(predictions);
  const classes = predictions[0].probabilities.length;
  const curves = predictions.map((one, index) => curveOf(one, index, language));
  const x = decades([1, classes]);
  const y = decades([1, ...predictions.flatMap(({ probabilities }) => [...probabilities])]);
  const height = size.height - size.margin.top - size.margin.bottom;
  const ends = curves.map(({ points, text, colour }) => {
    const [rank, probability] = points.at(-1) as (typeof points)[number];
    return { text, colour, x: rank, y: probability };
  });
  return drawFigure(
    describe(predictions, classes),
    {
      marginRight: marginFor(ends),
      x: axisX(names.x, language, { ...x, domain: [1, classes], tickFormat: grouped }),
      y: axisY(words.probability, language, y),
      marks: [
        Plot.ruleY([1 / classes], { stroke: palette.grey, strokeDasharray: "5,4" }),
        directLabel(
          `1/${classes}${punctuation[language].colon}${names.even[language]}`,
          [1, 1 / classes],
          "below right",
        ),
        ...curves.map(({ points, colour }) =>
          Plot.line(points, { stroke: palette[colour], strokeWidth: 2.5 }),
        ),
        ...endLabels(ends, { domain: y.domain, height, log: true }),
      ],
    },
    options,
  );
}

function checkPredictions(predictions: readonly RankedPrediction[]): void {
  const where = "rankedProbabilities";
  requireEntries(where, "predictions", predictions);
  requireAtMost(where, "predictions", predictions, seriesColours.length);
  predictions.forEach(({ probabilities }, index) => {
    const name = `predictions[${index}].probabilities`;
    requireDistribution(where, name, probabilities);
    requireEntries(where, name, [...probabilities], 2);
    requireSameLength(
      where,
      [name, probabilities],
      ["predictions[0].probabilities", predictions[0].probabilities],
    );
    const zero = probabilities.indexOf(0);
    if (zero >= 0)
      throw new RangeError(
        `${where}: ${name}[${zero}] is 0, which a logarithmic axis cannot show.`,
      );
  });
}

function curveOf(
  { label, probabilities }: RankedPrediction,
  index: number,
  language: Language,
): Curve {
  const sorted = [...probabilities].sort((a, b) => b - a);
  return {
    text: inLanguage(label, language),
    colour: seriesColours[index] as Colour,
    points: ranksFor(sorted.length).map((rank) => [rank, sorted[rank - 1] as number] as const),
  };
}

/** Ranks that are evenly spread on a logarithmic axis, the first and the last among them. */
function ranksFor(classes: number): number[] {
  const steps = Math.ceil(RANKS_A_DECADE * Math.log10(classes));
  const ranks = Array.from({ length: steps + 1 }, (_, i) => Math.round(classes ** (i / steps)));
  return [...new Set(ranks)];
}

function describe(predictions: readonly RankedPrediction[], classes: number): FigureText {
  const list = (language: Language): string => {
    const { colon, semicolon } = punctuation[language];
    return predictions
      .map(
        ({ label, probabilities }) =>
          `${inLanguage(label, language)}${colon}${fixed(Math.max(...probabilities))}`,
      )
      .join(semicolon);
  };
  return {
    alt: {
      en: `Probability against rank on two logarithmic axes, one falling curve for each prediction of ${classes} classes. Names, with the highest probability: ${list("en")}.`,
      zh: `概率随名次的变化，横纵轴均为对数刻度；${classes} 个类别的每个预测一条下降的曲线。名称与最高概率：${list("zh")}。`,
    },
    caption: {
      en: "The classes of each prediction, the most probable first. The longer a curve stays flat, the less sure is the prediction.",
      zh: "每个预测的各类别，按概率从高到低排列。曲线平坦的部分越长，预测越不确定。",
    },
  };
}
