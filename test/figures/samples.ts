import { softmax } from "@course/lib";
import type { FigureOptions } from "@course/lib/figures";
import * as figures from "@course/lib/figures";

/** The article's eight printed losses, each with the probability whose surprisal it is. */
const printed = [
  { probability: 0.3, printed: "0.522" },
  { probability: 0.6, printed: "0.221" },
  { probability: 0.7, printed: "0.154" },
  { probability: 0.4, printed: "0.397" },
  { probability: 0.3, printed: "0.522" },
  { probability: 0.6, printed: "0.221" },
  { probability: 0.8, printed: "0.096" },
  { probability: 0.5, printed: "0.301" },
];

/** Errors of a finite difference as theory predicts them: one part grows with h, rounding with 1/h. */
function differences(curvature: (step: number) => number): figures.StepError[] {
  return Array.from({ length: 31 }, (_, i) => {
    const step = 10 ** (-i / 2);
    return { step, error: curvature(step) + 1e-16 / step };
  });
}

/** A loss that falls from ln 3 towards a floor, by the same factor in each epoch. */
function decay(factor: number, floor: number): number[] {
  return Array.from({ length: 60 }, (_, i) => floor + (Math.log(3) - floor) * factor ** i);
}

/** A thousand scores, the same in every run; number 340 is clearly the highest. */
function thousandScores(): number[] {
  return Array.from({ length: 1000 }, (_, i) =>
    i === 340 ? 11.2 : 3 * Math.sin(i * i) + 2 * Math.sin(7.3 * i),
  );
}

const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

function answers(of: (score: number) => number): figures.Answer[] {
  return Array.from({ length: 81 }, (_, i) => ({ score: 20 * i - 800, value: of(20 * i - 800) }));
}

/** Relative errors of the first terms of the series of e^x, on the interval to which exp reduces x. */
function taylor(terms: number): figures.Approximation {
  const errors = Array.from({ length: 81 }, (_, i) => {
    const x = (i / 80 - 0.55) * Math.LN2;
    let [sum, term] = [1, 1];
    for (let k = 1; k < terms; k++) sum += term *= x / k;
    return { x, error: Math.abs(sum / Math.exp(x) - 1) };
  });
  return { label: { en: `${terms} terms`, zh: `${terms} 项` }, errors };
}

/** Two cases of a benchmark, with made-up ratios of every kind of contestant. */
const benchmarkCases = [0.15, 0.6].map((floor, at) => ({
  loss: "softmax" as const,
  samples: 1024,
  classes: at === 0 ? 10 : 1000,
  precision: "float32" as const,
  pass: "gradient" as const,
  milliseconds: 1.2345,
  ratios: [
    { name: "C fused", kind: "floor" as const, ratio: floor },
    { name: "typescript", kind: "ours" as const, ratio: 9.8 },
    { name: "readable", kind: "ours" as const, ratio: 101 },
    { name: "tfjs-wasm", kind: "browser" as const, ratio: 16.2 },
    { name: "onnxruntime-web", kind: "browser" as const, ratio: 2.98 },
    { name: "onnxruntime-node", kind: "native" as const, ratio: 0.72 },
    { name: "PyTorch", kind: "native" as const, ratio: 1.77 },
  ],
}));

/** Exports of `@course/lib/figures` that are not figures: the tools for drawing, and the explorables. */
type NoFigure = "drawFigure" | "explorable" | `explore${string}`;
export type FigureName = Exclude<keyof typeof figures, NoFigure>;

/** The names of all figures that a lesson can import. */
export const figureNames: readonly FigureName[] = Object.keys(figures).filter(
  (name): name is FigureName => name !== "drawFigure" && !name.startsWith("explor"),
);

type Draw = (options: FigureOptions) => string;

/**
 * A typical call of every figure, by the figure's name; a longer name, such as `simplexInside`, is a second
 * call of the same figure. Tests check the laws of figures on these calls and keep snapshots of them.
 */
export const samples: Readonly<Record<FigureName, Draw> & Record<`${FigureName}${string}`, Draw>> =
  {
    baseHypotheses: (options) => figures.baseHypotheses(printed, options),
    benchmarkRatios: (options) => figures.benchmarkRatios(benchmarkCases, options),
    codeLengthBars: (options) =>
      figures.codeLengthBars(
        [
          { label: "P = T", target: [0.5, 0.25, 0.25], predicted: [0.5, 0.25, 0.25] },
          { label: "P₁", target: [0.5, 0.25, 0.25], predicted: [0.7, 0.2, 0.1] },
          { label: "P₂", target: [0.5, 0.25, 0.25], predicted: [0.1, 0.1, 0.8] },
          {
            label: { en: "one-hot T", zh: "one-hot 的 T" },
            target: [1, 0, 0],
            predicted: [0.5, 0.3, 0.2],
          },
        ],
        { ...options, base: 2 },
      ),
    distributionBars: (options) =>
      figures.distributionBars(
        [
          { label: { en: "as printed", zh: "原文公式" }, values: [1 / 3, 1 / 3, 1 / 3] },
          { label: "softmax", values: [0.0900306, 0.2447285, 0.6652409] },
          { label: { en: "target T", zh: "期望输出 T" }, values: [0, 0, 1] },
        ],
        { ...options, sums: true, highlight: 2 },
      ),
    fileSizes: (options) =>
      figures.fileSizes(
        [
          { label: { en: "the text itself", zh: "原文" }, bytes: 12242 },
          { label: "gzip", bytes: 4916 },
          { label: { en: "our coder", zh: "本课的编码器" }, bytes: 4167, marked: true },
        ],
        options,
      ),
    intervals: (options) =>
      figures.intervals(
        [
          {
            label: { en: "first letter", zh: "第一个字母" },
            parts: [
              { label: "A", share: 0.7 },
              { label: "B", share: 0.3 },
            ],
            chosen: 1,
          },
          {
            label: { en: "second letter", zh: "第二个字母" },
            parts: [
              { label: "A", share: 0.21 },
              { label: "B", share: 0.09 },
            ],
          },
        ],
        options,
      ),
    bitsOfCharacters: (options) =>
      figures.bitsOfCharacters(
        [..."The loss"].map((character, place) => ({ character, bits: 8 / (place + 1) })),
        options,
      ),
    probabilityTimesSlope: (options) =>
      figures.probabilityTimesSlope(
        [
          { label: "−ln p", slope: (p) => -1 / p },
          { label: "(1 − p)²", slope: (p) => -2 * (1 - p) },
        ],
        options,
      ),
    entropyCurve: (options) => figures.entropyCurve({ ...options, base: 2, marks: [0.1, 0.5] }),
    finiteDifferenceError: (options) =>
      figures.finiteDifferenceError(
        [
          { label: { en: "forward", zh: "前向差分" }, errors: differences((h) => h / 10) },
          { label: { en: "central", zh: "中心差分" }, errors: differences((h) => h ** 2 / 30) },
        ],
        options,
      ),
    exponentialError: (options) => figures.exponentialError([3, 5, 7].map(taylor), options),
    gradientArrows: (options) =>
      figures.gradientArrows([0, 0, 1, 0], [0.1, 0.3, 0.58, 0.02], {
        ...options,
        classes: [
          { en: "cat", zh: "猫" },
          { en: "dog", zh: "狗" },
          { en: "bird", zh: "鸟" },
          { en: "fish", zh: "鱼" },
        ],
      }),
    likelihoodUnderflow: (options) =>
      figures.likelihoodUnderflow(new Array<number>(2000).fill(0.5), options),
    lossCurve: (options) =>
      figures.lossCurve({
        ...options,
        base: 10,
        marks: [
          { target: 1, predicted: 0.3 },
          { target: 1, predicted: 0.6 },
          { target: 0, predicted: 0.3 },
          { target: 0, predicted: 0.6 },
        ],
      }),
    networkOutputs: (options) => figures.networkOutputs(thousandScores(), 340, options),
    networkOutputsWrong: (options) =>
      figures.networkOutputs([0.4, 1.2, -0.9, 2.1, 0.3], 1, {
        ...options,
        nameOf: (index) => ({ en: `answer ${index}`, zh: `答案 ${index}` }),
      }),
    oneOutputTwoOutputs: (options) => figures.oneOutputTwoOutputs(0.8, [-0.4, 1.3], options),
    scoreDifference: (options) => figures.scoreDifference(options),
    sigmoidAsSoftmax: (options) => figures.sigmoidAsSoftmax(options),
    sigmoidSaturation: (options) => figures.sigmoidSaturation(options),
    simplex: (options) =>
      figures.simplex(
        [1, 0, 0],
        [
          { label: "A", predicted: [0.51, 0.49, 0] },
          { label: "B", predicted: [0.5, 0.25, 0.25] },
        ],
        options,
      ),
    simplexInside: (options) =>
      figures.simplex([0.5, 0.3, 0.2], [{ label: "A", predicted: [0.2, 0.4, 0.4] }], {
        ...options,
        classes: [
          { en: "cat", zh: "猫" },
          { en: "dog", zh: "狗" },
          { en: "bird", zh: "鸟" },
        ],
      }),
    stabilityCliffs: (options) =>
      figures.stabilityCliffs(
        [
          {
            label: { en: "naive", zh: "直接计算" },
            answers: answers((z) => (z < -745 ? Infinity : softplus(-z))),
          },
          {
            label: { en: "clipped", zh: "裁剪概率" },
            answers: answers((z) => Math.min(softplus(-z), 34.5)),
          },
          {
            label: { en: "from the logit", zh: "由得分直接计算" },
            answers: answers((z) => softplus(-z)),
          },
        ],
        options,
      ),
    trainingCurves: (options) =>
      figures.trainingCurves(
        [
          { label: { en: "cross-entropy", zh: "交叉熵" }, values: decay(0.93, 0.1) },
          { label: { en: "squared error", zh: "平方误差" }, values: decay(0.985, 0.16) },
          { label: { en: "softmax twice", zh: "两次 Softmax" }, values: decay(0.9, 0.77) },
        ],
        { ...options, references: [{ label: "ln 3", value: Math.log(3) }] },
      ),
    network: (options) =>
      figures.network(
        [
          { name: { en: "pixels", zh: "像素" }, nodes: ["", "", ""], of: 150528 },
          { name: { en: "features", zh: "特征" }, nodes: ["h₁", "h₂", "hₙ"], of: 512 },
          {
            name: { en: "scores", zh: "得分" },
            nodes: ["y₁", "y₂", "y₃"],
            meanings: [
              { en: "cat", zh: "猫" },
              { en: "dog", zh: "狗" },
              { en: "bird", zh: "鸟" },
            ],
          },
        ],
        options,
      ),
    forecasts: (options) =>
      figures.forecasts(
        [
          {
            label: { en: "filter A", zh: "过滤器 A" },
            forecasts: [
              { predicted: 0.9, target: 1 },
              { predicted: 0.6, target: 1 },
              { predicted: 0.3, target: 0 },
            ],
          },
          {
            label: { en: "filter B", zh: "过滤器 B" },
            forecasts: [
              { predicted: 0.99, target: 1 },
              { predicted: 0.05, target: 1 },
              { predicted: 0.01, target: 0 },
            ],
          },
        ],
        {
          ...options,
          outcomes: {
            yes: { en: "spam", zh: "垃圾邮件" },
            no: { en: "other mail", zh: "正常邮件" },
          },
        },
      ),
    pictureGrid: (options) =>
      figures.pictureGrid(
        Array.from({ length: 12 }, (_, n) => ({
          pixels: Array.from({ length: 64 }, (_, i) =>
            Math.max(0, 16 - 3 * Math.abs((i % 8) - (n % 8))),
          ),
          label: { en: `${n} → 8`, zh: `${n} → 8` },
        })),
        options,
      ),
    decisionRegions: (options) =>
      figures.decisionRegions(
        [
          { x: 1.4, y: 0.2, label: 0 },
          { x: 4.5, y: 1.5, label: 1 },
          { x: 6, y: 2.1, label: 2 },
          { x: 5, y: 1.9, label: 1 },
        ],
        (x, y) => (x + y < 3 ? 0 : x + 3 * y < 10 ? 1 : 2),
        {
          ...options,
          classes: ["setosa", "versicolor", "virginica"],
          xName: { en: "petal length (cm)", zh: "花瓣长度（厘米）" },
          yName: { en: "petal width (cm)", zh: "花瓣宽度（厘米）" },
        },
      ),
    killGrid: (options) =>
      figures.killGrid(
        [
          { label: { en: "minus sign lost", zh: "丢了负号" }, killedBy: ["sign", "slope"] },
          { label: { en: "slope t − p", zh: "梯度写成 t − p" }, killedBy: ["slope"] },
          { label: { en: "log-softmax twice", zh: "两次 log-softmax" }, killedBy: [] },
        ],
        [
          { id: "sign", label: { en: "never negative", zh: "不为负" } },
          { id: "slope", label: { en: "finite differences", zh: "有限差分" } },
        ],
        options,
      ),
    reliabilityDiagram: (options) =>
      figures.reliabilityDiagram(
        [
          {
            label: { en: "as trained", zh: "训练后" },
            bins: [
              { from: 0.4, to: 0.5, count: 10, confidence: 0.46, accuracy: 0.3 },
              { from: 0.8, to: 0.9, count: 30, confidence: 0.86, accuracy: 0.5 },
              { from: 0.9, to: 1, count: 160, confidence: 0.99, accuracy: 0.9 },
            ],
          },
          {
            label: { en: "at temperature 2", zh: "温度为 2" },
            bins: [
              { from: 0.3, to: 0.4, count: 50, confidence: 0.36, accuracy: 0.4 },
              { from: 0.9, to: 1, count: 150, confidence: 0.95, accuracy: 0.96 },
            ],
          },
        ],
        options,
      ),
    rankedProbabilities: (options) =>
      figures.rankedProbabilities(
        [
          { label: { en: "sure", zh: "确定" }, probabilities: softmax(thousandScores()) },
          {
            label: { en: "unsure", zh: "不确定" },
            probabilities: softmax(thousandScores().map((score) => score / 4)),
          },
        ],
        options,
      ),
  };
