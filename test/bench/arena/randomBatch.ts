import { random } from "@course/lib/training";
import type { Contents } from "./batchFolder.js";
import type { Batch, Loss } from "./task.js";

/** The number of entries of a gradient that are compared. */
const COMPARED = 32;

/** How many labels there are: the classes, or no and yes. */
const kindsOfLabels: Readonly<Record<Loss, (classes: number) => number>> = {
  softmax: (classes) => classes,
  sigmoid: () => 2,
};

/** A batch of random scores like those of a network early in training: normal with standard deviation 3. */
export function randomBatch({ loss, samples, classes }: Batch): Contents {
  const draw = random(samples + classes);
  const logits = new Float64Array(samples * classes);
  for (let i = 0; i < logits.length; i++) logits[i] = Math.fround(3 * normal(draw));
  const labels = Int32Array.from({ length: samples }, () =>
    Math.floor(draw() * kindsOfLabels[loss](classes)),
  );
  return { logits, labels, positions: somePositions(draw, labels, classes) };
}

/** The positions of the compared entries: half of them at the true class, where the gradient is largest. */
function somePositions(draw: () => number, labels: Int32Array, classes: number): Int32Array {
  return Int32Array.from({ length: COMPARED }, (_, i) => {
    const row = Math.floor(draw() * labels.length);
    const column = i % 2 === 0 && classes > 1 ? labels[row] : Math.floor(draw() * classes);
    return row * classes + column;
  });
}

/** A standard normal random number, by the Box–Muller transform. */
function normal(draw: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}
