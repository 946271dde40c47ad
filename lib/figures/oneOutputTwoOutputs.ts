import * as Plot from "@observablehq/plot";
import { sigmoid, softmax } from "../losses/index.js";
import type { Language } from "../text/text.js";
import { axisX } from "./drawing/axis.js";
import type { FigureOptions, FigureText } from "./drawing/figureText.js";
import { drawFigure } from "./drawing/svg.js";
import { captionOpacity, inkClass, palette, size } from "./drawing/theme.js";
import { requireFinite } from "./drawing/validateFigure.js";
import { brief, fixed, words } from "./drawing/words.js";

/** One of the two ways to answer a yes-or-no question. */
interface Way {
  name: string;
  scores: readonly number[];
  activation: string;
  /** The probability of "yes"; the rest is "no". */
  yes: number;
}

const names = {
  one: { en: "one output", zh: "一个输出" },
  two: { en: "two outputs", zh: "两个输出" },
  yes: { en: "yes", zh: "是" },
  no: { en: "no", zh: "否" },
  axis: { en: "probability", zh: "概率" },
} as const;

/** How far left of the bars each part of a row stands, in pixels. */
const left = { name: 292, node: 164, activation: 116 };
const rowHeight = 104;
const nodeRadius = 20;

/**
 * Two ways to decide between two classes, one above the other: one output with a sigmoid, two outputs
 * with softmax. Either gives one bar, split between yes and no.
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
  const { language = "en" } = options;
  requireFinite("oneOutputTwoOutputs", "one", one);
  requireFinite("oneOutputTwoOutputs", "two[0]", two[0]);
  requireFinite("oneOutputTwoOutputs", "two[1]", two[1]);
  const ways: Way[] = [
    { name: names.one[language], scores: [one], activation: "sigmoid →", yes: sigmoid(one) },
    {
      name: names.two[language],
      scores: two,
      activation: "softmax →",
      yes: softmax(two)[1] as number,
    },
  ];
  return drawFigure(
    describe(ways),
    {
      height: ways.length * rowHeight + size.lineHeight + size.margin.bottom,
      marginTop: size.lineHeight,
      marginLeft: left.name + size.gap,
      x: axisX(names.axis, language, { domain: [0, 1], ticks: [0, 0.5, 1] }),
      y: { domain: ways.map(({ name }) => name), axis: null, padding: 0.7 },
      marks: [
        Plot.barX(ways, { y: "name", x1: 0, x2: "yes", fill: palette.blue }),
        Plot.barX(ways, { y: "name", x1: "yes", x2: 1, fill: palette.grey, fillOpacity: 0.4 }),
        Plot.ruleX([0.5], { strokeDasharray: "4,4" }),
        shareAbove(ways, "yes", language),
        shareAbove(ways, "no", language),
        Plot.text(ways, { ...beside(left.name), text: "name", textAnchor: "start" }),
        Plot.text(ways, { ...beside(left.activation), text: "activation", textAnchor: "start" }),
        ...ways.flatMap(nodes),
        Plot.text([words.scores[language]], {
          frameAnchor: "top-left",
          textAnchor: "middle",
          dx: -left.node,
          dy: -8,
          fillOpacity: captionOpacity,
        }),
      ],
    },
    options,
  );
}

function beside(distance: number): Plot.TextOptions {
  return { y: "name", frameAnchor: "left", dx: -distance };
}

/** The outputs of the network: one circle, or two below each other, with the score inside. */
function nodes({ name, scores }: Way): Plot.Markish[] {
  return scores.flatMap((score, index) => {
    const place = {
      ...beside(left.node),
      y: [name],
      dy: (index - (scores.length - 1) / 2) * (2 * nodeRadius + 4),
    };
    return [
      Plot.dot([score], { ...place, r: nodeRadius, stroke: "currentColor", strokeWidth: 1.5 }),
      Plot.text([brief(score, 1)], { ...place, textAnchor: "middle" }),
    ];
  });
}

/** Above the bar, at its own end: "yes 0.690", and "no 0.310". */
function shareAbove(ways: readonly Way[], side: "yes" | "no", language: Language): Plot.Markish {
  return Plot.text(ways, {
    y: "name",
    x: side === "yes" ? 0 : 1,
    textAnchor: side === "yes" ? "start" : "end",
    dy: -22,
    text: ({ yes }: Way) => `${names[side][language]} ${fixed(side === "yes" ? yes : 1 - yes)}`,
    ...(side === "yes" && { fill: palette.blue, className: inkClass("blue") }),
  });
}

function describe(ways: readonly Way[]): FigureText {
  const [one, two] = ways.map(({ scores, yes }) => ({
    scores: scores.map((score) => brief(score, 1)).join(", "),
    yes: fixed(yes),
  })) as [Record<"scores" | "yes", string>, Record<"scores" | "yes", string>];
  return {
    alt: {
      en: `Two ways to answer yes or no. One output with score ${one.scores} and a sigmoid gives yes ${one.yes}. Two outputs with scores ${two.scores} and softmax give yes ${two.yes}.`,
      zh: `回答“是”或“否”的两种方式。一个输出，得分 ${one.scores}，经 Sigmoid 得到“是”的概率 ${one.yes}；两个输出，得分 ${two.scores}，经 Softmax 得到“是”的概率 ${two.yes}。`,
    },
    caption: {
      en: "Either way one number is left to decide with: whether the probability of yes is above one half.",
      zh: "两种方式最后都只用一个数来判断，即“是”的概率是否大于二分之一。",
    },
  };
}
