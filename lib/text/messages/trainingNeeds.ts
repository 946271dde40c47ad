import type { Text } from "../text.js";

/** What data, training and the model of words need. */
export const trainingNeeds: readonly Text[] = [
  // data
  { en: "the data are damaged", zh: "数据已损坏" },
  { en: "the text is damaged", zh: "文本已损坏" },
  { en: "the names are damaged", zh: "名称已损坏" },
  { en: "the scores are damaged", zh: "得分已损坏" },
  { en: "Restore the file: {command}", zh: "请恢复这个文件：{command}" },
  // training
  {
    en: "it must be a function of a label and a list of scores",
    zh: "应为以标签和一列得分为参数的函数",
  },
  {
    en: "it must return { loss, gradient }, with a number and {n} slopes, one for each score",
    zh: "应返回 { loss, gradient }，其中有一个数和 {n} 个导数，每个得分一个",
  },
  {
    en: "averaged makes such a loss from that of one sample",
    zh: "averaged 可由一个样本的损失得到这样的损失",
  },
  {
    en: "it must list the number of inputs, of units in each hidden layer, and of scores",
    zh: "应依次列出输入的个数、每个隐藏层的单元数和得分的个数",
  },
  {
    en: "a network of {n} weights does not fit in memory; it may have {most}",
    zh: "内存容不下有 {n} 个权重的网络；最多 {most} 个",
  },
  {
    en: "a score is {value}, because the weights have become too large",
    zh: "有一个得分为{value}，因为权重变得太大了",
  },
  {
    en: "The steps of training were too long; try a tenth of the rate",
    zh: "训练的步长太大；请试试十分之一的学习率",
  },
  {
    en: "shape is {value}, and there are {n} entries in {list}; shape must be [samples, classes], two whole numbers from 1 whose product is their number",
    zh: "shape 为{value}，而 {list} 有 {n} 项；shape 应为 [samples, classes]，即两个乘积等于项数的正整数",
  },
  {
    en: "the loss of sample {n} is NaN; find where in {word} it comes from",
    zh: "样本 {n} 的损失为 NaN；请找出它来自 {word} 的哪一处",
  },
  {
    en: "slope {n} of sample {m} is {value}; find where in {word} it comes from",
    zh: "样本 {m} 的第 {n} 个导数为{value}；请找出它来自 {word} 的哪一处",
  },
  {
    en: "{name} goes from {least} to {most}; the difference is above the largest number",
    zh: "{name} 从{least} 到{most}；两者之差超过了最大的数",
  },
  { en: "Divide the feature by a constant", zh: "请把该特征除以一个常数" },
  {
    en: "it must be a function of the target and the score",
    zh: "应为以期望输出和得分为参数的函数",
  },
  {
    en: "the score is {value}, because the weight has become too large",
    zh: "得分为{value}，因为权重变得太大了",
  },
  { en: "Try a tenth of the rate", zh: "请试试十分之一的学习率" },
  { en: "it must be finite", zh: "应有限" },
  { en: "it must be a network", zh: "应为一个网络" },
  { en: "it must be a function", zh: "应为一个函数" },
  { en: "it must be one", zh: "应为一个优化方法" },
  { en: "the optimiser returned {value}; {Need}", zh: "优化方法返回了{value}；{Need}" },
  { en: "the loss returned {value}; {Need}", zh: "损失函数返回了{value}；{Need}" },
  {
    en: "it must return a function that changes weights by their slopes",
    zh: "应返回一个按导数改变权重的函数",
  },
  {
    en: "there are {n} inputs and {m} labels; each input needs one label",
    zh: "有 {n} 个输入和 {m} 个标签；每个输入应有一个标签",
  },
  {
    en: "it must be an object with inputs and labels, such as {example}",
    zh: "应为有 inputs 和 labels 的对象，例如 {example}",
  },
  { en: "there should be {n}, one for each feature", zh: "应有 {n} 项，每个特征一项" },
  { en: "an input must be a finite number", zh: "输入应为有限的数" },
  {
    en: "Leave out the sample, or put the mean of the feature there",
    zh: "请去掉这个样本，或填入该特征的平均值",
  },
  {
    en: "it must be between 0 and 1, and leave at least one of {n} samples on each side",
    zh: "应在 0 与 1 之间，且 {n} 个样本分开后两边都至少有一个",
  },
  {
    en: "the loss is NaN; find where in the loss it comes from",
    zh: "损失为 NaN；请找出它来自损失的哪一处",
  },
  {
    en: "slope {n} of the loss is {value}; find where in the loss it comes from",
    zh: "损失的第 {n} 个导数为{value}；请找出它来自损失的哪一处",
  },
  { en: "no sample is left to take the mean of", zh: "没有剩下可以平均的样本" },
  // words
  {
    en: "it must have three arrays of equal length, as wordSamples returns them",
    zh: "应有三个等长的数组，如 wordSamples 所返回",
  },
  { en: "there are no samples", zh: "没有样本" },
  {
    en: "a model of {n} words does not fit in memory; it may have {most}",
    zh: "内存容不下有 {n} 个词的模型；最多 {most} 个",
  },
  {
    en: "it must be a model that createNextWordModel or trainNextWord has made",
    zh: "应为 createNextWordModel 或 trainNextWord 得到的模型",
  },
  {
    en: "it must be the class indices of the two words before",
    zh: "应为前两个词的类别序号",
  },
  { en: "it must be a list of lists of words", zh: "应为词的列表的列表" },
  { en: "it must be a list of words", zh: "应为词的列表" },
  {
    en: 'a vocabulary needs "{end}" and "{other}", and each word once',
    zh: "词表应有“{end}”和“{other}”，且每个词只出现一次",
  },
  {
    en: 'size is {n}, but the text has {m} different words; with "{end}" and "{other}" that makes {k} classes',
    zh: "size 为 {n}，但文本有 {m} 个不同的词；加上“{end}”和“{other}”共 {k} 个类别",
  },
];
