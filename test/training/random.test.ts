import { coinFlips, random } from "@course/lib/training";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const take = (n: number, next: () => number): number[] => Array.from({ length: n }, next);

describe("random", () => {
  it("gives the same numbers for the same seed, and others for another", () => {
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

  it("refuses a seed that is no whole number", () => {
    expect(() => random(0.5)).toThrow("random: seed is 0.5; it must be a whole number.");
  });
});

describe("coinFlips", () => {
  it("come up 1 as often as they should", () => {
    const flips = coinFlips({ count: 100_000, probability: 0.3, seed: 2 });
    const ones = flips.filter((flip) => flip === 1).length;
    expect(Math.abs(ones - 30_000)).toBeLessThan(5 * Math.sqrt(100_000 * 0.3 * 0.7));
  });

  it("are certain at the ends", () => {
    expect(coinFlips({ count: 3, probability: 0, seed: 1 })).toEqual([0, 0, 0]);
    expect(coinFlips({ count: 3, probability: 1, seed: 1 })).toEqual([1, 1, 1]);
  });

  it("say what they need", () => {
    expect(() => coinFlips({ count: -1, probability: 0.5, seed: 1 })).toThrow(
      "coinFlips: count is -1; it must be a whole number, at least 0.",
    );
    expect(() => coinFlips({ count: 1, probability: 2, seed: 1 })).toThrow(
      "coinFlips: probability is 2; it lies in [0, 1].",
    );
  });
});
