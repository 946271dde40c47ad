import * as Plot from "@observablehq/plot";
import { sigmoid, softmax } from "../losses/index.js";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language } from "../text/text.js";
import { axisX } from "./drawing/axis.js";
import type { FigureOptions, FigureText } from "./drawing/figureText.js";
import { drawFigure } from "./drawing/svg.js";
import { captionOpacity, inkClass, palette, size } from "./drawing/theme.js";
import { requireFinite } from "./drawing/validateFigure.js";
import { brief, fixed, words } from "./drawing/words.js";

/** An output layer that answers a yes-or-no question. */
interface OutputLayer {
  name: string;
  scores: readonly number[];
  activation: string;
  /** The probability of "yes". */
  yes: number;
}

const names = {
  one: { en: "one output", zh: "一个输出" },
  two: { en: "two outputs", zh: "两个输出" },
  yes: { en: "yes", zh: "是" },
  no: { en: "no", zh: "否" },
  axis: { en: "probability", zh: "概率" },
} as const;

/** The distance of each part of a row from the left end of the bars, in pixels. */
const distances = { name: 292, node: 164, activation: 116 };
const rowHeight = 104;
const nodeRadius = 20;

/**
 * Two output layers for two classes, one above the other: one output with a sigmoid, and two outputs with
 * softmax. Each has one bar, split between yes and no.
 *
 * @param one  the score of the single output
 * @param two  the scores of "no" and "yes"
 * @returns SVG text
 * @throws {RangeError} if a score is not finite
 * @example
 * oneOutputTwoOutputs(0.8, [1, 1.8]).slice(0, 4); // "<svg"
 */
export function oneOutputTwoOutputs(
  one: number,
  two: readonly [no: number, yes: number],
  options: FigureOptions = {},
): string {
  const { language = currentLanguage() } = options;
  requireFinite("oneOutputTwoOutputs", "one", one);
  requireFinite("oneOutputTwoOutputs", "two[0]", two[0]);
  requireFinite("oneOutputTwoOutputs", "two[1]", two[1]);
  const layers: OutputLayer[] = [
    { name: names.one[language], scores: [one], activation: "sigmoid →", yes: sigmoid(one) },
    {
      name: names.two[language],
      scores: two,
      activation: "softmax →",
      yes: softmax(two)[1] as number,
    },
  ];
  return drawFigure(
    describe(layers),
    {
      height: layers.length * rowHeight + size.lineHeight + size.margin.bottom,
      marginTop: size.lineHeight,
      marginLeft: distances.name + size.gap,
      x: axisX(names.axis, language, { domain: [0, 1], ticks: [0, 0.5, 1] }),
      y: { domain: layers.map(({ name }) => name), axis: null, padding: 0.7 },
      marks: [
        Plot.barX(layers, { y: "name", x1: 0, x2: "yes", fill: palette.blue }),
        Plot.barX(layers, { y: "name", x1: "yes", x2: 1, fill: palette.grey, fillOpacity: 0.4 }),
        Plot.ruleX([0.5], { strokeDasharray: "4,4" }),
        shareAbove(layers, "yes", language),
        shareAbove(layers, "no", language),
        Plot.text(layers, { ...leftOfBars(distances.name), text: "name", textAnchor: "start" }),
        Plot.text(layers, {
          ...leftOfBars(distances.activation),
          text: "activation",
          textAnchor: "start",
        }),
        ...layers.flatMap(nodes),
        Plot.text([words.scores[language]], {
          frameAnchor: "top-left",
          textAnchor: "middle",
          dx: -distances.node,
          dy: -8,
          fillOpacity: captionOpacity,
        }),
      ],
    },
    options,
  );
}

function leftOfBars(distance: number): Plot.TextOptions {
  return { y: "name", frameAnchor: "left", dx: -distance };
}

/** The outputs of a layer: one circle for each, with its score inside. */
function nodes({ name, scores }: OutputLayer): Plot.Markish[] {
  return scores.flatMap((score, index) => {
    const place = {
      ...leftOfBars(distances.node),
      y: [name],
      dy: (index - (scores.length - 1) / 2) * (2 * nodeRadius + 4),
    };
    return [
      Plot.dot([score], { ...place, r: nodeRadius, stroke: "currentColor", strokeWidth: 1.5 }),
      Plot.text([brief(score, 1)], { ...place, textAnchor: "middle" }),
    ];
  });
}

/** The probability of one answer above its end of the bar: "yes 0.690" or "no 0.310". */
function shareAbove(
  layers: readonly OutputLayer[],
  side: "yes" | "no",
  language: Language,
): Plot.Markish {
  return Plot.text(layers, {
    y: "name",
    x: side === "yes" ? 0 : 1,
    textAnchor: side === "yes" ? "start" : "end",
    dy: -22,
    text: ({ yes }: OutputLayer) =>
      `${names[side][language]} ${fixed(side === "yes" ? yes : 1 - yes)}`,
    ...(side === "yes" && { fill: palette.blue, className: inkClass("blue") }),
  });
}

function describe(layers: readonly OutputLayer[]): FigureText {
  const [one, two] = layers.map(({ scores, yes }) => ({
    scores: scores.map((score) => brief(score, 1)).join(", "),
    yes: fixed(yes),
  })) as [Record<"scores" | "yes", string>, Record<"scores" | "yes", string>];
  return {
    alt: {
      en: `Two ways to answer yes or no. One output with score ${one.scores} and a sigmoid gives yes ${one.yes}. Two outputs with scores ${two.scores} and softmax give yes ${two.yes}.`,
      zh: `回答“是”或“否”的两种方式：一个输出，得分 ${one.scores}，经 Sigmoid 得到“是”的概率 ${one.yes}；两个输出，得分 ${two.scores}，经 Softmax 得到“是”的概率 ${two.yes}。`,
    },
    caption: {
      en: "Both networks decide by one number: they answer yes if the probability of yes is above one half.",
      zh: "两个网络都只用一个数来判断：“是”的概率大于二分之一时，回答“是”。",
    },
  };
}
