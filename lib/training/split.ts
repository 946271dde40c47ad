import { requireOptions } from "../losses/lossOptions.js";
import { plainList } from "../losses/plainList.js";
import type { ClassIndex, Vector } from "../losses/types.js";
import {
  requireList,
  requireNumber,
  requireSameLength,
  requireVector,
} from "../losses/validate.js";
import { random } from "./random.js";
import { requireSamples, type Samples } from "./samples.js";
import { shuffled } from "./shuffled.js";

export interface SplitOptions {
  /** The share of the samples that are held out for testing, above 0 and below 1. Default 0.2. */
  share?: number;
  /** The same seed gives the same split. Default 1. */
  seed?: number;
}

/** Samples in plain lists. */
export interface PlainSamples {
  readonly inputs: readonly Vector[];
  readonly labels: readonly ClassIndex[];
}

/**
 * Splits samples at random into those to train with and those to test with: ⌊share · N + ½⌋ of N samples are held out.
 *
 * Testing on samples that training has not seen shows how good the answers for new samples will be, if the new samples
 * are like these and independent of them.
 *
 * @param samples  inputs and labels
 * @returns two sets of samples; each sample is in one of them
 * @throws {TypeError} if inputs are no rows, labels are no numbers, both differ in number, or an option is unknown
 * @throws {RangeError} if share is not between 0 and 1, or one of the two sets would be empty
 * @example
 * split(iris()).test.inputs.length; // 30
 * split({ inputs: [[1], [2]], labels: [0, 1] }, { share: 0.5 }).train.labels.length; // 1
 * @see lesson 10
 */
export function split(
  samples: Samples,
  options: SplitOptions = {},
): { train: PlainSamples; test: PlainSamples } {
  requireOptions("split", options, ["share", "seed"], "{ share: 0.2 }");
  const { share = 0.2, seed = 1 } = options;
  requireNumber("split", "share", share);
  requireSamples("split", samples);
  requireList("split", "inputs", samples.inputs);
  const inputs = Array.from(samples.inputs, plainList) as readonly Vector[];
  const labels: readonly ClassIndex[] = plainList(samples.labels);
  inputs.forEach((row, n) => {
    requireList("split", `inputs[${n}]`, row);
  });
  requireVector("split", "labels", labels);
  requireSameLength("split", ["inputs", inputs], ["labels", labels]);
  const count = inputs.length;
  const held = Math.round(share * count);
  if (!(share > 0 && share < 1) || held === 0 || held === count)
    throw new RangeError(
      `split: share is ${share}; it must be between 0 and 1, and leave at least one of ${count} samples on each side.`,
    );
  const order = Array.from(shuffled(count, random(seed)));
  const take = (indices: readonly number[]): PlainSamples => ({
    inputs: indices.map((n) => inputs[n]),
    labels: indices.map((n) => labels[n]),
  });
  return { train: take(order.slice(held)), test: take(order.slice(0, held)) };
}
