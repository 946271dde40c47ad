import type { Text } from "../../text/text.js";

/** The number of significant digits that is enough for an answer typed as a number. */
const enough = 3;

/** A judgement by digits: whether there are enough, and a remark that says so. */
export interface DigitsJudgement {
  readonly enough: boolean;
  readonly says: Text;
}

/** The relative error up to which a number counts as close. */
const closeness = 0.05;

/**
 * Judges a number, or a list of numbers, by its significant digits, rounded or cut off. Three right ones are enough, and
 * then the remark shows all digits of the right answer. A whole number is right only if all its digits are.
 *
 * @returns undefined if the number is not close to the right one
 */
export function judgeDigits(output: unknown, expected: unknown): DigitsJudgement | undefined {
  if (!holdsForEach(output, expected, isClose)) return undefined;
  if (holdsForEach(output, expected, hasEnough)) {
    const all = Array.isArray(expected) ? `[${expected.join(", ")}]` : String(expected);
    return { enough: true, says: { en: `With all digits: ${all}`, zh: `完整的数值：${all}` } };
  }
  return {
    enough: false,
    says: {
      en: `You are close. At least ${enough} right digits are needed: let the cell compute the number.`,
      zh: `已经很接近了。至少需要 ${enough} 位正确的有效数字：请让单元格来计算这个数。`,
    },
  };
}

type Comparison = (output: number, expected: number) => boolean;

/** Whether a comparison holds for two numbers, or for the numbers of two lists of the same length. */
function holdsForEach(output: unknown, expected: unknown, holds: Comparison): boolean {
  if (Array.isArray(output) && Array.isArray(expected))
    return (
      output.length === expected.length &&
      expected.every((item, i) => holdsForEach(output[i], item, holds))
    );
  return typeof output === "number" && typeof expected === "number" && holds(output, expected);
}

function isClose(output: number, expected: number): boolean {
  if (Number.isInteger(expected)) return output === expected;
  return Math.abs(output - expected) <= closeness * Math.abs(expected);
}

/** Whether the first digits agree if the right number is rounded, or cut off, after them. */
function hasEnough(output: number, expected: number): boolean {
  if (output === expected) return true;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(expected))) + 1 - enough);
  const cut = (x: number) => Math.trunc((x / unit) * (1 + 1e-12)); // 0.666 / 0.001 is 665.9999999999999
  return Math.abs(output - expected) <= unit / 2 || cut(output) === cut(expected);
}
