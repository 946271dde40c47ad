import { unitName } from "../../losses/index.js";
import type { Language } from "../../text/text.js";
import type { Answer, Slip } from "./exercise.js";

// Common mistakes. Each is derived from a right answer, and is recognised in an answer with the same output
// for every input of the exercise.

type Numbers = number | readonly number[];
type Right<Input extends readonly unknown[], Output = Numbers> = Answer<Input, Output>;

const eachNumber = (value: Numbers, change: (x: number) => number): Numbers =>
  typeof value === "number" ? change(value) : value.map(change);

const unit = (base: number): Record<Language, string> => {
  const name = unitName(base);
  const chinese: Record<string, string> = { nats: "奈特", bits: "比特", hartleys: "哈特利" };
  return { en: name, zh: chinese[name] ?? `以 ${base} 为底的单位` };
};

/** The mistake of leaving out the minus sign in front of a sum of logarithms. */
export function lostMinus<Input extends readonly unknown[]>(right: Right<Input>): Slip<Input> {
  return {
    says: { en: "A minus sign was lost.", zh: "丢了一个负号。" },
    like: (...input) => eachNumber(right(...input), (x) => -x),
  };
}

/** The mistake of giving t − p, the direction of a training step, in place of the slope p − t. */
export function signTurned<Input extends readonly unknown[]>(right: Right<Input>): Slip<Input> {
  return {
    says: {
      en: "The sign is turned around: a slope is positive where the loss rises.",
      zh: "符号反了：损失上升的地方，导数应为正。",
    },
    like: lostMinus(right).like,
  };
}

/** The mistake of using a logarithm of another base. */
export function wrongBase<Input extends readonly unknown[]>(
  right: Right<Input>,
  { asked, used }: { asked: number; used: number },
): Slip<Input> {
  const [wanted, got] = [unit(asked), unit(used)];
  return {
    says: {
      en: `This is in ${got.en}, but the exercise asks for ${wanted.en}. Check the base of the logarithm.`,
      zh: `这是以${got.zh}为单位的值，而题目要求${wanted.zh}。请检查对数的底。`,
    },
    like: (...input) => eachNumber(right(...input), (x) => (x * Math.log(asked)) / Math.log(used)),
  };
}

/** The mistake of using the natural `Math.log` in place of another base; the article's is 10. */
export function naturalLog<Input extends readonly unknown[]>(
  right: Right<Input>,
  { asked = 10 }: { asked?: number } = {},
): Slip<Input> {
  return wrongBase(right, { asked, used: Math.E });
}

/** The mistake of swapping the first two arguments, as H(P, T) for H(T, P). */
export function swapped<First, Rest extends readonly unknown[]>(
  right: Answer<[First, First, ...Rest], unknown>,
): Slip<[First, First, ...Rest]> {
  return {
    says: {
      en: "The target and the prediction have changed places.",
      zh: "期望输出和预测的位置对调了。",
    },
    like: (first, second, ...rest) => right(second, first, ...rest),
  };
}

/** The mistake of giving the probability of the other one of two classes. */
export function otherClass<Input extends readonly unknown[]>(right: Right<Input>): Slip<Input> {
  return {
    says: {
      en: "This is the probability of the other class.",
      zh: "这是另一个类别的概率。",
    },
    like: (...input) => eachNumber(right(...input), (x) => 1 - x),
  };
}

/** The mistake of giving the sum in place of the mean. */
export function sumForMean<Input extends readonly unknown[]>(
  right: Right<Input>,
  count: (...input: Input) => number,
): Slip<Input> {
  return {
    says: {
      en: "This is the sum over the batch; the mean was asked for.",
      zh: "这是整个批次的总和，而题目要求平均值。",
    },
    like: (...input) => eachNumber(right(...input), (x) => x * count(...input)),
  };
}

/** The mistake of giving the mean in place of the sum. */
export function meanForSum<Input extends readonly unknown[]>(
  right: Right<Input>,
  count: (...input: Input) => number,
): Slip<Input> {
  return {
    says: {
      en: "This is the mean over the batch; the sum was asked for.",
      zh: "这是整个批次的平均值，而题目要求总和。",
    },
    like: (...input) => eachNumber(right(...input), (x) => x / count(...input)),
  };
}

/** The mistake of giving a class index in place of a one-hot list. */
export function indexForOneHot<Input extends readonly unknown[]>(
  right: Right<Input, readonly number[]>,
): Slip<Input> {
  return {
    says: {
      en: "This is the index of the class; a list with one number per class was asked for.",
      zh: "这是类别的序号，而题目要求每个类别一个数的列表。",
    },
    like: (...input) => right(...input).indexOf(1),
  };
}

/** The mistake of counting classes from 1, which shifts an index or the 1 of a one-hot list by one. */
export function countedFromOne<Input extends readonly unknown[]>(right: Right<Input>): Slip<Input> {
  const later = (list: readonly number[]) => [0, ...list.slice(0, -1)];
  return {
    says: {
      en: "Classes are counted from 0, and here they seem to be counted from 1.",
      zh: "类别从 0 开始编号，这里似乎是从 1 开始的。",
    },
    like: (...input) => {
      const value = right(...input);
      return typeof value === "number" ? value + 1 : later(value);
    },
  };
}

/** The mistake of rounding where the article truncates. */
export function roundedInsteadOfTruncated<Input extends readonly unknown[]>(
  exact: Right<Input, number>,
  decimals = 3,
): Slip<Input> {
  return {
    says: {
      en: "The last digit was rounded; the article cuts the rest off.",
      zh: "最后一位四舍五入了；原文是直接截断的。",
    },
    like: asPrinted(exact, decimals, Math.round),
  };
}

/** The mistake of truncating in place of rounding. */
export function truncatedInsteadOfRounded<Input extends readonly unknown[]>(
  exact: Right<Input, number>,
  decimals = 3,
): Slip<Input> {
  return {
    says: {
      en: "The rest was cut off; the last digit was to be rounded.",
      zh: "后面的数字被截断了；题目要求四舍五入。",
    },
    like: asPrinted(exact, decimals, Math.trunc),
  };
}

function asPrinted<Input extends readonly unknown[]>(
  exact: Right<Input, number>,
  decimals: number,
  cut: (x: number) => number,
): Answer<Input, number> {
  return (...input) => cut(exact(...input) * 10 ** decimals) / 10 ** decimals;
}
