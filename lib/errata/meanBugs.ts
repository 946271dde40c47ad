import type { Bug } from "./bug.js";

const two = [
  [0, 0],
  [0, 0],
] as const;

/** Faults on the way from samples to one number. */
export const meanBugs: readonly Bug[] = [
  {
    id: "sum-for-mean",
    name: { en: "a sum called mean", zh: "名为平均，实为求和" },
    seen: {
      en: "Frameworks differ in their default, and texts from their programs. In December 2021 a reader found a sum in the program of a book whose formula has a mean (Modern Computer Vision with PyTorch, issue 35).",
      zh: "各框架的默认方式不同，书上的公式与程序也可能不同。2021 年 12 月，有读者发现一本书的公式求平均，程序却求和（Modern Computer Vision with PyTorch，issue 35）。",
    },
    symptom: { en: "The loss grows with the batch.", zh: "批次越大，损失越大。" },
    faulty: "labels.length * batchLoss(labels, rows, settings)",
    right: "sum / count",
    change: ({ batchLoss }) => ({
      batchLoss: (labels, rows, settings) => labels.length * batchLoss(labels, rows, settings),
    }),
    smallest: {
      call: "program.batchLoss([0, 0], [[0, 0], [0, 0]])",
      run: (program) => program.batchLoss([0, 0], two),
      wrong: 2 * Math.LN2,
      right: Math.LN2,
    },
  },
  {
    id: "weights-by-count",
    name: { en: "weighted sum divided by N", zh: "加权和除以 N" },
    seen: {
      en: "Both conventions exist; the fault is to expect one and have the other. In September 2019, PyTorch's division by the sum of the weights was reported as a bug (issue 25571); it is intended.",
      zh: "两种约定都存在；错在用的与以为的不是同一种。2019 年 9 月，有人把 PyTorch 除以权重之和当作错误报告（issue 25571），其实是有意为之。",
    },
    symptom: { en: "Weights twice as large double the loss.", zh: "权重加倍，损失也加倍。" },
    faulty: "sum / labels.length",
    right: "sum / count",
    change: (program) => {
      const { batchLoss } = program;
      return {
        batchLoss(labels, rows, settings = {}) {
          const { weights } = settings;
          if (!weights) return batchLoss(labels, rows, settings);
          const sum = labels.reduce<number>(
            (total, label, n) => total + weights[label as number] * program.loss(label, rows[n]),
            0,
          );
          return sum / labels.length;
        },
      };
    },
    smallest: {
      call: "program.batchLoss([0], [[0, 0]], { weights: [2, 2] })",
      run: (program) => program.batchLoss([0], [[0, 0]], { weights: [2, 2] }),
      wrong: 2 * Math.LN2,
      right: Math.LN2,
    },
  },
  {
    id: "ignored-counted",
    name: { en: "ignored samples counted", zh: "忽略的样本仍被计数" },
    seen: {
      en: "Padding that is masked before the mean, as in TensorFlow's tutorial on Transformers, reported in February 2020 (pull request 1460).",
      zh: "先掩盖填充，再求平均，例如 TensorFlow 的 Transformer 教程，2020 年 2 月有人报告（PR 1460）。",
    },
    symptom: { en: "The loss falls as padding grows.", zh: "填充越多，损失越小。" },
    faulty: "(batchLoss(labels, rows, settings) * kept) / labels.length",
    right: "sum / count",
    change: ({ batchLoss }) => ({
      batchLoss(labels, rows, settings = {}) {
        const { ignore = -100 } = settings;
        const kept = labels.filter((label) => label !== ignore).length;
        return (batchLoss(labels, rows, settings) * kept) / labels.length;
      },
    }),
    smallest: {
      call: "program.batchLoss([0, -100], [[0, 0], [0, 0]])",
      run: (program) => program.batchLoss([0, -100], two),
      wrong: Math.LN2 / 2,
      right: Math.LN2,
    },
  },
  {
    id: "mean-of-means",
    name: { en: "mean of the means of batches", zh: "各批次平均值的平均" },
    seen: {
      en: "Training loops whose last batch is smaller; gradient accumulation in Hugging Face's Transformers, first corrected in October 2024 (pull request 34191).",
      zh: "最后一批较小的训练循环；Hugging Face Transformers 的梯度累积，2024 年 10 月首次改正（PR 34191）。",
    },
    symptom: { en: "The loss depends on the size of batches.", zh: "损失随批次大小而变。" },
    faulty: "program.sum(means) / means.length",
    right: "sum / rows.length",
    change: (program) => ({
      epochLoss(labels, rows, size) {
        const means: number[] = [];
        for (let n = 0; n < rows.length; n += size)
          means.push(program.batchLoss(labels.slice(n, n + size), rows.slice(n, n + size)));
        return program.sum(means) / means.length;
      },
    }),
    smallest: {
      call: "program.epochLoss([0, 0, 0], [[0, 0], [0, 0], [0]], 2)",
      run: (program) => program.epochLoss([0, 0, 0], [...two, [0]], 2),
      wrong: Math.LN2 / 2,
      right: (2 * Math.LN2) / 3,
    },
  },
  {
    id: "perplexity-of-each",
    name: { en: "mean of e^loss for e^mean", zh: "先取 e 的幂再平均" },
    seen: {
      en: "Perplexities averaged over samples or batches, as in Pylearn2 in February 2015 (issue 1383).",
      zh: "把各样本或各批次的困惑度取平均，例如 2015 年 2 月的 Pylearn2（issue 1383）。",
    },
    symptom: { en: "The perplexity is too high.", zh: "困惑度偏高。" },
    faulty: "program.sum(losses.map(Math.exp)) / losses.length",
    right: "Math.exp(self().sum(losses) / losses.length)",
    change: (program) => ({
      perplexity: (losses) => program.sum(losses.map(Math.exp)) / losses.length,
    }),
    smallest: {
      call: "program.perplexity([0, Math.log(4)])",
      run: (program) => program.perplexity([0, Math.log(4)]),
      wrong: 2.5,
      right: 2,
    },
  },
];
