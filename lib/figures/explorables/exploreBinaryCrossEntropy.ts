import type { FigureOptions } from "../drawing/figureText.js";
import { words } from "../drawing/words.js";
import type { Frame } from "./chart.js";
import { type ChartTools, chartTools } from "./chartTools.js";
import { explorable } from "./explorable.js";
import { margin } from "./look.js";
import type { View } from "./view.js";

const frame: Frame = { x: [0, 1], y: [0, 5], margin };

const texts = {
  x: words.predicted,
  y: { en: "loss (nats)", zh: "损失（奈特）" },
  lowest: { en: "lowest, at p = t", zh: "最低处：p = t" },
  nats: { en: "nats", zh: "奈特" },
  hartleys: { en: "hartleys", zh: "哈特利" },
  alt: {
    en: "Loss against the predicted probability, for label",
    zh: "损失随预测概率的变化，标签",
  },
} as const;

/**
 * Binary cross-entropy with two sliders: the predicted probability p moves along the curve, and the label t
 * changes the curve. For every t the curve is lowest at p = t.
 *
 * @returns HTML
 * @example
 * exploreBinaryCrossEntropy().slice(0, 7); // "<figure"
 */
export function exploreBinaryCrossEntropy(options: FigureOptions = {}): string {
  return explorable(
    {
      title: { en: "The loss of any p and t.", zh: "任意 p 与 t 的损失。" },
      caption: {
        en: "The loss L(p, t) is lowest at p = t; it is 0 there only if t is 0 or 1.",
        zh: "损失 L(p, t) 在 p = t 处最低；只有当 t 为 0 或 1 时，最低值才是 0。",
      },
      sliders: {
        p: { label: words.predicted, min: 0.01, max: 0.99, step: 0.01, value: 0.3 },
        t: { label: { en: "label t", zh: "标签 t" }, min: 0, max: 1, step: 0.05, value: 1 },
      },
      tools: chartTools(frame, texts, options),
      view,
    },
    options,
  );
}

type Tools = ChartTools<keyof typeof texts>;

function view({ p, t }: Record<"p" | "t", number>, tools: Tools): View {
  const { chart, axes, frame, look, words, punctuation } = tools;
  const { colon, semicolon, stop } = punctuation;
  const loss = (q: number) =>
    (t > 0 ? -t * Math.log(q) : 0) + (t < 1 ? -(1 - t) * Math.log(1 - q) : 0);
  const drawn = chart(frame, look);
  axes(drawn, frame, { ...words, xTicks: [0, 0.25, 0.5, 0.75, 1], yTicks: [0, 1, 2, 3, 4, 5] });
  const curve: [number, number][] = [];
  for (let i = 1; i < 200; i++) curve.push([i / 200, loss(i / 200)]);
  drawn.line(
    curve.filter(([, value]) => value <= 5),
    "blue",
  );
  const lowest = t > 0 && t < 1 ? loss(t) : 0;
  drawn.dot([t, lowest], "green");
  drawn.label(words.lowest, [t, lowest], {
    anchor: t < 0.5 ? "start" : "end",
    dx: t < 0.5 ? 8 : -8,
    dy: -22,
    colour: "green",
  });
  drawn.dot([p, loss(p)], "orange");
  return {
    svg: drawn.svg(),
    alt: `${words.alt} t = ${t}${semicolon}p = ${p}${colon}${loss(p).toFixed(3)}${stop}`,
    text: `L(${p}, ${t}) = ${loss(p).toFixed(3)} ${words.nats} = ${(loss(p) / Math.LN10).toFixed(3)} ${words.hartleys}`,
  };
}
