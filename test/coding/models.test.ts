import { adaptiveModel, bitsOfEach, bytesOf, fixedModel, type Model } from "@course/lib/coding";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const total = (bits: readonly number[]): number => bits.reduce((sum, each) => sum + each, 0);

/** The shares of all symbols after a message. */
function sharesAfter(message: readonly number[], model: Model): number[] {
  const predictor = model();
  for (const symbol of message) {
    predictor.predict();
    predictor.learn(symbol);
  }
  const sums = Array.from(predictor.predict());
  return sums.slice(1).map((sum, s) => (sum - sums[s]) / (sums.at(-1) as number));
}

describe("fixedModel", () => {
  it("gives each symbol its probability, up to a unit for each symbol", () => {
    const weights = fc.array(fc.double({ min: 1e-9, max: 1, noNaN: true }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(weights, (list) => {
        const sum = total(list);
        const p = list.map((weight) => weight / sum);
        sharesAfter([], fixedModel(p)).forEach((share, s) => {
          expect(share).toBeGreaterThanOrEqual(1 / 65536);
          expect(Math.abs(share - p[s])).toBeLessThan((p.length + 2) / 65536);
        });
      }),
    );
  });

  it("lets the impossible cost 16 bits", () => {
    expect(bitsOfEach([1], fixedModel([1, 0]))).toEqual([16]);
  });
});

describe("adaptiveModel", () => {
  it("expects all symbols alike before it has seen any", () => {
    expect(bitsOfEach([65], adaptiveModel())).toEqual([8]);
  });

  it("approaches the shares of a source without memory", () => {
    const message = Array.from({ length: 3000 }, (_, at) => (at % 10 < 7 ? 0 : 1));
    const [zero, one] = sharesAfter(message, adaptiveModel({ order: 0, symbols: 2 }));
    expect(zero).toBeCloseTo(0.7, 2);
    expect(one).toBeCloseTo(0.3, 2);
  });

  it("gives the counts after the longest context n / (n + caution) of the whole", () => {
    // After "a" came three times "b"; alone, "a" came three times and "b" three times.
    const message = bytesOf("abababa");
    const shares = sharesAfter(message, adaptiveModel({ order: 1, caution: 1 }));
    // 3/4 after "a"; of the remaining quarter 7/8 by counts, 3 in 7 of them for "b".
    expect(shares[98]).toBeCloseTo(3 / 4 + (1 / 4) * (3 / 8), 3);
    expect(shares[97]).toBeCloseTo((1 / 4) * (4 / 8), 3);
  });

  it("needs few bits for what an order that is long enough can foresee", () => {
    const text = bytesOf("cross-entropy, ".repeat(20));
    const bits = [0, 1, 3].map((order) => total(bitsOfEach(text, adaptiveModel({ order }))));
    expect(bits[1]).toBeLessThan(bits[0]);
    expect(bits[2]).toBeLessThan(bits[1]);
  });

  it("begins each message anew", () => {
    const model = adaptiveModel({ order: 2 });
    const text = bytesOf("abcabcabc");
    expect(bitsOfEach(text, model)).toEqual(bitsOfEach(text, model));
  });

  it("gives the same shares whatever came before the last `order` symbols were counted", () => {
    // A model of order 1 sees pairs: both messages have the same pairs and end alike.
    const model = adaptiveModel({ order: 1 });
    expect(sharesAfter(bytesOf("abcb-abdb"), model)).not.toEqual(
      sharesAfter(bytesOf("aaaaaaaab"), model),
    );
    expect(sharesAfter(bytesOf("xaxbxax"), model)).toEqual(sharesAfter(bytesOf("xaxaxbx"), model));
  });
});
