import { random } from "@course/lib/training";
import type { Contents } from "./batchFolder.js";
import type { Batch } from "./task.js";

/** How many entries of a gradient are compared. */
const COMPARED = 32;

/** Scores as a network gives them before it has learnt much: normal, of deviation 3. */
export function randomBatch({ loss, samples, classes }: Batch): Contents {
  const draw = random(samples + classes);
  const logits = new Float64Array(samples * classes);
  for (let i = 0; i < logits.length; i++) logits[i] = Math.fround(3 * normal(draw));
  const labels = Int32Array.from({ length: samples }, () =>
    Math.floor(draw() * (loss === "softmax" ? classes : 2)),
  );
  return { logits, labels, positions: somePositions(draw, labels, classes) };
}

/** Half of them where the true class stands, since the gradient is largest there. */
function somePositions(draw: () => number, labels: Int32Array, classes: number): Int32Array {
  return Int32Array.from({ length: COMPARED }, (_, i) => {
    const row = Math.floor(draw() * labels.length);
    const column = i % 2 === 0 && classes > 1 ? labels[row] : Math.floor(draw() * classes);
    return row * classes + column;
  });
}

/** Box and Muller's. */
function normal(draw: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}
