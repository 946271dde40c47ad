import type { FigureOptions } from "../drawing/figureText.js";
import type { Frame } from "./chart.js";
import { type ChartTools, chartTools } from "./chartTools.js";
import { explorable } from "./explorable.js";
import { margin } from "./look.js";
import type { View } from "./view.js";

const frame: Frame = { x: [0, 300], y: [0, 1], margin: { ...margin, right: 150 } };

const texts = {
  x: { en: "epoch", zh: "训练轮次" },
  y: { en: "output p (target 0)", zh: "输出 p（期望输出为 0）" },
  crossEntropy: { en: "cross-entropy", zh: "交叉熵" },
  squaredError: { en: "squared error", zh: "平方误差" },
  alt: { en: "Output over 300 epochs from", zh: "300 轮训练中输出的变化，初值" },
  at: { en: "after 50 epochs", zh: "50 轮之后" },
} as const;

/**
 * One neuron with the input 1 and the target 0, trained with either loss from the same start and with the
 * same rate. The gradient of squared error has the factor p(1 − p), so training is slow at first if the
 * start is badly wrong. The gradient of cross-entropy has no such factor.
 *
 * Weight and bias both change, so the score falls by twice the rate times the gradient.
 *
 * @returns HTML
 * @example
 * exploreLearningSlowdown().slice(0, 7); // "<figure"
 */
export function exploreLearningSlowdown(options: FigureOptions = {}): string {
  return explorable(
    {
      title: { en: "Two losses, one start, one rate.", zh: "两种损失，同一起点，同一学习率。" },
      caption: {
        en: "The output of one neuron, trained with each loss. The farther off it starts, the longer squared error stays near its start; a larger rate shortens the wait.",
        zh: "同一个神经元分别用两种损失训练时的输出。起点错得越远，平方误差停滞越久；学习率越大，停滞越短。",
      },
      sliders: {
        start: {
          label: { en: "score y at the start", zh: "初始得分 y" },
          min: -2,
          max: 8,
          step: 0.1,
          value: 4,
        },
        rate: {
          label: { en: "learning rate η", zh: "学习率 η" },
          // At 60, squared error gets from every start below 0.1 within 50 epochs.
          min: 0.15,
          max: 60,
          step: 0.15,
          value: 0.15,
        },
      },
      tools: chartTools(frame, texts, options),
      view,
    },
    options,
  );
}

type Tools = ChartTools<keyof typeof texts>;

function view({ start, rate }: Record<"start" | "rate", number>, tools: Tools): View {
  const { chart, axes, frame, look, words, punctuation } = tools;
  const sigmoid = (y: number) => 1 / (1 + Math.exp(-y));
  const outputs = (gradient: (p: number) => number) => {
    const line: [number, number][] = [];
    for (let epoch = 0, y = start; epoch <= 300; epoch++) {
      line.push([epoch, sigmoid(y)]);
      y -= 2 * rate * gradient(sigmoid(y));
    }
    return line;
  };
  const runs = [
    { name: words.crossEntropy, colour: "blue", line: outputs((p) => p) },
    { name: words.squaredError, colour: "orange", line: outputs((p) => p * p * (1 - p)) },
  ] as const;
  const drawn = chart(frame, look);
  axes(drawn, frame, {
    x: words.x,
    y: words.y,
    xTicks: [0, 50, 100, 150, 200, 250, 300],
    yTicks: [0, 0.25, 0.5, 0.75, 1],
  });
  const ends = runs.map(({ line }) => line[300]?.[1] ?? 0) as [number, number];
  const together = Math.abs(ends[0] - ends[1]) < 0.08;
  runs.forEach(({ name, colour, line }, index) => {
    drawn.line(
      line.filter(([epoch]) => epoch % 3 === 0),
      colour,
    );
    drawn.dot(line[50] as [number, number], colour);
    // Names of lines that end together stand one above the other.
    const dy = together ? (index === 0 ? 9 : -9) : 0;
    drawn.label(name, [300, ends[index] as number], { dx: 8, dy, colour });
  });
  const after = runs.map(({ name, line }) => `${name} ${(line[50]?.[1] ?? 0).toFixed(3)}`);
  const text = `${words.at}${punctuation.colon}${after.join(punctuation.comma)}`;
  const first = sigmoid(start).toFixed(3);
  return {
    svg: drawn.svg(),
    alt: `${words.alt} ${first}${punctuation.semicolon}${text}${punctuation.stop}`,
    text,
  };
}
