import { random } from "@course/lib/training";
import type { Contents } from "../arena/batchFolder.js";
import type { Batch, Loss, Precision } from "../arena/task.js";

/** A batch on which losses are known to go wrong, small enough for 60 digits. */
export interface HardBatch {
  /** What is hard about it. */
  readonly name: string;
  readonly batch: Batch;
  readonly contents: Contents;
}

const CLASSES = 40;
/** How far the true class is ahead, where the answer is nearly certain. */
const gaps = { float32: [10, 16, 24, 32, 40], float64: [20, 25, 30, 35, 40] } as const;

/** The batches of one precision: nothing in them is lost by rounding the logits to it. */
export function hardBatches(precision: Precision): HardBatch[] {
  const draw = random(7);
  const noise = () => Math.fround(6 * draw() - 3);
  const row = (z: (i: number) => number) => Array.from({ length: CLASSES }, (_, i) => z(i));
  const ahead = (gap: number) => row((i) => (i === 3 ? gap : Math.fround(noise() / 3)));
  const huge = () => row(() => 1e4 * Math.sign(noise()));
  const signs = [-1, 1];
  return [
    softmax("random", [row(noise), row(noise), row(noise)], 5),
    softmax("equal 1234.5", [row(() => 1234.5), row(() => 1234.5)], 0),
    softmax("masked", [row((i) => (i % 3 ? -Infinity : noise()))], 6),
    softmax("±1e4", [huge(), huge(), huge()], 11),
    ...gaps[precision].map((gap) => softmax(`sure and right, ${gap}`, [ahead(gap)], 3)),
    ...gaps[precision].map((gap) => softmax(`sure and wrong, ${gap}`, [ahead(gap)], 4)),
    sigmoid("random", row(noise), (z) => (z > 0 ? 0 : 1)),
    sigmoid(
      "±1e4",
      row(() => 1e4 * Math.sign(noise())),
      (z) => (z > 0 ? 0 : 1),
    ),
    ...gaps[precision].map((gap) =>
      sigmoid(
        `sure and right, ${gap}`,
        row((i) => gap * signs[i % 2]),
        (z) => (z > 0 ? 1 : 0),
      ),
    ),
    ...gaps[precision].map((gap) =>
      sigmoid(
        `sure and wrong, ${gap}`,
        row((i) => gap * signs[i % 2]),
        (z) => (z > 0 ? 0 : 1),
      ),
    ),
  ];
}

function softmax(name: string, rows: readonly number[][], label: number): HardBatch {
  return hard(
    name,
    "softmax",
    CLASSES,
    rows.flat(),
    rows.map(() => label),
  );
}

function sigmoid(
  name: string,
  logits: readonly number[],
  labelOf: (z: number) => number,
): HardBatch {
  return hard(name, "sigmoid", 1, logits, logits.map(labelOf));
}

function hard(
  name: string,
  loss: Loss,
  classes: number,
  logits: readonly number[],
  labels: readonly number[],
): HardBatch {
  const folder = `${loss} ${name}`;
  return {
    name: folder,
    batch: { name: folder.replaceAll(/[^\w.]+/g, "-"), loss, samples: labels.length, classes },
    contents: {
      logits: Float64Array.from(logits),
      labels: Int32Array.from(labels),
      positions: Int32Array.from(logits, (_, i) => i),
    },
  };
}
