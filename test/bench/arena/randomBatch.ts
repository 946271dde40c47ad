import { random } from "@course/lib/training";
import type { Contents } from "./batchFolder.js";
import type { Batch } from "./task.js";

/** The number of entries of a gradient that are compared. */
const COMPARED = 32;

/** A batch of random scores like those of a network early in training: normal with standard deviation 3. */
export function randomBatch({ loss, samples, classes }: Batch): Contents {
  const draw = random(samples + classes);
  const logits = new Float64Array(samples * classes);
  for (let i = 0; i < logits.length; i++) logits[i] = Math.fround(3 * normal(draw));
  const below = (count: number) => Math.floor(draw() * count);
  const isSoftmax = loss === "softmax";
  const length = isSoftmax ? samples : loss === "softTargets" ? 0 : logits.length;
  const labels = Int32Array.from({ length }, () => below(isSoftmax ? classes : 2));
  const targets = loss === "softTargets" ? distributions(draw, samples, classes) : undefined;
  // Of the compared entries of a softmax, half are at the true class, where the gradient is largest.
  const positions = Int32Array.from({ length: COMPARED }, (_, i) => {
    const row = below(samples);
    return row * classes + (isSoftmax && i % 2 === 0 ? labels[row] : below(classes));
  });
  return { logits, labels, targets, positions };
}

/** Rows of class probabilities, each drawn evenly from all distributions over the classes. */
function distributions(draw: () => number, samples: number, classes: number): Float64Array {
  const all = Float64Array.from({ length: samples * classes }, () => -Math.log(1 - draw()));
  for (let start = 0; start < all.length; start += classes) {
    const row = all.subarray(start, start + classes);
    const sum = row.reduce((total, x) => total + x, 0);
    row.forEach((x, i) => {
      row[i] = x / sum;
    });
  }
  return all;
}

/** A standard normal random number, by the Box–Muller transform. */
function normal(draw: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}
