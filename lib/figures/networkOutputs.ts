import * as Plot from "@observablehq/plot";
import { argMax, type ClassIndex, oneHot, type Vector } from "../losses/index.js";
import { requireClassIndex } from "../losses/validate.js";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language } from "../text/text.js";
import { axisX, axisY } from "./drawing/axis.js";
import { directLabel, type Place, type Side } from "./drawing/directLabel.js";
import {
  type FigureOptions,
  type FigureText,
  inLanguage,
  type Label,
} from "./drawing/figureText.js";
import { drawFigure, type Panel } from "./drawing/svg.js";
import { type Colour, palette, size } from "./drawing/theme.js";
import { requireAtMost, requireFiniteEntries } from "./drawing/validateFigure.js";
import { brief, punctuation, words } from "./drawing/words.js";

export interface NetworkOutputsOptions extends FigureOptions {
  /** The name of the outputs. Default: scores. */
  quantity?: Label;
  /** Gives the name of a class. Default: its index. */
  nameOf?: (index: ClassIndex) => Label;
}

/** The most outputs that are drawn as separate strokes; more are drawn as a line. */
const mostStrokes = 150;
const mostOutputs = 2000;
const targetHeight = 96;

/**
 * All outputs of a network for one sample, one for each class, above the one-hot label that they are
 * compared with.
 *
 * @param outputs  scores or probabilities, one for each class
 * @param label  the true class, counted from 0
 * @returns SVG text
 * @throws {RangeError} if an output is not finite, label is not a class, or there are more than 2000 outputs
 * @example
 * networkOutputs([0.3, 2.1, -1.2], 1).slice(0, 4); // "<svg"
 */
export function networkOutputs(
  outputs: Vector,
  label: ClassIndex,
  options: NetworkOutputsOptions = {},
): string {
  requireFiniteEntries("networkOutputs", "outputs", outputs, 2);
  requireAtMost("networkOutputs", "outputs", outputs, mostOutputs);
  requireClassIndex("networkOutputs", "label", label, outputs.length);
  return drawFigure(
    describe(outputs, label, options),
    [outputsPanel(outputs, label, options), targetPanel(outputs.length, label, options)],
    options,
  );
}

function outputsPanel(outputs: Vector, label: ClassIndex, options: NetworkOutputsOptions): Panel {
  const { quantity = words.scores, language = currentLanguage() } = options;
  const highest = argMax(outputs);
  const [low, high] = [Math.min(0, ...outputs), Math.max(0, ...outputs)];
  // Leaves room for the label of the highest output, and above it for the label of the true class.
  const top = high + (highest === label ? 0.15 : 0.35) * (high - low);
  return {
    height: 240,
    marginBottom: 10,
    x: { domain: domainOf(outputs.length), axis: null },
    y: axisY(quantity, language, { domain: [low, top] }),
    marks: [
      Plot.ruleY([0]),
      outputMarks(outputs),
      ...(highest === label
        ? mark(outputs, label, "orange", options)
        : [...mark(outputs, highest, "blue", options), ...markAtTop(outputs, label, top, options)]),
    ],
  };
}

function targetPanel(classes: number, label: ClassIndex, options: NetworkOutputsOptions): Panel {
  const { language = currentLanguage() } = options;
  const target = oneHot(label, classes);
  return {
    height: targetHeight + size.margin.bottom,
    x: axisX(words.classIndex, language, {
      domain: domainOf(classes),
      ticks: Math.min(classes, 10),
      tickFormat: "d",
    }),
    y: axisY(words.oneHot, language, { domain: [0, 1.2], ticks: [0, 1], tickFormat: "d" }),
    marks: [
      Plot.ruleY([0]),
      Plot.ruleX([label], { y1: 0, y2: target[label], stroke: palette.orange, strokeWidth: 2.5 }),
      ...mark(target, label, "orange", options),
    ],
  };
}

/** The domain of the class axis, with half a class of room on either side. */
function domainOf(classes: number): [number, number] {
  return [-0.5, classes - 0.5];
}

function outputMarks(outputs: Vector): Plot.Markish {
  const points = outputs.map((value, index) => ({ index, value }));
  const stroke = palette.blue;
  if (outputs.length > mostStrokes)
    return Plot.line(points, { x: "index", y: "value", stroke, strokeWidth: 0.8 });
  return Plot.ruleX(points, { x: "index", y1: 0, y2: "value", stroke, strokeWidth: 3 });
}

/** A dot for one class, with its name and value on the side of the middle. */
function mark(
  values: Vector,
  index: ClassIndex,
  colour: Colour,
  options: NetworkOutputsOptions,
): Plot.Markish[] {
  const place: Place = [index, values[index] as number];
  const side: Side = index < values.length / 2 ? "above right" : "above left";
  return [
    Plot.dot([place], { r: 4.5, fill: palette[colour] }),
    directLabel(nameAndValue(values, index, options), place, side, { colour }),
  ];
}

/** A dot for the true class, with its label at the top, because higher outputs would cover it. */
function markAtTop(
  values: Vector,
  index: ClassIndex,
  top: number,
  options: NetworkOutputsOptions,
): Plot.Markish[] {
  const value = values[index] as number;
  const side: Side = index < values.length / 2 ? "below right" : "below left";
  return [
    Plot.ruleX([index], { y1: value, y2: top, stroke: palette.orange, strokeDasharray: "3,3" }),
    Plot.dot([[index, value]], { r: 4.5, fill: palette.orange }),
    directLabel(nameAndValue(values, index, options), [index, top], side, { colour: "orange" }),
  ];
}

function nameAndValue(
  values: Vector,
  index: ClassIndex,
  { nameOf = defaultName, language = currentLanguage() }: NetworkOutputsOptions,
): string {
  const { colon } = punctuation[language];
  return `${inLanguage(nameOf(index), language)}${colon}${brief(values[index] as number)}`;
}

function defaultName(index: ClassIndex): Label {
  return { en: `class ${index}`, zh: `类别 ${index}` };
}

function describe(
  outputs: Vector,
  label: ClassIndex,
  { quantity = words.scores, nameOf = defaultName }: NetworkOutputsOptions,
): FigureText {
  const [n, highest] = [outputs.length, argMax(outputs)];
  const listed = (index: ClassIndex, language: Language): string => {
    const value = brief(outputs[index] as number);
    return `${inLanguage(nameOf(index), language)}${{ en: ` (${value})`, zh: `（${value}）` }[language]}`;
  };
  return {
    alt: {
      en: `${n} outputs (${inLanguage(quantity, "en")}), one for each class, above the one-hot target. True: ${listed(label, "en")}. Highest: ${listed(highest, "en")}.`,
      zh: `${n} 个输出（${inLanguage(quantity, "zh")}），每个类别一个；下方是 one-hot 的期望输出。真实类别：${listed(label, "zh")}。最高的输出：${listed(highest, "zh")}。`,
    },
    caption: {
      en: `One sample: ${n} numbers from the network, and one label. As a vector the label is a 1 among ${n - 1} zeros.`,
      zh: `一个样本：网络给出 ${n} 个数，标签只有一个。写成向量，标签就是 ${n - 1} 个 0 中的一个 1。`,
    },
  };
}
