import { shown } from "../../losses/shown.js";
import type { Text } from "../../text/text.js";
import { causeKinds } from "./causeKinds.js";
import { type Cause, causes } from "./causes.js";
import { checkOptions, type ExplainOptions } from "./explainOptions.js";
import { type LossUnit, lossUnits } from "./lossUnits.js";
import { digitsOf, inPlainCharacters, lastPlace, numberOf, ROUNDING } from "./printedNumber.js";

/** A cause that gives the printed digits. */
export interface Reading extends Pick<Cause, "kind" | "formula" | "says" | "classes"> {
  /** Why this cause gives this value. */
  readonly because: Text;
  readonly tries: Text;
  readonly unit: LossUnit["unit"];
  /** Whether the exact value, rounded or cut off, gives the digits; "near" is within a hundredth. */
  readonly match: "rounded" | "truncated" | "near";
  /** The exact value in its unit. */
  readonly value: number;
  /** How likely it is, compared with the others; not a probability. */
  readonly score: number;
}

export interface Explanation {
  /** Best first; empty if no cause gives the digits. */
  readonly readings: readonly Reading[];
  /** Whether the first reading is at least twice as likely as the next. */
  readonly standsOut: boolean;
  /** e^−x, the probability that a loss of x nats gives what happened, and e^x, its perplexity. */
  readonly probability: number;
  readonly perplexity: number;
  /** What is to be said of any such number: too few digits, or no loss at all. */
  readonly note?: Text;
}

/**
 * What a printed loss may mean: chance, a second softmax, smoothed targets, a clipped probability, a sum in place of a
 * mean. It takes the text that was printed, because its digits say how exact the number is; of a number it takes the
 * digits that JavaScript prints. From the seventh digit on, it allows for single precision.
 *
 * Many numbers lie close to some cause by accident: with three decimals, about one in thirty. So readings are ranked,
 * by how common their cause is, their unit, and `classes`. For two digits, such as 0.69, only the most common causes
 * are named, and for one digit none.
 *
 * @param loss  the loss as it was printed, such as "2.303"
 * @returns the readings, best first, with the probability and the perplexity that the loss stands for
 * @throws {TypeError} if loss is neither a text nor a number, or an option is unknown
 * @throws {RangeError} if the text is no number, or an option is impossible
 * @example
 * explainLoss("2.3026").readings[0].kind; // "chance"
 * explainLoss("1.461", { classes: 10 }).readings[0].kind; // "softmax twice"
 * explainLoss("0.77").readings; // []
 */
export function explainLoss(loss: string | number, options: ExplainOptions = {}): Explanation {
  if (typeof loss !== "string" && typeof loss !== "number")
    throw new TypeError(
      `explainLoss: loss is ${shown(loss)}; it must be the printed number as a text. Try explainLoss("2.303").`,
    );
  checkOptions("explainLoss", options, ["classes", "base"]);
  const { base } = options;
  const units = lossUnits.filter((one) => base === undefined || one.base === base);
  const text = inPlainCharacters(String(loss).trim());
  const x = numberOf(text);
  const nats = x * Math.log(units[0].base);
  const note = noteOn(nats) ?? noteOnDigits(text);
  const readings = readingsOf(text, x, units, options).filter((reading) =>
    isClaimed(reading, digitsOf(text), options),
  );
  return {
    readings: readings.map(({ prior: _, nats: _nats, ...reading }) => reading),
    standsOut: !note && readings.length > 0 && readings[0].score >= 2 * (readings[1]?.score ?? 0),
    probability: Math.exp(-nats),
    perplexity: Math.exp(nats),
    ...(note && { note }),
  };
}

/**
 * Two digits fit so many causes that only the most common ones are named, in the unit that is known or in nats, and
 * chance for the number of classes that is known.
 */
function isClaimed(
  { kind, classes, prior, unit }: Pick<Reading, "unit"> & Cause,
  digits: number,
  known: ExplainOptions,
): boolean {
  if (digits >= 3) return true;
  const isCommon = prior === 10 || (kind === "chance" && classes === known.classes);
  return digits === 2 && isCommon && (unit === "nats" || known.base !== undefined);
}

/** How exact a loss in single precision is, relative to itself: some units in its last place. */
const SINGLE = 2 ** -21;

function readingsOf(
  text: string,
  x: number,
  units: readonly LossUnit[],
  { classes }: ExplainOptions,
): (Reading & Cause)[] {
  if (!(x > 0 && x < Infinity)) return [];
  const place = Math.max(lastPlace(text), SINGLE * x);
  const readings = causes(classes).flatMap((cause) =>
    units.flatMap(({ unit, base, weight }) => {
      const value = cause.nats / Math.log(base);
      const match = matchOf(x, value, place, cause, classes);
      if (!match) return [];
      const agrees = classes === undefined || cause.classes === undefined;
      const fit = agrees ? 1 : cause.classes === classes ? 4 : 0.2;
      const exact = { rounded: 1, truncated: 0.6, near: 0.3 }[match];
      const { because, tries } = causeKinds[cause.kind];
      const score = cause.prior * weight * exact * fit;
      return [{ ...cause, because, tries, unit, match, value, score }];
    }),
  );
  return readings.sort((a, b) => b.score - a.score);
}

function matchOf(
  x: number,
  value: number,
  place: number,
  cause: Cause,
  classes: number | undefined,
): Reading["match"] | undefined {
  // The sums of doubles that compare with half a place may be off by their last digits.
  const slack = 1e-9 * place;
  if (Math.abs(x - value) <= place / 2 + slack) return "rounded";
  if (value >= x - slack && value < x + place) return "truncated";
  const isSaid = cause.kind === "chance" && cause.classes === classes;
  return isSaid && Math.abs(x - value) <= 0.01 * value ? "near" : undefined;
}

function noteOn(x: number): Text | undefined {
  if (Number.isNaN(x))
    return {
      en: "NaN is no number: look for 0 · ∞, ∞ − ∞ or 0 / 0, such as a mean over nothing or a logarithm of 0 times 0.",
      zh: "NaN 不是数：请检查是否出现了 0 × ∞、∞ − ∞ 或 0 / 0，例如对空集求平均，或 0 乘以 log 0。",
    };
  if (x === Infinity)
    return {
      en: "An infinite loss is right if what happened was given probability 0, and otherwise an overflow. Compute the loss from scores.",
      zh: "若真实结果的预测概率为 0，损失确实是无穷大；否则就是溢出了。请由得分计算损失。",
    };
  if (x < 0 && x >= -ROUNDING)
    return {
      en: "So little below 0 is rounding: of a sum in single precision, or of −ln(p + ε) at p = 1. With that precision, the loss is 0.",
      zh: "只比 0 低这么一点，是舍入误差：来自单精度的求和，或来自 p = 1 时的 −ln(p + ε)。在这样的精度下，损失就是 0。",
    };
  if (x < 0)
    return {
      en: "No cross-entropy of probabilities is negative. Perhaps the minus sign is lost, or the input is not the logarithm of a probability, or it is a density, which may be above 1.",
      zh: "概率的交叉熵不会为负。可能丢了负号，或输入不是概率的对数，或输入是概率密度，可以大于 1。",
    };
  if (x === 0)
    return {
      en: "A loss of exactly 0 means that every prediction is certain and right, that softmax got a single score, or that probabilities were rounded to 1. Print more digits to see whether it is exactly 0.",
      zh: "损失恰好为 0，说明每个预测都十足把握而且正确，或只对一个得分做了 Softmax，或概率被舍入成了 1。请多打印几位数字，看它是否恰好为 0。",
    };
  return undefined;
}

function noteOnDigits(text: string): Text | undefined {
  if (digitsOf(text) >= 3) return undefined;
  return {
    en: "Fewer than three digits fit too many causes. Print more.",
    zh: "有效数字少于三位时，可能的原因太多。请多打印几位数字。",
  };
}
