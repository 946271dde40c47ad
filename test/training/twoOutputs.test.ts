import { binaryCrossEntropyWithLogitsGradient, crossEntropyWithLogitsGradient } from "@course/lib";
import { describe, expect, it } from "vitest";

/** Features of six mails, and whether each was spam. No line separates the two kinds. */
const mails: readonly (readonly [features: readonly number[], label: 0 | 1])[] = [
  [[1, 0.5, -1], 1],
  [[1, -1.5, 0.25], 0],
  [[1, 2, 1], 1],
  [[1, 0.75, -0.5], 0],
  [[1, -0.25, 2], 0],
  [[1, -1, 1.5], 1],
];

const dot = (w: readonly number[], h: readonly number[]): number =>
  w.reduce((sum, weight, k) => sum + weight * (h[k] as number), 0);

/** Moves the weights down the sum of the slopes and of those of λ Σ w². */
function step(
  w: readonly number[],
  slope: (features: readonly number[], label: 0 | 1) => number,
  rate: number,
  decay: number,
): number[] {
  return w.map((weight, k) => {
    const total = mails.reduce((sum, [h, label]) => sum + slope(h, label) * (h[k] as number), 0);
    return weight - rate * (total + 2 * decay * weight);
  });
}

/** The log-odds of every mail after each step, of a network with one output. */
function trainOne(start: readonly number[], rate: number, decay: number): number[][] {
  let w = [...start];
  return Array.from({ length: 50 }, () => {
    w = step(w, (h, t) => binaryCrossEntropyWithLogitsGradient(t, dot(w, h)), rate, decay);
    return mails.map(([h]) => dot(w, h));
  });
}

/** The same of a network with two outputs, whose log-odds are the difference of its scores. */
function trainTwo(start: readonly (readonly number[])[], rate: number, decay: number): number[][] {
  let both = start.map((w) => [...w]);
  return Array.from({ length: 50 }, () => {
    const scores = (h: readonly number[]) => both.map((w) => dot(w, h));
    both = both.map((w, i) =>
      step(w, (h, t) => crossEntropyWithLogitsGradient(t, scores(h))[i] as number, rate, decay),
    );
    return mails.map(([h]) => dot(both[1] as number[], h) - dot(both[0] as number[], h));
  });
}

describe("two outputs with softmax, against one output with a sigmoid", () => {
  const one = [0.5, -0.25, 1];
  const two = [
    [0.1, 0.7, -0.3],
    [0.6, 0.45, 0.7],
  ];

  const gap = (a: number[][], b: number[][]): number =>
    Math.max(...a.flat().map((y, i) => Math.abs(y - (b.flat()[i] as number))));

  it("have the same log-odds after every step, at half the rate and twice the decay, if they start alike", () => {
    expect(gap(trainOne(one, 0.2, 0.05), trainTwo(two, 0.1, 0.1))).toBeLessThan(1e-12);
  });

  it("train differently at the same rate and decay", () => {
    expect(gap(trainOne(one, 0.2, 0.05), trainTwo(two, 0.2, 0.05))).toBeGreaterThan(0.01);
  });
});
