import * as readable from "@course/lib";
import {
  crossEntropyWithLogits,
  klDivergenceWithLogits,
  negativeLogLikelihood,
} from "@course/lib/batch";
import { describe, expect, it } from "vitest";

/** Softmax in single precision, as a program with 32-bit numbers computes it: one addition after the other. */
function softmax32(scores: Float32Array): Float32Array {
  const powers = scores.map((score) => Math.exp(score));
  const total = powers.reduce((sum, power) => Math.fround(sum + power), 0);
  return powers.map((power) => power / total);
}

/** One likely class, and all others equally unlikely: then every addition rounds in the same direction. */
const biased = (classes: number) => new Float32Array(classes).fill(0.0013).fill(10.9, 0, 1);
const sumOf = (list: Float32Array) => list.reduce((sum, p) => sum + p, 0);

describe("a distribution of many classes in single precision", () => {
  it("misses 1 by more than a millionth, so that a fixed bound would refuse it", () => {
    expect(Math.abs(sumOf(softmax32(biased(50_257))) - 1)).toBeGreaterThan(1e-5);
  });

  it.each([2, 1000, 50_257])("is a target for %i classes, and a prediction", (classes) => {
    const scores = biased(classes);
    const p = softmax32(scores);
    const shape = [1, classes] as const;
    expect(crossEntropyWithLogits(p, scores, shape).loss).toBeGreaterThan(0);
    expect(klDivergenceWithLogits(p, scores, shape).loss).toBeLessThan(1e-3);
    expect(negativeLogLikelihood([0], p.map(Math.log), shape).loss).toBeGreaterThan(0);
    expect(readable.crossEntropy(p, p)).toBeCloseTo(readable.entropy(p), 12);
    expect(readable.klDivergence(p, p)).toBe(0);
    expect(readable.negativeLogLikelihood(0, p.map(Math.log))).toBeGreaterThan(0);
  });

  it.each([3, 1000])("is refused for %i classes if a percent of it is missing", (classes) => {
    const scores = biased(classes);
    const short = softmax32(scores).map((p) => 0.99 * p);
    expect(() => crossEntropyWithLogits(short, scores, [1, classes])).toThrow("sums to 0.9");
    expect(() => readable.entropy(short)).toThrow("sums to 0.9");
  });
});
