import type { Language, Text } from "../../text/text.js";

export type Word =
  | "loss"
  | "probability"
  | "predicted"
  | "score"
  | "scores"
  | "class"
  | "classIndex"
  | "oneHot"
  | "codeLength"
  | "epoch"
  | "yes"
  | "no";

/** The words of several figures, so that each quantity has the same name in all of them. */
export const words: Readonly<Record<Word, Text>> = {
  loss: { en: "loss", zh: "损失" },
  probability: { en: "probability", zh: "概率" },
  predicted: { en: "predicted probability p", zh: "预测概率 p" },
  score: { en: "score y", zh: "得分 y" },
  scores: { en: "scores", zh: "得分" },
  classIndex: { en: "class index", zh: "类别序号" },
  oneHot: { en: "target (one-hot)", zh: "期望输出（one-hot）" },
  class: { en: "class", zh: "类别" },
  codeLength: { en: "code length", zh: "编码长度" },
  epoch: { en: "epoch", zh: "训练轮次" },
  yes: { en: "yes", zh: "是" },
  no: { en: "no", zh: "否" },
};

/** Punctuation with the space after it; a list in a text needs that of its language. */
export const punctuation: Readonly<
  Record<Language, Readonly<Record<"colon" | "comma" | "semicolon" | "stop", string>>>
> = {
  en: { colon: ": ", comma: ", ", semicolon: "; ", stop: "." },
  zh: { colon: "：", comma: "，", semicolon: "；", stop: "。" },
};

/** The sign of the logarithm of this base: ln, log₂, log₁₀. */
export function logOf(base: number): string {
  if (base === Math.E) return "ln";
  return `log${[...String(base)].map((digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)] ?? digit).join("")}`;
}

/** A quantity with its unit in parentheses, as the label of an axis. */
export function withUnit(quantity: Text, unit: Text): Text {
  return { en: `${quantity.en} (${unit.en})`, zh: `${quantity.zh}（${unit.zh}）` };
}

/** A number as figures print it, with fixed decimals, the minus sign U+2212, and ∞. */
export function fixed(value: number, decimals = 3): string {
  if (!Number.isFinite(value)) return value > 0 ? "∞" : value < 0 ? "−∞" : "NaN";
  // Adding 0 turns −0 into 0.
  return (Number(value.toFixed(decimals)) + 0).toFixed(decimals).replace("-", "−");
}

/** A number as {@link fixed} prints it, but an integer without decimals, to show that it is not rounded. */
export function brief(value: number, decimals = 3): string {
  return fixed(value, Number.isInteger(value) ? 0 : decimals);
}
