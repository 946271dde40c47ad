import { currentLanguage } from "../../text/currentLanguage.js";
import { allInLanguage, type FigureOptions } from "../drawing/figureText.js";
import { ternaryContour, ternaryPoint } from "../drawing/ternary.js";
import { punctuation } from "../drawing/words.js";
import { chart, type Frame } from "./chart.js";
import { explorable, type Slider } from "./explorable.js";
import { type Look, look } from "./look.js";
import type { View } from "./view.js";

/** The triangle in the middle, with the same scale in x and y. */
const frame: Frame = {
  x: [-0.5, 1.5],
  y: [-0.09, 0.96],
  margin: { top: 0, right: 0, bottom: 0, left: 0 },
};
const square: Look = { ...look, height: 336 };

const texts = {
  loss: { en: "same cross-entropy H(T, P)", zh: "交叉熵 H(T, P) 相同" },
  distance: { en: "same distance |P − T|", zh: "距离 |P − T| 相同" },
  nats: { en: "nats", zh: "奈特" },
  alt: {
    en: "A triangle of three classes with a target T and a prediction P, the line of equal cross-entropy and the circle of equal distance through P.",
    zh: "代表三个类别的三角形，其中有期望输出 T 与预测 P，以及过 P 的等交叉熵线和等距圆。",
  },
} as const;

function share(en: string, zh: string, value: number): Slider {
  return { label: { en, zh }, min: 0.02, max: 0.96, step: 0.02, value };
}

/**
 * The triangle of three classes with a target T and a prediction P to move: the line of predictions with
 * the same cross-entropy, and the circle of predictions with the same distance from T.
 *
 * @returns HTML
 * @example
 * exploreSimplex().slice(0, 7); // "<figure"
 */
export function exploreSimplex(options: FigureOptions = {}): string {
  return explorable(
    {
      title: { en: "A target and a prediction in the triangle.", zh: "三角形中的期望输出与预测。" },
      caption: {
        en: "Cross-entropy is lowest at P = T, where it equals the entropy H(T); the further T is from the middle, the less its lines look like circles.",
        zh: "交叉熵在 P = T 处最低，等于熵 H(T)；T 离中心越远，等值线越不像圆。",
      },
      sliders: {
        certainty: share("T: class 0", "T：类别 0", 0.6),
        first: share("P: class 0", "P：类别 0", 0.3),
        split: share("P: class 1, of the rest", "P：余下部分中类别 1 的比例", 0.7),
      },
      tools: {
        chart,
        ternaryContour,
        ternaryPoint,
        frame,
        look: square,
        words: allInLanguage(texts, options.language),
        semicolon: punctuation[options.language ?? currentLanguage()].semicolon,
      },
      view,
    },
    options,
  );
}

interface Tools {
  chart: typeof chart;
  ternaryContour: typeof ternaryContour;
  ternaryPoint: typeof ternaryPoint;
  frame: Frame;
  look: Look;
  words: Record<keyof typeof texts, string>;
  semicolon: string;
}

function view(at: Record<"certainty" | "first" | "split", number>, tools: Tools): View {
  const { chart, ternaryContour, ternaryPoint, frame, look, words, semicolon } = tools;
  const target = [at.certainty, (1 - at.certainty) / 2, (1 - at.certainty) / 2];
  const predicted = [at.first, (1 - at.first) * at.split, (1 - at.first) * (1 - at.split)];
  const loss = (p: readonly number[]) =>
    target.reduce((sum, t, i) => sum - t * Math.log(p[i] as number), 0);
  const distance = (p: readonly number[]) =>
    Math.hypot(...target.map((t, i) => t - (p[i] as number)));
  const drawn = chart(frame, look);
  const corners = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
    [1, 0, 0],
  ].map(ternaryPoint);
  drawn.line(corners, "ink", { width: 1.5, opacity: 0.5 });
  const names = [{ anchor: "middle", dy: -14 }, { anchor: "end", dx: -8 }, { dx: 8 }] as const;
  names.forEach((place, index) => {
    drawn.label(String(index), corners[index] as [number, number], place);
  });
  const through = (measure: (p: readonly number[]) => number) =>
    ternaryContour(target, measure, measure(predicted)).map(ternaryPoint);
  drawn.line(through(loss), "blue", { width: 2 });
  drawn.line(through(distance), "orange", { width: 2, dash: "5,4" });
  drawn.dot(ternaryPoint(target), "green");
  drawn.label("T", ternaryPoint(target), { dx: 10, colour: "green" });
  drawn.dot(ternaryPoint(predicted), "ink");
  drawn.label("P", ternaryPoint(predicted), { anchor: "end", dx: -10 });
  drawn.label(words.loss, [-0.48, 0.88], { colour: "blue" });
  drawn.label(words.distance, [-0.48, 0.8], { colour: "orange" });
  const [whole, least] = [loss(predicted), loss(target)].map((value) => value.toFixed(3));
  const extra = (loss(predicted) - loss(target)).toFixed(3);
  return {
    svg: drawn.svg(),
    alt: words.alt,
    text: `H(T, P) = H(T) + KL(T‖P) = ${least} + ${extra} = ${whole} ${words.nats}${semicolon}|P − T| = ${distance(predicted).toFixed(3)}`,
  };
}
