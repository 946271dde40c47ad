import { binaryCrossEntropyWithLogits, softmaxCrossEntropy } from "@course/lib/batch";
import { describe, expect, it } from "vitest";
import { closeness, flat, type GoldenCase, goldenCases } from "../losses/goldenCases.js";

// The 420-digit values that hold the readable losses, for every case that a batch can be given.

type Answer = { loss: number | Float64Array; gradient: Float64Array };

function optionsOf({ inputs: { weight, posWeight }, options }: GoldenCase): object {
  return {
    ...options,
    ...(weight !== undefined && { weight }),
    ...(posWeight !== undefined && { positiveWeight: posWeight }),
    gradient: true,
  };
}

function answer(c: GoldenCase): Answer {
  const logits = Float64Array.from(flat(c.inputs.logits));
  const options = optionsOf(c);
  if (c.fn === "bceWithLogits")
    return binaryCrossEntropyWithLogits(logits, flat(c.inputs.t), options) as Answer;
  const labels = flat(c.inputs.target);
  const shape = [labels.length, logits.length / labels.length] as const;
  return softmaxCrossEntropy(logits, labels, shape, options) as Answer;
}

const isBatch = ({ fn, inputs }: GoldenCase): boolean =>
  fn === "bceWithLogits" ||
  (fn === "crossEntropy" &&
    Array.isArray(inputs.logits) &&
    Array.isArray(inputs.target) &&
    typeof inputs.logits[0] === "object" &&
    typeof inputs.target[0] === "number");

describe("the reference values", () => {
  it.each(goldenCases.filter(isBatch))("$id", (c) => {
    const isUndefined = flat(c.expected).some(Number.isNaN);
    if (isUndefined) {
      expect(() => answer(c)).toThrow(RangeError);
      return;
    }
    const { loss, gradient } = answer(c);
    expectClose(typeof loss === "number" ? [loss] : [...loss], flat(c.expected), c);
    const [slopes] = Object.values(c.expectedGrad ?? {});
    if (slopes) expectClose([...gradient], flat(slopes), c);
  });
});

function expectClose(got: number[], want: number[], c: GoldenCase): void {
  const isClose = closeness(c);
  expect(got).toHaveLength(want.length);
  expect(got.filter((x, i) => !isClose(x, want[i]))).toEqual([]);
}
