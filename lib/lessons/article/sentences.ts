import type { Text } from "../../text/text.js";
import type { ArticleSection } from "./claim.js";

/** A sentence of the article: the claims that it makes, or the reason why it makes none. */
export type Sentence = Readonly<{
  section: ArticleSection;
  /** Its first words, as printed. */
  begins: string;
}> &
  (
    | Readonly<{ claims: readonly [id: string, ...more: string[]]; none?: undefined }>
    | Readonly<{ claims?: undefined; none: Text }>
  );

const asks: Text = { en: "a question", zh: "提出问题" };
const supposes: Text = { en: "the numbers of an example", zh: "给出例子里的数" };
const names: Text = { en: "says what the letters mean", zh: "说明字母的含义" };

/**
 * All sentences of the article in their order; the number of a sentence is its position, counted from 1. A displayed
 * formula belongs to the sentence before it, and a line of an example that prints a number is a sentence of its own.
 * Headings and pictures are not counted.
 *
 * The article's text is not ours to copy, so a sentence is named by its first words, by which a browser's search finds
 * it. A digest of the whole sentence would not help: copies of the page write its formulas in different ways.
 */
export const sentences: readonly Sentence[] = [
  { section: "交叉熵的作用", begins: "通过神经网络解决多分类问题时", claims: ["C17", "C1"] },
  {
    section: "交叉熵的作用",
    begins: "而即便是ResNet取消了",
    claims: ["C15", "C16", "C2"],
  },
  { section: "交叉熵的作用", begins: "一般情况下,最后一个输出层", claims: ["C17"] },
  { section: "交叉熵的作用", begins: "假设最后的节点数为N", claims: ["C3"] },
  { section: "交叉熵的作用", begins: "在最理想的情况下", claims: ["C4", "C18"] },
  { section: "交叉熵的作用", begins: "但是这里有一个特例", claims: ["C20"] },
  { section: "交叉熵的作用", begins: "但是也可以只输出一个结点", claims: ["C5"] },
  { section: "激活函数", begins: "神经网络的原始输出(也就是", claims: ["C21", "C6"] },
  { section: "激活函数", begins: "对于上面提到的两种情况", claims: ["C22"] },
  { section: "Softmax", begins: "假设神经网络的原始输出为", claims: ["F1"] },
  { section: "Softmax", begins: "很显然的是", claims: ["F2"] },
  { section: "Softmax", begins: "也就是说每个结点的输出", claims: ["C7"] },
  { section: "Sigmoid", begins: "Softmax激活起码要对应", claims: ["C8"] },
  { section: "Sigmoid", begins: "这里就用到了Sigmoid", claims: ["C23", "F3", "F8"] },
  { section: "Sigmoid", begins: "压缩后的结果就可以作为", claims: ["F4"] },
  { section: "Sigmoid", begins: "这样处理,和N=2时", claims: ["C9"] },
  { section: "交叉熵原理", begins: "交叉熵刻画的是", claims: ["C10", "C19"] },
  { section: "二值交叉熵", begins: "分类任务中有二分类", claims: ["C24"] },
  { section: "二值交叉熵", begins: "二值交叉熵是对应", claims: ["C25", "F5"] },
  { section: "二值交叉熵", begins: "其中,t为样本的期望输出", none: names },
  { section: "二值交叉熵", begins: "这里的p t都只是一个数", none: names },
  { section: "二值交叉熵", begins: "二值交叉熵的这个公式是可证的", claims: ["C11"] },
  { section: "二值交叉熵", begins: "这个公式如何表征距离呢,举个例子", none: asks },
  { section: "二值交叉熵", begins: "假设期望输出t=1", none: supposes },
  { section: "二值交叉熵", begins: "L₁(t,p₁) = −log(0.3)", claims: ["E6", "W1"] },
  { section: "二值交叉熵", begins: "L₂(t,p₂) = −log(0.6)", claims: ["E6", "W2"] },
  { section: "二值交叉熵", begins: "显然t₂", claims: ["E1"] },
  { section: "二值交叉熵", begins: "假设期望输出p=0", claims: ["E2"] },
  { section: "二值交叉熵", begins: "L₁(t,p₁) = −log(1−0.3)", claims: ["E6", "W3"] },
  { section: "二值交叉熵", begins: "L₂(t,p₂) = −log(1−0.6)", claims: ["E6", "W4"] },
  { section: "二值交叉熵", begins: "显然t₁", claims: ["E3"] },
  { section: "交叉熵", begins: "在二分类的基础上", claims: ["C24"] },
  { section: "交叉熵", begins: "通用的交叉熵要对应", claims: ["C12", "C26", "F6"] },
  { section: "交叉熵", begins: "其中,T为样本的期望输出", claims: ["C13"] },
  { section: "交叉熵", begins: "P为样本的实际输出", claims: ["F7"] },
  { section: "交叉熵", begins: "这里的T P就不再是一个数了", claims: ["F7"] },
  { section: "交叉熵", begins: "这个公式如何表征距离呢,还是", none: asks },
  { section: "交叉熵", begins: "假设期望输出t=1", claims: ["C27"] },
  { section: "交叉熵", begins: "H₁(T,P₁) = −log(0.3)", claims: ["W5"] },
  { section: "交叉熵", begins: "H₂(T,P₂) = −log(0.6)", claims: ["W6"] },
  { section: "交叉熵", begins: "到这里就发现", claims: ["C28"] },
  { section: "交叉熵", begins: "上述的交叉熵公式", claims: ["C14"] },
  { section: "交叉熵", begins: "第二个p=0的例子", claims: ["E4"] },
  { section: "交叉熵", begins: "下面假设一个三分类情况", none: supposes },
  { section: "交叉熵", begins: "H₁(P,T₁) = −(1×log(0.8)", claims: ["E7", "W7"] },
  { section: "交叉熵", begins: "H₂(P,T₂) = −(1×log(0.5)", claims: ["E7", "W8"] },
  { section: "交叉熵", begins: "T₁要更接近label", claims: ["E5"] },
];
