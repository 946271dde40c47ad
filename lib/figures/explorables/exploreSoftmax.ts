import type { FigureOptions } from "../drawing/figureText.js";
import { words } from "../drawing/words.js";
import type { Frame } from "./chart.js";
import { type ChartTools, chartTools } from "./chartTools.js";
import { explorable, type Slider } from "./explorable.js";
import { margin } from "./look.js";
import type { View } from "./view.js";

const frame: Frame = { x: [-0.5, 2.5], y: [0, 1], margin };

const texts = {
  x: words.class,
  y: words.probability,
  nats: { en: "nats", zh: "奈特" },
  entropy: { en: "entropy", zh: "熵" },
  alt: { en: "Bars of three probabilities", zh: "三个概率的条形图" },
} as const;

function score(index: string, value: number): Slider {
  return {
    label: { en: `score y${index}`, zh: `得分 y${index}` },
    min: -5,
    max: 5,
    step: 0.1,
    value,
  };
}

/**
 * Softmax with sliders for three scores and a temperature T, by which the scores are divided first. T > 1
 * evens the probabilities out and T < 1 sharpens them; their order never changes.
 *
 * @returns HTML
 * @example
 * exploreSoftmax().slice(0, 7); // "<figure"
 */
export function exploreSoftmax(options: FigureOptions = {}): string {
  return explorable(
    {
      title: { en: "Softmax with a temperature.", zh: "带温度的 Softmax。" },
      caption: {
        en: "Adding the same to all scores changes nothing; dividing them by a temperature T sharpens or flattens the distribution.",
        zh: "给所有得分加上同一个数，概率不变；把它们除以温度 T，概率会变得更悬殊或更平均。",
      },
      sliders: {
        y0: score("₀", 1),
        y1: score("₁", 2),
        y2: score("₂", 3),
        T: { label: { en: "temperature T", zh: "温度 T" }, min: 0.1, max: 5, step: 0.1, value: 1 },
      },
      tools: chartTools(frame, texts, options),
      view,
    },
    options,
  );
}

type Tools = ChartTools<keyof typeof texts>;

function view({ y0, y1, y2, T }: Record<"y0" | "y1" | "y2" | "T", number>, tools: Tools): View {
  const { chart, axes, frame, look, words, punctuation } = tools;
  const highest = Math.max(y0, y1, y2);
  const powers = [y0, y1, y2].map((y) => Math.exp((y - highest) / T));
  const sum = powers.reduce((total, power) => total + power, 0);
  const shares = powers.map((power) => power / sum);
  const entropy = shares.reduce((total, p) => total - (p > 0 ? p * Math.log(p) : 0), 0);
  const drawn = chart(frame, look);
  axes(drawn, frame, {
    x: words.x,
    y: words.y,
    xTicks: [0, 1, 2],
    yTicks: [0, 0.25, 0.5, 0.75, 1],
  });
  shares.forEach((p, index) => {
    drawn.bar([index - 0.3, 0], [index + 0.3, p], "blue");
    drawn.label(p.toFixed(3), [index, p], { anchor: "middle", dy: -10 });
  });
  const printed = shares.map((p) => p.toFixed(3)).join(", ");
  return {
    svg: drawn.svg(),
    alt: `${words.alt}${punctuation.colon}${printed}${punctuation.stop}`,
    text: `softmax(y / T) = [${printed}]${punctuation.comma}${words.entropy} ${entropy.toFixed(3)} ${words.nats}`,
  };
}
