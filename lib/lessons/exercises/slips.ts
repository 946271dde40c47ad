import { unitName } from "../../losses/index.js";
import type { Language } from "../../text/text.js";
import type { Answer, Slip } from "./exercise.js";

/**
 * The usual slips by name. Each is made from a right answer, and is recognised in an answer that gives
 * what the slip gives for every input of the exercise.
 */

type Numbers = number | readonly number[];
type Right<Input extends readonly unknown[], Output = Numbers> = Answer<Input, Output>;

const eachNumber = (value: Numbers, change: (x: number) => number): Numbers =>
  typeof value === "number" ? change(value) : value.map(change);

const unit = (base: number): Record<Language, string> => {
  const name = unitName(base);
  const chinese: Record<string, string> = { nats: "奈特", bits: "比特", hartleys: "哈特利" };
  return { en: name, zh: chinese[name] ?? `以 ${base} 为底的单位` };
};

/** The minus in front of a sum of logarithms, forgotten. */
export function lostMinus<Input extends readonly unknown[]>(right: Right<Input>): Slip<Input> {
  return {
    says: { en: "A minus sign was lost.", zh: "丢了一个负号。" },
    like: (...input) => eachNumber(right(...input), (x) => -x),
  };
}

/** The step that training takes, t − p, where the slope was asked for. */
export function signTurned<Input extends readonly unknown[]>(right: Right<Input>): Slip<Input> {
  return {
    says: {
      en: "The sign is turned around: a slope is positive where the loss rises.",
      zh: "符号反了：损失上升的方向，导数为正。",
    },
    like: lostMinus(right).like,
  };
}

/** A logarithm of another base than the one that was asked for. */
export function wrongBase<Input extends readonly unknown[]>(
  right: Right<Input>,
  { asked, used }: { asked: number; used: number },
): Slip<Input> {
  const [wanted, got] = [unit(asked), unit(used)];
  return {
    says: {
      en: `This is in ${got.en}, and ${wanted.en} were asked for: mind the base of the logarithm.`,
      zh: `这是以${got.zh}为单位的值，而题目要求${wanted.zh}：请注意对数的底。`,
    },
    like: (...input) => eachNumber(right(...input), (x) => (x * Math.log(asked)) / Math.log(used)),
  };
}

/** `Math.log`, which is natural, where another base was asked for; 10 is the article's. */
export function naturalLog<Input extends readonly unknown[]>(
  right: Right<Input>,
  { asked = 10 }: { asked?: number } = {},
): Slip<Input> {
  return wrongBase(right, { asked, used: Math.E });
}

/** The first two arguments exchanged: H(P, T) for H(T, P), L(p, t) called as L(t, p). */
export function swapped<First, Rest extends readonly unknown[]>(
  right: Answer<[First, First, ...Rest], unknown>,
): Slip<[First, First, ...Rest]> {
  return {
    says: {
      en: "The target and the prediction have changed places.",
      zh: "目标和预测的位置对调了。",
    },
    like: (first, second, ...rest) => right(second, first, ...rest),
  };
}

/** The probability of the other class, where there are two. */
export function otherClass<Input extends readonly unknown[]>(right: Right<Input>): Slip<Input> {
  return {
    says: {
      en: "This is the probability of the other class.",
      zh: "这是另一个类别的概率。",
    },
    like: (...input) => eachNumber(right(...input), (x) => 1 - x),
  };
}

/** The sum where the mean was asked for. */
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

/** The mean where the sum was asked for. */
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

/** A class index where a one-hot list was asked for. */
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

/** A class counted from 1: the index or the 1 of a one-hot list stands one place too far. */
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

/** Digits rounded where the article cuts them off. */
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

/** Digits cut off where they were to be rounded. */
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
