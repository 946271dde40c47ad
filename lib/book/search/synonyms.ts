/** Names of one thing, any of which finds all of them: acronyms, other words, and Chinese words. */
export const synonyms: readonly (readonly string[])[] = [
  ["bce", "binary cross entropy", "二元交叉熵", "二值交叉熵", "二分类交叉熵"],
  ["ce", "cce", "categorical cross entropy", "cross entropy", "交叉熵"],
  ["kl", "kl divergence", "relative entropy", "kl散度", "相对熵"],
  ["mle", "maximum likelihood", "极大似然", "最大似然"],
  ["nll", "negative log likelihood", "负对数似然"],
  ["ece", "calibration", "honest probabilities", "校准"],
  ["mse", "squared error", "均方误差", "平方误差"],
  ["log odds", "logit", "对数几率"],
  ["surprisal", "information", "surprise", "信息量", "惊奇"],
  ["base", "底数", "底"],
  ["why", "为什么", "为何"],
  ["underflow", "下溢"],
  ["overflow", "上溢", "溢出"],
  ["gradient", "slope", "梯度"],
  ["softmax", "归一化指数"],
  ["sigmoid", "logistic", "s型函数"],
  ["entropy", "信息熵", "熵"],
  ["likelihood", "似然"],
  ["temperature", "温度"],
  ["label smoothing", "标签平滑"],
  ["learning rate", "学习率", "step size", "步长"],
  ["overfitting", "过拟合"],
  ["perplexity", "困惑度"],
  ["simd", "wasm", "webassembly"],
  ["accuracy", "准确率", "正确率"],
  ["weight", "权重"],
  ["derivation", "proof", "推导", "证明"],
  ["nan", "not a number", "非数"],
];

/** A question in parts: each must be found, in one of its spellings. */
export type QuestionPart = readonly string[];

/** Splits a question into names that have synonyms, and the rest. */
export function partsOf(question: string): QuestionPart[] {
  let rest = question.toLowerCase().replaceAll("-", " ");
  const parts: QuestionPart[] = [];
  for (const { name, group } of byLength) {
    const at = placeOf(name, rest);
    if (at < 0) continue;
    parts.push(group);
    rest = `${rest.slice(0, at)} ${rest.slice(at + name.length)}`;
  }
  return rest.trim() === "" ? parts : [...parts, [rest]];
}

const byLength = synonyms
  .flatMap((group) => group.map((name) => ({ name, group })))
  .sort((a, b) => b.name.length - a.name.length);

/** Where a text has a name as a whole word, or, in Chinese, as any characters; −1 if it has not. */
function placeOf(name: string, text: string): number {
  const edge = /\p{Script=Han}/u.test(name) ? "" : "(?<![\\p{L}\\p{N}])";
  const end = edge && "(?![\\p{L}\\p{N}])";
  return text.search(new RegExp(edge + name + end, "u"));
}
