import type { Text } from "../../text/text.js";
import type { Exercise } from "./exercise.js";
import type { Broken } from "./outcome.js";
import type { Trial } from "./trial.js";

/** What is wrong with an output whatever the exercise asks: its kind, NaN, or a list of the caller that was changed. */
export function faultOf({ gives }: Exercise, trial: Trial): Broken | undefined {
  const { input, output, changedInput } = trial;
  if (changedInput) return { says: inputChanged, input, output, explanation: workOnACopy };
  if (hasNaN(output)) return { says: isNaNumber, input, output, explanation: whereNaNComesFrom };
  if (gives.fits(output)) return undefined;
  const says = {
    en: `The answer must be ${gives.name.en}.`,
    zh: `答案应是：${gives.name.zh}。`,
  };
  return { says, input, output, explanation: kindOf(output) };
}

const inputChanged: Text = {
  en: "The answer must not change the lists that it is given.",
  zh: "答案不能改动传给它的列表。",
};

const workOnACopy: Text = {
  en: "sort, reverse, splice and assignments change a list: work on a copy, [...list].",
  zh: "sort、reverse、splice 和赋值都会改动列表：请在副本 [...list] 上操作。",
};

const isNaNumber: Text = {
  en: "The answer must be a number, and NaN means that there is none.",
  zh: "答案应是一个数，而 NaN 表示“不是数”。",
};

const whereNaNComesFrom: Text = {
  en: "NaN comes from 0 · Infinity, Infinity − Infinity, 0 / 0, the logarithm of a negative number, or undefined.",
  zh: "NaN 来自 0 × Infinity、Infinity − Infinity、0 / 0、负数的对数，或 undefined。",
};

function hasNaN(output: unknown): boolean {
  return Array.isArray(output) ? output.some(hasNaN) : Number.isNaN(output);
}

/** What an output of a wrong kind is, with the cure; undefined if a look at it says enough. */
function kindOf(output: unknown): Text | undefined {
  if (output === undefined)
    return {
      en: "A function without return gives undefined.",
      zh: "没有 return 的函数返回 undefined。",
    };
  if (typeof output === "function")
    return { en: "This is a function that is not called.", zh: "这是一个没有被调用的函数。" };
  if (output instanceof Promise)
    return {
      en: "This is a promise: remove async from the function, which has nothing to wait for.",
      zh: "这是一个 Promise：去掉函数的 async，这里没有需要等待的东西。",
    };
  if (typeof output === "bigint")
    return { en: "This is a BigInt: remove the n.", zh: "这是 BigInt：去掉末尾的 n。" };
  if (typeof output === "string" && output.trim() !== "" && !Number.isNaN(Number(output)))
    return { en: "This is a text: remove the quotes.", zh: "这是文本：请去掉引号。" };
  return undefined;
}
