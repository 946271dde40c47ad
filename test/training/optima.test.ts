import { breastCancer, handwrittenDigits, iris } from "@course/lib/data";
import {
  createNetwork,
  evaluateNetwork,
  gradientDescent,
  type Network,
  networkSlopes,
  standardiser,
  train,
} from "@course/lib/training";
import { describe, expect, it } from "vitest";
import reference from "../references/training.json" with { type: "json" };
import { withParameters } from "./parameters.js";

const standardised = (set: ReturnType<typeof iris>) => ({
  ...set,
  inputs: standardiser(set.inputs)(set.inputs),
});
const caseOf = (name: string) => {
  const found = reference.cases.find(({ data }) => data === name);
  if (!found) throw new Error(`training.json has no ${name}`);
  return found;
};
const squares = ({ layers: [{ weights }] }: Network): number =>
  weights.reduce((sum, w) => sum + w * w, 0);

describe("training with a penalty reaches the least loss that scikit-learn found", () => {
  it.each([
    { load: iris, sizes: [4, 3], rate: 0.01, momentum: 0.9, epochs: 500 },
    { load: breastCancer, sizes: [30, 1], rate: 0.001, momentum: 0.95, epochs: 900 },
  ])("for $load.name", ({ load, sizes, rate, momentum, epochs }) => {
    const samples = standardised(load());
    const count = samples.labels.length;
    // Of the mean loss the slopes are N times smaller than of the sum, and so is the penalty.
    const { network, history } = train(createNetwork(sizes, { lastLayer: 0 }), samples, {
      optimiser: gradientDescent({ rate: rate * count, momentum }),
      penalty: 1 / count,
      epochs,
    });
    const best = caseOf(load.name);
    const { loss, accuracy } = history[epochs];
    expect(history[0].loss).toBeCloseTo(Math.log(Math.max(2, sizes[1])), 12);
    expect(loss).toBeCloseTo(best.meanCrossEntropy, 9);
    expect(count * loss + squares(network) / 2).toBeCloseTo(best.objective, 9);
    expect(accuracy).toBe(best.accuracy);
    network.layers[0].weights.forEach((w, i) => {
      expect(w).toBeCloseTo(best.weights[i], 6);
    });
  });

  it("for handwrittenDigits, where the slopes of all weights are 0", () => {
    const samples = standardised(handwrittenDigits());
    const count = samples.labels.length;
    const best = caseOf("handwrittenDigits");
    const network = withParameters(createNetwork([64, 10]), [...best.weights, ...best.biases]);
    const { loss, accuracy } = evaluateNetwork(network, samples);
    expect(loss).toBeCloseTo(best.meanCrossEntropy, 12);
    expect(count * loss + squares(network) / 2).toBeCloseTo(best.objective, 9);
    expect(accuracy).toBe(best.accuracy);
    const [{ weights, biases }] = networkSlopes(network, samples).layers;
    weights.forEach((slope, i) => {
      expect(count * slope + best.weights[i]).toBeCloseTo(0, 3);
    });
    biases.forEach((slope) => {
      expect(count * slope).toBeCloseTo(0, 3);
    });
  });
});
