import { describe, expect, it } from "vitest";
import { drawFrom } from "../../../lib/lessons/exercises/draw.js";
import * as slips from "../../../lib/lessons/exercises/slips.js";

const bits = (p: number): number => -Math.log2(p);
const both = (t: number, p: number): number[] => [-t * Math.log(p), -(1 - t) * Math.log(1 - p)];
const total = (losses: number[]): number => losses.reduce((sum, loss) => sum + loss, 0);
const mean = (losses: number[]): number => total(losses) / losses.length;
const count = (losses: number[]): number => losses.length;
const hot = (index: number): number[] => [0, 1, 2].map((i) => (i === index ? 1 : 0));

describe("the function of a slip computes the answer of a learner who makes it", () => {
  it.each([
    ["a lost minus", slips.lostMinus(bits).like(0.2), Math.log2(0.2)],
    ["a lost minus, in lists", slips.lostMinus(both).like(0.2, 0.7), both(0.2, 0.7).map((x) => -x)],
    [
      "the natural logarithm for base 10",
      slips.naturalLog((p: number) => -Math.log10(p)).like(0.2),
      -Math.log(0.2),
    ],
    [
      "the natural logarithm for bits",
      slips.naturalLog(bits, { asked: 2 }).like(0.2),
      -Math.log(0.2),
    ],
    ["base 10 for bits", slips.wrongBase(bits, { asked: 2, used: 10 }).like(0.2), -Math.log10(0.2)],
    ["exchanged arguments", slips.swapped(both).like(0.2, 0.7), both(0.7, 0.2)],
    ["the other class", slips.otherClass((p: number) => p).like(0.3), 0.7],
    ["the sum for the mean", slips.sumForMean(mean, count).like([1, 2, 6]), 9],
    ["the mean for the sum", slips.meanForSum(total, count).like([1, 2, 6]), 3],
    ["the index for one-hot", slips.indexForOneHot(hot).like(2), 2],
    ["classes counted from 1, one-hot", slips.countedFromOne(hot).like(1), [0, 0, 1]],
    [
      "classes counted from 1",
      slips.countedFromOne((list: number[]) => list.indexOf(1)).like([0, 1]),
      2,
    ],
    ["digits rounded", slips.roundedInsteadOfTruncated(bits).like(0.3), 1.737],
    ["digits cut off", slips.truncatedInsteadOfRounded(bits).like(0.3), 1.736],
  ])("%s", (_, got, wrong) => {
    const close = (x: number) => expect.closeTo(x, 12);
    expect(got).toEqual(Array.isArray(wrong) ? wrong.map(close) : close(wrong));
  });

  it("says the unit of the answer and the unit that was asked for", () => {
    expect(slips.naturalLog(bits, { asked: 2 }).says).toEqual({
      en: "This is in nats, but the exercise asks for bits. Check the base of the logarithm.",
      zh: "这是以奈特为单位的值，而题目要求比特。请检查对数的底。",
    });
  });
});

describe("random inputs of exercises", () => {
  const draw = drawFrom(1);
  const often = <Drawn>(one: () => Drawn) => Array.from({ length: 300 }, one);

  it("are the same in every run", () => {
    const [one, other] = [drawFrom(3), drawFrom(3)];
    expect(often(one.probability)).toEqual(often(other.probability));
  });

  it("stay within their bounds, both ends included", () => {
    expect(new Set(often(() => draw.whole(2, 4)))).toEqual(new Set([2, 3, 4]));
    expect(new Set(often(draw.label))).toEqual(new Set([0, 1]));
    expect(new Set(often(() => draw.oneOf(["a", "b"])))).toEqual(new Set(["a", "b"]));
    for (const p of often(draw.probability)) expect(p > 0 && p < 1).toBe(true);
    for (const y of often(() => draw.logits(3)).flat()) expect(Math.abs(y)).toBeLessThanOrEqual(5);
  });

  it("have few digits, and distributions sum to 1 without a 0", () => {
    for (const p of often(() => draw.distribution(4))) {
      expect(p.every((share) => share > 0 && String(share).length <= 4)).toBe(true);
      expect(p.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    }
  });
});
