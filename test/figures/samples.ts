import {
  distributionBars,
  type FigureOptions,
  likelihoodUnderflow,
  lossCurve,
} from "@course/lib/figures";

/** One typical call of every figure of the course: what the laws are checked on, and looked at. */
export const samples: Readonly<Record<string, (options: FigureOptions) => string>> = {
  distributionBars: (options) =>
    distributionBars(
      [
        { label: { en: "as printed", zh: "原文公式" }, values: [1 / 3, 1 / 3, 1 / 3] },
        { label: "softmax", values: [0.0900306, 0.2447285, 0.6652409] },
        { label: { en: "target T", zh: "期望输出 T" }, values: [0, 0, 1] },
      ],
      { ...options, sums: true, highlight: 2 },
    ),
  likelihoodUnderflow: (options) => likelihoodUnderflow(new Array(2000).fill(0.5), options),
  lossCurve: (options) =>
    lossCurve({
      ...options,
      base: 10,
      marks: [
        { target: 1, predicted: 0.3 },
        { target: 1, predicted: 0.6 },
        { target: 0, predicted: 0.3 },
        { target: 0, predicted: 0.6 },
      ],
    }),
};
