import { phrases, type Translate } from "../../text/phrases.js";
import type { Text } from "../../text/text.js";

/** The labels that cells give to figures. They stand in code, which is the same in all languages. */
export const labels: readonly Text[] = [
  // what is classified
  { en: "bird", zh: "鸟" },
  { en: "cat", zh: "猫" },
  { en: "dog", zh: "狗" },
  { en: "goldfish", zh: "金鱼" },
  { en: "tench, a fish", zh: "丁鲷，一种鱼" },
  { en: "toilet tissue", zh: "卫生纸" },
  { en: "Egyptian cat", zh: "埃及猫" },
  { en: "setosa", zh: "山鸢尾" },
  { en: "versicolor", zh: "变色鸢尾" },
  { en: "virginica", zh: "维吉尼亚鸢尾" },
  { en: "spam", zh: "垃圾邮件" },
  { en: "spam?", zh: "垃圾邮件？" },
  { en: "not spam", zh: "非垃圾邮件" },
  { en: "other mail", zh: "其他邮件" },
  { en: "invitation", zh: "邀请信" },
  { en: "newsletter", zh: "简报" },
  { en: "{mail}, CE", zh: "{mail}，CE" },
  { en: "{mail}, SE", zh: "{mail}，SE" },
  { en: "class {index}", zh: "类别 {index}" },
  // filters and networks
  { en: "a filter", zh: "过滤器" },
  { en: "the filter", zh: "过滤器的损失" },
  { en: "filter A", zh: "过滤器 A" },
  { en: "filter B", zh: "过滤器 B" },
  { en: "the filter says", zh: "过滤器的判断" },
  { en: "the truth", zh: "真实情况" },
  { en: "pixel values", zh: "像素值" },
  { en: "words of the mail", zh: "邮件里的词" },
  { en: "features", zh: "特征" },
  { en: "features of the photograph", zh: "照片的特征" },
  { en: "score", zh: "得分" },
  { en: "scores", zh: "得分" },
  { en: "{name}, y = {score}", zh: "{name}，y = {score}" },
  // predictions and targets
  { en: "prediction p", zh: "预测 p" },
  { en: "target t", zh: "期望输出 t" },
  { en: "output p", zh: "输出 p" },
  { en: "P even", zh: "均匀的 P" },
  { en: "one-hot T", zh: "one-hot 的 T" },
  { en: "entropy of the target", zh: "期望输出的熵" },
  { en: "uniform guess", zh: "均匀猜测" },
  { en: "softmax", zh: "Softmax" },
  { en: "softmax once", zh: "一次 Softmax" },
  { en: "softmax twice", zh: "两次 Softmax" },
  { en: "as printed", zh: "照原文的写法" },
  // losses and slopes
  { en: "cross-entropy", zh: "交叉熵" },
  { en: "squared error", zh: "平方误差" },
  { en: "focal, γ = {gamma}", zh: "焦点损失，γ = {gamma}" },
  { en: "slope ∂L/∂y", zh: "导数 ∂L/∂y" },
  { en: "forward", zh: "前向差分" },
  { en: "central", zh: "中心差分" },
  { en: "derived (η {rate})", zh: "推导所得（η {rate}）" },
  { en: "as animated (η {rate})", zh: "照动画（η {rate}）" },
  // programs
  { en: "on paper", zh: "按公式" },
  { en: "naive", zh: "直接计算" },
  { en: "clipped", zh: "裁剪" },
  { en: "clipped at {bound}", zh: "裁剪到 {bound}" },
  { en: "from the score", zh: "由得分计算" },
  { en: "{n} terms", zh: "{n} 项" },
  { en: "our coder", zh: "我们的编码器" },
  // training
  { en: "steps", zh: "步数" },
  { en: "training", zh: "训练" },
  { en: "validation", zh: "验证" },
  { en: "test", zh: "测试" },
  { en: "as trained", zh: "训练所得" },
  { en: "with the fitted temperature", zh: "用拟合的温度" },
];

/** A label in a language. */
export const labelIn: Translate = phrases(labels);
