import { blockShares, huffmanLengths, kraftSum, prefixCode, readWords } from "@course/lib/coding";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const lists = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 });

const distributions = fc
  .array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 12 })
  .map((counts) => {
    const sum = counts.reduce((a, b) => a + b);
    return counts.map((count) => count / sum);
  });

const meanLength = (p: readonly number[], lengths: readonly number[]): number =>
  p.reduce((sum, share, i) => sum + share * lengths[i], 0);

const entropyInBits = (p: readonly number[]): number =>
  p.reduce((sum, share) => sum - share * Math.log2(share), 0);

describe("prefixCode", () => {
  it("makes words of these lengths, none of which begins another, if and only if Kraft's sum is at most 1", () => {
    fc.assert(
      fc.property(lists, (lengths) => {
        if (kraftSum(lengths) > 1) {
          expect(() => prefixCode(lengths)).toThrow("it must be at most 1");
          return;
        }
        const words = prefixCode(lengths);
        expect(words.map((word) => word.length)).toEqual(lengths);
        for (const [i, word] of words.entries())
          for (const [j, other] of words.entries())
            expect(i !== j && other.startsWith(word)).toBe(false);
      }),
    );
  });

  it("makes a code whose messages can be read back", () => {
    fc.assert(
      fc.property(distributions, fc.array(fc.nat(), { maxLength: 50 }), (p, numbers) => {
        const words = prefixCode(huffmanLengths(p));
        const symbols = numbers.map((number) => number % p.length);
        const bits = symbols.map((symbol) => words[symbol]).join("");
        expect(readWords(words, bits)).toEqual(symbols);
      }),
    );
  });
});

describe("huffmanLengths", () => {
  it("uses up Kraft's sum, and is less than one bit above the entropy", () => {
    fc.assert(
      fc.property(distributions, (p) => {
        const lengths = huffmanLengths(p);
        expect(kraftSum(lengths)).toBe(1);
        expect(meanLength(p, lengths)).toBeGreaterThanOrEqual(entropyInBits(p) - 1e-12);
        expect(meanLength(p, lengths)).toBeLessThan(entropyInBits(p) + 1);
      }),
    );
  });

  it("is never longer than any other prefix code", () => {
    fc.assert(
      fc.property(distributions, lists, (p, others) => {
        const lengths = p.map((_, i) => others[i % others.length]);
        fc.pre(kraftSum(lengths) <= 1);
        expect(meanLength(p, huffmanLengths(p))).toBeLessThanOrEqual(
          meanLength(p, lengths) + 1e-12,
        );
      }),
    );
  });

  it("gives a symbol without any other a word of no bits", () => {
    expect(huffmanLengths([1])).toEqual([0]);
    expect(prefixCode([0])).toEqual([""]);
  });
});

describe("blockShares", () => {
  it("multiplies the probabilities of the symbols of a block", () => {
    expect(blockShares([0.75, 0.25], 2)).toEqual([0.5625, 0.1875, 0.1875, 0.0625]);
  });
});
