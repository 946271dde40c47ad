import * as Plot from "@observablehq/plot";
import { crossEntropy, oneHot, type Vector } from "../losses/index.js";
import { requireBase, requireDistribution } from "../losses/validate.js";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language } from "../text/text.js";
import { unitOf } from "../text/unitOf.js";
import { directLabel, type Side } from "./drawing/directLabel.js";
import {
  type FigureOptions,
  type FigureText,
  inLanguage,
  type Label,
} from "./drawing/figureText.js";
import { drawFigure } from "./drawing/svg.js";
import { type TernaryPoint, ternaryContour, ternaryPoint } from "./drawing/ternary.js";
import { type Colour, palette } from "./drawing/theme.js";
import { requireEntries, requireFinite } from "./drawing/validateFigure.js";
import { brief, fixed, punctuation } from "./drawing/words.js";

/** A prediction to mark in the triangle. */
export interface SimplexPoint {
  label: Label;
  predicted: Vector;
}

export interface SimplexOptions extends FigureOptions {
  /** Base of the logarithm. Default `Math.E`: nats. */
  base?: number;
  /** The names of the three classes. Default: their indices, from 0. */
  classes?: readonly [Label, Label, Label];
}

/** A prediction with its loss and its Euclidean distance from the target. */
interface Marked extends SimplexPoint {
  loss: number;
  distance: number;
}

const names = {
  loss: { en: "same cross-entropy H(T, P)", zh: "交叉熵 H(T, P) 相同" },
  distance: { en: "same distance |P − T|", zh: "距离 |P − T| 相同" },
} as const;

/**
 * Predictions of three classes as points of a triangle, each with the line of equal cross-entropy and the
 * circle of equal distance through it. A prediction nearer to the target may have a higher loss.
 *
 * At a corner one class is certain. The distances of a point from the three sides are proportional to its
 * probabilities.
 *
 * @returns SVG text
 * @throws {RangeError} if target or a prediction is not a distribution of three classes, or a loss is infinite
 * @example
 * simplex([1, 0, 0], [{ label: "A", predicted: [0.5, 0.25, 0.25] }]).slice(0, 4); // "<svg"
 */
export function simplex(
  target: Vector,
  points: readonly SimplexPoint[],
  options: SimplexOptions = {},
): string {
  const { base = Math.E, classes = ["0", "1", "2"], language = currentLanguage() } = options;
  const marked = markedPoints(target, points, base);
  return drawFigure(
    describe(target, marked, base),
    {
      // The scales of x and y are equal: 2 units are 640 pixels wide, and 1.05 units are 336 pixels high.
      height: 336,
      margin: 0,
      x: { domain: [-0.5, 1.5], axis: null },
      y: { domain: [-0.09, 0.96], axis: null },
      marks: [
        Plot.line([0, 1, 2, 0].map(corner), { strokeOpacity: 0.5 }),
        ...classes.map((name, index) => cornerName(inLanguage(name, language), index)),
        ...marked.flatMap((point) => contours(target, point)),
        ...marked.flatMap(({ label, predicted }) =>
          marker(predicted, inLanguage(label, language), awayFrom(target, predicted)),
        ),
        ...marker(target, "T", "right", "green"),
        ...key(language),
        ...marked.flatMap((point, row) => numbers(point, row, language)),
      ],
    },
    options,
  );
}

function markedPoints(target: Vector, points: readonly SimplexPoint[], base: number): Marked[] {
  requireBase("simplex", base);
  requireThree("target", target);
  requireEntries("simplex", "points", points, 0);
  return points.map(({ label, predicted }, index) => {
    requireThree(`points[${index}].predicted`, predicted);
    const loss = crossEntropy(target, predicted, { base });
    requireFinite("simplex", `the loss of points[${index}]`, loss);
    return { label, predicted, loss, distance: distanceBetween(predicted, target) };
  });
}

function requireThree(name: string, distribution: Vector): void {
  requireDistribution("simplex", name, distribution);
  if (distribution.length !== 3)
    throw new RangeError(`simplex: ${name} has ${distribution.length} classes; it must have 3.`);
}

/** The Euclidean distance |P − Q|. */
function distanceBetween(p: Vector, q: Vector): number {
  return Math.hypot(...p.map((value, index) => value - (q[index] as number)));
}

/** Cross-entropy in nats without checks, because a contour line evaluates it thousands of times. */
function quickLoss(target: Vector, predicted: Vector): number {
  let loss = 0;
  target.forEach((t, i) => {
    if (t > 0) loss -= t * Math.log(predicted[i] as number);
  });
  return loss;
}

/** The line and the circle through one prediction. */
function contours(target: Vector, { predicted, distance }: Marked): Plot.Markish[] {
  const equalLoss = ternaryContour(
    target,
    (p) => quickLoss(target, p),
    quickLoss(target, predicted),
  );
  const equalDistance = ternaryContour(target, (p) => distanceBetween(p, target), distance);
  return [
    Plot.line(equalLoss.map(ternaryPoint), { stroke: palette.blue, strokeWidth: 2 }),
    Plot.line(equalDistance.map(ternaryPoint), {
      stroke: palette.orange,
      strokeWidth: 2,
      strokeDasharray: "5,4",
    }),
  ];
}

function marker(distribution: Vector, name: string, side: Side, colour?: Colour): Plot.Markish[] {
  const at = ternaryPoint(distribution);
  return [
    Plot.dot([at], { r: 4.5, fill: colour ? palette[colour] : "currentColor" }),
    directLabel(name, at, side, { distance: 6, ...(colour && { colour }) }),
  ];
}

/** The side of a label that faces away from the target, where the lines through the prediction do not cross it. */
function awayFrom(target: Vector, predicted: Vector): Side {
  const [from, to] = [ternaryPoint(target), ternaryPoint(predicted)];
  const up = to[1] > from[1] ? "above" : "below";
  const across = to[0] - from[0];
  if (Math.abs(across) < 0.05) return up;
  return across < 0 ? `${up} left` : `${up} right`;
}

/** The corner at which one class is certain. */
function corner(index: number): TernaryPoint {
  return ternaryPoint(oneHot(index, 3));
}

function cornerName(name: string, index: number): Plot.Markish {
  const side = (["above", "below left", "below right"] as const)[index] as Side;
  return directLabel(name, corner(index), side, { distance: 8 });
}

/** The positions of the texts on both sides of the triangle, and the height of a line, in units of the axes. */
const layout = { top: 0.88, left: -0.48, right: 1.08, line: 0.075 };

/** The names of the two kinds of lines on the left, and the headings of the numbers on the right. */
function key(language: Language): Plot.Markish[] {
  const { top, left, right, line } = layout;
  return [
    directLabel(names.loss[language], [left, top], "right", { colour: "blue" }),
    directLabel(names.distance[language], [left, top - line], "right", { colour: "orange" }),
    directLabel("H(T, P)", [right, top], "right", { colour: "blue" }),
    directLabel("|P − T|", [right + 0.2, top], "right", { colour: "orange" }),
  ];
}

/** The row of numbers of one prediction. */
function numbers(
  { label, loss, distance }: Marked,
  row: number,
  language: Language,
): Plot.Markish[] {
  const y = layout.top - (row + 1) * layout.line;
  return [
    directLabel(inLanguage(label, language), [layout.right, y], "left"),
    directLabel(fixed(loss), [layout.right, y], "right", { colour: "blue" }),
    directLabel(fixed(distance), [layout.right + 0.2, y], "right", { colour: "orange" }),
  ];
}

function describe(target: Vector, marked: readonly Marked[], base: number): FigureText {
  const unit = unitOf(base);
  const shares = target.map((t) => brief(t, 2)).join(", ");
  const list = (language: Language): string => {
    const { colon, comma, semicolon } = punctuation[language];
    return marked
      .map(
        ({ label, loss, distance }) =>
          `${inLanguage(label, language)}${colon}H ${fixed(loss)}${comma}|P − T| ${fixed(distance)}`,
      )
      .join(semicolon);
  };
  return {
    alt: {
      en: `Predictions in a triangle of three classes around the target T = [${shares}]. Through each run the line of equal cross-entropy (${unit.en}) and the circle of equal distance. ${list("en")}.`,
      zh: `三类别的预测画在三角形中，期望输出 T = [${shares}]。过每个预测各有一条等交叉熵线（${unit.zh}）和一个等距圆。${list("zh")}。`,
    },
    caption: {
      en: "Cross-entropy and distance need not agree on which prediction is better: their lines of equal value around T differ.",
      zh: "哪个预测更好，交叉熵与距离未必一致：它们围绕 T 的等值线并不相同。",
    },
  };
}
