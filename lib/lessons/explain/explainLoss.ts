import type { Text } from "../../text/text.js";
import { type Cause, causes } from "./causes.js";

export interface ExplainOptions {
  /** The number of classes, which favours the causes that suppose it. */
  classes?: number;
  /** The base of the logarithm, if it is known; otherwise e, 2 and 10 are tried. */
  base?: number;
}

/** A cause that gives the printed digits. */
export interface Reading extends Pick<Cause, "kind" | "says"> {
  readonly classes?: number;
  readonly unit: "nats" | "bits" | "hartleys";
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

const UNITS = [
  { unit: "nats", base: Math.E, weight: 1 },
  { unit: "bits", base: 2, weight: 0.5 },
  { unit: "hartleys", base: 10, weight: 0.3 },
] as const;

/**
 * What a printed loss may mean: chance, a second softmax, a clipped probability, a sum in place of a mean. It takes
 * the text that was printed, because its digits say how exact the number is.
 *
 * Many numbers lie close to some cause by accident: with three decimals, about one in forty. So readings are ranked,
 * by how common their cause is, their unit, and `classes`, and none is claimed for fewer than three digits.
 *
 * @param text  the loss as it was printed, such as "2.303"
 * @returns the readings, best first, with the probability and the perplexity that the loss stands for
 * @throws {TypeError} if text is no text
 * @throws {RangeError} if text is no number, or an option is impossible
 * @example
 * explainLoss("2.3026").readings[0].kind; // "chance"
 * explainLoss("1.461", { classes: 10 }).readings[0].kind; // "softmax twice"
 * explainLoss("0.77").readings; // []
 */
export function explainLoss(text: string, options: ExplainOptions = {}): Explanation {
  const { classes, base } = options;
  if (typeof text !== "string")
    throw new TypeError(
      `explainLoss: text is ${String(text)}; it must be the printed number as a text. Try explainLoss("2.303").`,
    );
  if (classes !== undefined && (!Number.isInteger(classes) || classes < 2))
    throw new RangeError(
      `explainLoss: classes is ${classes}; it must be a whole number, at least 2.`,
    );
  const units = UNITS.filter((one) => base === undefined || one.base === base);
  if (units.length === 0)
    throw new RangeError(`explainLoss: base is ${base}; it must be Math.E, 2 or 10.`);
  const x = numberOf(text);
  const note = noteOn(text, x);
  const nats = x * Math.log(units[0].base);
  const readings = note ? [] : readingsOf(text, x, units, classes);
  return {
    readings,
    standsOut: readings.length > 0 && readings[0].score >= 2 * (readings[1]?.score ?? 0),
    probability: Math.exp(-nats),
    perplexity: Math.exp(nats),
    ...(note && { note }),
  };
}

const NUMBER = /^[+-]?(?:\d+\.?(?<decimals>\d*)|\.(?<only>\d+))(?:e(?<exponent>[+-]?\d+))?$/i;

function numberOf(text: string): number {
  const special: Readonly<Record<string, number>> = {
    nan: Number.NaN,
    inf: Infinity,
    infinity: Infinity,
    "-inf": -Infinity,
    "-infinity": -Infinity,
  };
  const trimmed = text.trim();
  const x = special[trimmed.toLowerCase()] ?? (NUMBER.test(trimmed) ? Number(trimmed) : undefined);
  if (x === undefined)
    throw new RangeError(
      `explainLoss: text is ${JSON.stringify(text.slice(0, 40))}; it must be one number, such as "2.303" or "nan".`,
    );
  return x;
}

/** One unit of the last printed digit. */
function lastPlace(text: string): number {
  const { decimals, only, exponent = "0" } = NUMBER.exec(text.trim())?.groups ?? {};
  return 10 ** (Number(exponent) - (decimals ?? only ?? "").length);
}

function readingsOf(
  text: string,
  x: number,
  units: readonly (typeof UNITS)[number][],
  classes: number | undefined,
): Reading[] {
  const place = lastPlace(text);
  const readings = causes(classes).flatMap((cause) =>
    units.flatMap(({ unit, base, weight }) => {
      const value = cause.nats / Math.log(base);
      const match = matchOf(x, value, place, cause, classes);
      if (!match) return [];
      const agrees = classes === undefined || cause.classes === undefined;
      const fit = agrees ? 1 : cause.classes === classes ? 4 : 0.2;
      const exact = { rounded: 1, truncated: 0.6, near: 0.3 }[match];
      const { nats: _, prior, ...rest } = cause;
      return [{ ...rest, unit, match, value, score: prior * weight * exact * fit }];
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

function noteOn(text: string, x: number): Text | undefined {
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
  if (x < 0)
    return {
      en: "No cross-entropy of probabilities is negative: the sign is lost, or the input is not the logarithm of a probability, or a density.",
      zh: "概率的交叉熵不会为负：可能丢了负号，或输入不是概率的对数，或输入是概率密度。",
    };
  if (x === 0)
    return {
      en: "A loss of 0 means certain and right on every sample, or a probability that was rounded to 1. Print more digits.",
      zh: "损失为 0，说明每个样本的预测都十足把握而且正确，或概率被舍入成了 1。请多打印几位数字。",
    };
  const digits = text.trim().split(/e/i)[0].replace(/\D/g, "").replace(/^0+/, "").length;
  if (digits < 3)
    return {
      en: "Fewer than three digits fit too many causes. Print more.",
      zh: "有效数字少于三位时，可能的原因太多。请多打印几位数字。",
    };
  return undefined;
}
