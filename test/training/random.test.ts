import { coinFlips, random } from "@course/lib/training";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const take = (n: number, next: () => number): number[] => Array.from({ length: n }, next);

describe("random", () => {
  it("gives the same numbers for the same seed and different ones for the next seed", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(take(5, random(seed))).toEqual(take(5, random(seed)));
        expect(take(5, random(seed))).not.toEqual(take(5, random(seed + 1)));
      }),
    );
  });

  it("fills [0, 1) evenly", () => {
    const tenths = new Array<number>(10).fill(0);
    for (const x of take(100_000, random(1))) tenths[Math.floor(10 * x)] += 1;
    // The count of a tenth has a standard deviation of 95; five of them never happen by chance.
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it("throws at a seed that is not a whole number", () => {
    expect(() => random(0.5)).toThrow("random: seed is 0.5; it must be a whole number.");
  });
});

describe("coinFlips", () => {
  it("gives ones at the rate of the probability", () => {
    const flips = coinFlips({ count: 100_000, probability: 0.3, seed: 2 });
    const ones = flips.filter((flip) => flip === 1).length;
    expect(Math.abs(ones - 30_000)).toBeLessThan(5 * Math.sqrt(100_000 * 0.3 * 0.7));
  });

  it("gives only zeros at probability 0 and only ones at probability 1", () => {
    expect(coinFlips({ count: 3, probability: 0, seed: 1 })).toEqual([0, 0, 0]);
    expect(coinFlips({ count: 3, probability: 1, seed: 1 })).toEqual([1, 1, 1]);
  });

  it("gives 1 only if the random number is below the probability, not if it is equal", () => {
    const [first] = take(1, random(5));
    expect(coinFlips({ count: 1, probability: first, seed: 5 })).toEqual([0]);
  });

  it("gives no flips for a count of 0", () => {
    expect(coinFlips({ count: 0, probability: 0.5, seed: 1 })).toEqual([]);
  });

  it.each([-1, 0.5, NaN])("throws at a count of %d", (count) => {
    expect(() => coinFlips({ count, probability: 0.5, seed: 1 })).toThrow(
      `coinFlips: count is ${count}; it must be a whole number, at least 0.`,
    );
  });

  it.each([
    [-0.1, "is -0.1; a probability lies in [0, 1]."],
    [2, "is 2; a probability lies in [0, 1]."],
    [Number.NaN, "is NaN; find where it came from."],
  ])("throws at a probability of %d", (probability, message) => {
    expect(() => coinFlips({ count: 1, probability, seed: 1 })).toThrow(
      `coinFlips: probability ${message}`,
    );
  });
});
