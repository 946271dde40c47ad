import * as Plot from "@observablehq/plot";
import { sigmoid } from "../losses/index.js";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language } from "../text/text.js";
import { axisX, axisY } from "./drawing/axis.js";
import { directLabel, type Place } from "./drawing/directLabel.js";
import type { FigureOptions, FigureText } from "./drawing/figureText.js";
import { drawFigure } from "./drawing/svg.js";
import { palette, size } from "./drawing/theme.js";
import { requireAtMost, requireEntries, requireFinite } from "./drawing/validateFigure.js";
import { brief, fixed, punctuation } from "./drawing/words.js";

/** The two scores of a sample. */
export type ScorePair = readonly [first: number, second: number];

export interface ScoreDifferenceOptions extends FigureOptions {
  /** Pairs of scores to mark with the probability they give. Default: three with the same difference. */
  pairs?: readonly ScorePair[];
}

/** Both scores run from −range to range. */
const range = 4;
/** The probabilities of the second class at which the colour changes. */
const levels = [0.05, 0.2, 0.5, 0.8, 0.95];
const side = 330;
const letters = "ABCDEF";
/** The most pairs for whose texts there is room. */
const mostPairs = letters.length;

const names = {
  x: { en: "score y₁", zh: "得分 y₁" },
  y: { en: "score y₂", zh: "得分 y₂" },
} as const;

/**
 * The probability of the second of two classes over both scores, in steps of colour. It is constant along
 * every line of equal y₂ − y₁, so it depends only on the difference of the scores. A dashed line of this kind
 * runs through each pair.
 *
 * @returns SVG text
 * @throws {RangeError} if a score of a pair lies outside [−4, 4], or there are more than 6 pairs
 * @example
 * scoreDifference({ pairs: [[0, 1], [2, 3]] }).slice(0, 4); // "<svg"
 */
export function scoreDifference(options: ScoreDifferenceOptions = {}): string {
  const {
    pairs = [
      [-3, -2],
      [-1, 0],
      [1, 2],
    ],
    language = currentLanguage(),
  } = options;
  checkPairs(pairs);
  return drawFigure(
    describe(pairs),
    {
      height: side + size.margin.top + size.margin.bottom,
      marginLeft: (size.width - side) / 2,
      marginRight: (size.width - side) / 2,
      x: axisX(names.x, language, { domain: [-range, range] }),
      y: axisY(names.y, language, { domain: [-range, range], grid: false, labelOffset: 30 }),
      marks: [
        ...levels.map(region),
        ...levels.flatMap(contour),
        ...through(pairs),
        ...pairs.flatMap(mark),
      ],
    },
    options,
  );
}

function checkPairs(pairs: readonly ScorePair[]): void {
  requireEntries("scoreDifference", "pairs", pairs, 0);
  requireAtMost("scoreDifference", "pairs", pairs, mostPairs);
  pairs.forEach((pair, index) => {
    pair.forEach((score, which) => {
      const name = `pairs[${index}][${which}]`;
      requireFinite("scoreDifference", name, score);
      if (Math.abs(score) > range)
        throw new RangeError(
          `scoreDifference: ${name} is ${score}; the picture shows scores from -4 to 4.`,
        );
    });
  });
}

/** The region of all pairs at or above a level. Regions overlap, so each level makes the colour stronger. */
function region(level: number): Plot.Markish {
  const { difference, start, end } = line(level);
  return Plot.areaY([-range, start, end], {
    x: (y1: number) => y1,
    y1: (y1: number) => inside(y1 + difference),
    y2: range,
    fill: palette.blue,
    fillOpacity: 0.17,
  });
}

/** The contour line of one probability, labelled where it leaves the picture. */
function contour(level: number): Plot.Markish[] {
  const { difference, start, end } = line(level);
  const points: Place[] = [
    [start, start + difference],
    [end, end + difference],
  ];
  const side = difference > 0 ? "above" : "right";
  return [
    Plot.line(points, { stroke: palette.blue, strokeWidth: 1.5 }),
    directLabel(`p = ${level}`, points[1] as Place, side, { colour: "blue" }),
  ];
}

/** The part inside the picture of the line y₂ = y₁ + difference, on which p = `level`. */
function line(level: number): { difference: number; start: number; end: number } {
  const difference = Math.log(level / (1 - level));
  return { difference, start: inside(-range - difference), end: inside(range - difference) };
}

function inside(score: number): number {
  return Math.min(range, Math.max(-range, score));
}

/** The dashed line of equal probability through each pair; pairs with the same difference share one. */
function through(pairs: readonly ScorePair[]): Plot.Markish[] {
  const differences = [...new Set(pairs.map(([first, second]) => second - first))];
  return differences.map((difference) => {
    const [start, end] = [inside(-range - difference), inside(range - difference)];
    return Plot.line(
      [
        [start, start + difference],
        [end, end + difference],
      ],
      { stroke: palette.orange, strokeWidth: 1.5, strokeDasharray: "5,4" },
    );
  });
}

/** A pair as a point with a letter, and its scores and probability to the right of the picture. */
function mark([first, second]: ScorePair, index: number): Plot.Markish[] {
  const letter = letters[index] as string;
  const probability = fixed(sigmoid(second - first));
  const beside = {
    frameAnchor: "bottom-right",
    textAnchor: "start",
    dy: (index - mostPairs) * size.lineHeight,
  } as const;
  return [
    Plot.dot([[first, second]], { r: 4.5, fill: palette.orange }),
    directLabel(letter, [first, second], "below right", { distance: 8 }),
    Plot.text([letter], { ...beside, dx: 2 * size.gap, fontWeight: 600 }),
    Plot.text([`[${brief(first)}, ${brief(second)}] → ${probability}`], {
      ...beside,
      dx: 4 * size.gap,
    }),
  ];
}

function describe(pairs: readonly ScorePair[]): FigureText {
  const list = (language: Language): string =>
    pairs
      .map(
        ([first, second]) =>
          `[${brief(first)}, ${brief(second)}] ${fixed(sigmoid(second - first))}`,
      )
      .join(punctuation[language].semicolon);
  return {
    alt: {
      en: `The probability of the second class over two scores, as steps of colour between parallel diagonal lines. A dashed line of the same direction runs through each marked pair. Marked pairs and their probability: ${list("en")}.`,
      zh: `第二类的概率随两个得分的变化，由平行的对角线分成若干色阶。一条同方向的虚线穿过每个标出的得分对。标出的得分对及其概率：${list("zh")}。`,
    },
    caption: {
      en: "The stronger the colour, the more probable the second class. Along each diagonal the difference y₂ − y₁ is the same, and so is the probability.",
      zh: "颜色越浓，第二类的概率越大。沿每条对角线，差 y₂ − y₁ 不变，概率也不变。",
    },
  };
}
