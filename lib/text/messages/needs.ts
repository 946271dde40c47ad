import type { Text } from "../text.js";

/** What the losses, metrics and batches need, and what they advise to try. */
export const needs: readonly Text[] = [
  // numbers
  { en: "it must be a number", zh: "应为一个数" },
  { en: "it must be a number or a list of numbers", zh: "应为一个数，或由数组成的列表" },
  { en: "it must be a finite number", zh: "应为有限的数" },
  { en: "it must be finite and not negative", zh: "应为有限的非负数" },
  { en: "it must be positive and finite", zh: "应为有限的正数" },
  { en: "it must be at least 0 and below 1", zh: "应不小于 0，且小于 1" },
  { en: "it must be a whole number", zh: "应为整数" },
  { en: "it must be a whole number, at least {least}", zh: "应为整数，至少为 {least}" },
  {
    en: "it must be a whole number from {least} to {most}",
    zh: "应为 {least} 到 {most} 的整数",
  },
  { en: "it must be 0 or 1", zh: "应为 0 或 1" },
  { en: "it must be above 0", zh: "应大于 0" },
  { en: "it must be above 0, and finite", zh: "应大于 0，且有限" },
  { en: "it must be in [0, 1]", zh: "应在 [0, 1] 之内" },
  { en: "it is a share, and lies in [0, 1]", zh: "它是比例，应在 [0, 1] 之内" },
  { en: "a probability lies in [0, 1]", zh: "概率应在 [0, 1] 之内" },
  { en: "a distribution sums to 1", zh: "概率分布之和应为 1" },
  { en: "those of a distribution sum to 1", zh: "概率分布之和应为 1" },
  { en: "the logarithm of a probability is at most 0", zh: "概率的对数不会大于 0" },
  { en: "a logarithm needs x ≥ 0", zh: "取对数要求 x ≥ 0" },
  { en: "a cross-entropy is never negative", zh: "交叉熵不会是负数" },
  { en: "a base is finite and greater than 1", zh: "底应有限，且大于 1" },
  { en: "a weight is 0 or in [1e-100, 1e100]", zh: "权重应为 0，或在 [1e-100, 1e100] 之内" },
  { en: "a label is 0 or 1", zh: "标签应为 0 或 1" },
  { en: "the focal loss takes labels that are 0 or 1", zh: "焦点损失的标签应为 0 或 1" },
  {
    en: "a logit is finite, or -Infinity for a masked class",
    zh: "logit 应有限；被屏蔽的类别为 -Infinity",
  },
  { en: "at least one class must be possible", zh: "至少应有一个类别是可能的" },
  { en: "find where it came from", zh: "请找出它从哪里来" },
  { en: "it must be finite on both sides of {x}", zh: "在 {x} 的两侧都应有限" },
  {
    en: "at must be finite, and the step larger",
    zh: "at 应有限，步长应更大",
  },
  // lists
  { en: "it must be a list of numbers", zh: "应为由数组成的列表" },
  { en: "it needs at least one number", zh: "至少要有一个数" },
  { en: "it must be a function of a list of numbers", zh: "应为以一列数为参数的函数" },
  { en: "it needs {n}, one for each class", zh: "应有 {n} 项，每个类别一项" },
  { en: "it needs {n}, one for each sample", zh: "应有 {n} 项，每个样本一项" },
  {
    en: "it must be a list of {n}, one number for each sample",
    zh: "应为 {n} 个数的列表，每个样本一个",
  },
  {
    en: "it must be a Float32Array or a Float64Array",
    zh: "应为 Float32Array 或 Float64Array",
  },
  {
    en: "probabilities must be a Float32Array or a Float64Array of {n}, one for each score",
    zh: "概率应为长度为 {n} 的 Float32Array 或 Float64Array，每个得分一项",
  },
  { en: "a list has fewer than 2^32 entries", zh: "列表的项数应小于 2^32" },
  // classes and targets
  {
    en: "with {n} class a class index is a whole number from 0 to {last}",
    zh: "有 {n} 个类别时，类别序号应为 0 到 {last} 的整数",
  },
  {
    en: "with {n} classes a class index is a whole number from 0 to {last}",
    zh: "有 {n} 个类别时，类别序号应为 0 到 {last} 的整数",
  },
  {
    en: "with {n} classes it is a whole number from {least} to {most}",
    zh: "有 {n} 个类别时，应为 {least} 到 {most} 的整数",
  },
  { en: "the focal loss takes class indices", zh: "焦点损失的期望输出应为类别序号" },
  { en: "it must hold class indices", zh: "其中应为类别序号" },
  {
    en: "one sample needs a class index or a list of probabilities",
    zh: "一个样本的期望输出应为类别序号或概率的列表",
  },
  {
    en: "a batch of {n} needs a list of {n} targets",
    zh: "{n} 个样本的批次需要 {n} 个期望输出的列表",
  },
  {
    en: "a batch of {n} needs a list of {n} target",
    zh: "{n} 个样本的批次需要 {n} 个期望输出的列表",
  },
  {
    en: "it must be a class index or a list of probabilities",
    zh: "应为类别序号或概率的列表",
  },
  {
    en: "target mixes class indices and distributions",
    zh: "target 混用了类别序号与概率分布",
  },
  { en: "use one kind", zh: "请只用一种" },
  { en: "the targets are distributions", zh: "期望输出是概率分布" },
  { en: "it works with class indices only", zh: "它只适用于类别序号" },
  {
    en: "every target is the ignored class index {index}",
    zh: "每个期望输出都是忽略的标签 {index}",
  },
  { en: "the class weights of all targets are 0", zh: "所有期望输出的类别权重都是 0" },
  { en: "divisor is 0", zh: "divisor 为 0" },
  // options
  { en: 'it must be "mean", "sum" or "none"', zh: "应为“mean”、“sum”或“none”" },
  { en: 'it must be "width" or "mass"', zh: "应为“width”或“mass”" },
  { en: "it must be an object with some of: {names}", zh: "应为一个对象，可有：{names}" },
  { en: "the options are {names}", zh: "选项有 {names}" },
  // figures
  { en: "only finite numbers can be drawn", zh: "只有有限的数才能画出" },
  { en: "it must be a list", zh: "应为列表" },
  { en: "it needs at least {n}", zh: "至少应为 {n}" },
  { en: "there is room for {n}", zh: "最多容得下 {n} 个" },
  // what to try
  { en: "Did you mean {name}?", zh: "是不是指 {name}？" },
  { en: "The target comes first", zh: "期望输出应写在前面" },
  { en: 'try reduction "sum"', zh: "请试试 reduction 取“sum”" },
  { en: "Scale all", zh: "请把所有权重一起缩放" },
  { en: "Try Math.E, 2 or 10", zh: "请试试 Math.E、2 或 10" },
  { en: "Try leaving the step out", zh: "请试试不写步长" },
  { en: "Try {example}", zh: "请试试 {example}" },
  { en: "argMax turns a one-hot row into one", zh: "argMax 可把 one-hot 的一行变成序号" },
  { en: "oneHot turns an index into a distribution", zh: "oneHot 可把序号变成概率分布" },
  {
    en: "(label + 1) / 2 turns labels of -1 and 1 into these",
    zh: "(label + 1) / 2 可把 −1 和 1 的标签变成这样",
  },
  {
    en: "For raw scores use binaryCrossEntropyWithLogits",
    zh: "若输入是原始得分，请用 binaryCrossEntropyWithLogits",
  },
  {
    en: "For raw scores use crossEntropyWithLogits",
    zh: "若输入是原始得分，请用 crossEntropyWithLogits",
  },
  {
    en: "For labels that can be true together use binaryCrossEntropyWithLogits, one per label",
    zh: "标签可以同时成立时，请用 binaryCrossEntropyWithLogits，每个标签一次",
  },
  // batches and metrics
  {
    en: "it must be the {word} themselves, or memory of its own",
    zh: "应为 {word} 本身，或另有内存",
  },
  {
    en: "gradient shares memory with {name}, which it would overwrite; {Need}",
    zh: "gradient 与 {name} 共用内存，会覆盖它；{Need}",
  },
  {
    en: "it must be true, or {value} like the {word}",
    zh: "应为 true，或与 {word} 同类的{value}",
  },
  {
    en: "it must be how many labels a row has, a whole number that divides {n}, the number of logits",
    zh: "应为一行的标签数，即能整除 logit 个数 {n} 的整数",
  },
  {
    en: "shape must be [samples, classes], two whole numbers from 1 whose product is {n}",
    zh: "shape 应为 [samples, classes]，即两个乘积为 {n} 的正整数",
  },
  {
    en: "a matrix of {n} classes does not fit in memory; it may have {most}",
    zh: "内存容不下 {n} 个类别的矩阵；最多 {most} 个",
  },
  {
    en: "{name} masks class {n}, which is true; its loss is infinite at every temperature",
    zh: "{name} 屏蔽了真实类别 {n}；无论温度多高，损失都是无穷大",
  },
  { en: "Are these class indices?", zh: "这些是类别序号吗？" },
];
