import {
  binaryCrossEntropyWithLogits,
  binaryCrossEntropyWithLogitsGradient,
  numericalGradient,
  sigmoid,
} from "@course/lib";
import { trainNeuron } from "@course/lib/training";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const slope = binaryCrossEntropyWithLogitsGradient;
const number = fc.double({ min: -3, max: 3, noNaN: true });

describe("trainNeuron", () => {
  it("returns the output before the first step and after each step", () => {
    expect(trainNeuron({ slope, rate: 1, epochs: 0 })).toEqual([sigmoid(4)]);
    expect(trainNeuron({ slope, rate: 1, epochs: 7 })).toHaveLength(8);
  });

  it("steps against the gradient with respect to the weight and the bias", () => {
    fc.assert(
      fc.property(number, number, number, (input, weight, bias) => {
        const loss = ([w, b]: readonly number[]): number =>
          binaryCrossEntropyWithLogits(1, w * input + b);
        const [inWeight, inBias] = numericalGradient(loss, [weight, bias]);
        const stepped = sigmoid((weight - 0.5 * inWeight) * input + bias - 0.5 * inBias);
        const training = { slope, rate: 0.5, epochs: 1, target: 1, input, weight, bias };
        const [before, after] = trainNeuron(training);
        expect(before).toBe(sigmoid(weight * input + bias));
        expect(after).toBeCloseTo(stepped, 8);
      }),
    );
  });

  it("comes closer to the target with every step of a modest rate", () => {
    for (const target of [0, 1]) {
      const distances = trainNeuron({ slope, rate: 0.15, epochs: 50, target }).map((p) =>
        Math.abs(p - target),
      );
      expect(distances).toEqual([...distances].sort((a, b) => b - a));
      expect(new Set(distances).size).toBe(51);
    }
  });

  it.each([-1, 0.5, NaN])("throws at %d epochs", (epochs) => {
    expect(() => trainNeuron({ slope, rate: 1, epochs })).toThrow(
      `trainNeuron: epochs is ${epochs}; it must be a whole number, at least 0.`,
    );
  });
});
