import { random } from "@course/lib/training";
import type { Contents } from "../arena/batchFolder.js";
import type { Batch, Precision } from "../arena/task.js";

/** Why a batch is hard: it is not ("plain"), has equal, masked or huge scores, or a nearly certain prediction. */
export type Hardness = "plain" | "extreme" | "sure";

/** A batch on which losses may be inaccurate, small enough to be computed with 60 digits. */
export interface HardBatch {
  readonly hardness: Hardness;
  readonly batch: Batch;
  readonly contents: Contents;
}

const CLASSES = 40;
/** The lead of a logit over the others (softmax) or the size of logits (sigmoid) that makes a prediction nearly certain. */
const gaps = { float32: [10, 16, 24, 32, 40], float64: [20, 25, 30, 35, 40] } as const;

/** The batches for one precision. It represents their logits and targets exactly. */
export function hardBatches(precision: Precision): HardBatch[] {
  const draw = random(7);
  const noise = () => Math.fround(6 * draw() - 3);
  const row = (z: (i: number) => number) => Array.from({ length: CLASSES }, (_, i) => z(i));
  const ahead = (gap: number) => row((i) => (i === 3 ? gap : Math.fround(noise() / 3)));
  const huge = () => row(() => 1e4 * Math.sign(noise()));
  const ofLabels = [
    softmax("plain", [row(noise), row(noise), row(noise)], 5),
    softmax("extreme", [row(() => 1234.5), row(() => 1234.5)], 0),
    softmax("extreme", [row((i) => (i % 3 ? -Infinity : noise()))], 6),
    softmax("extreme", [huge(), huge(), huge()], 11),
    ...gaps[precision].map((gap) => softmax("sure", [ahead(gap)], 3)),
    ...gaps[precision].map((gap) => softmax("sure", [ahead(gap)], 4)),
    sigmoid("plain", row(noise), isPositive),
    sigmoid(
      "extreme",
      row(() => 1e4 * Math.sign(noise())),
      isNegative,
    ),
    ...gaps[precision].map((gap) => sigmoid("sure", bothSides(gap), isPositive)),
    ...gaps[precision].map((gap) => sigmoid("sure", bothSides(gap), isNegative)),
  ];
  return [
    ...ofLabels,
    ...ofLabels.filter(({ batch }) => batch.loss === "sigmoid").map(inRows),
    softTargets("plain", [row(noise), row(noise)], spread),
    softTargets("extreme", [row(() => 1234.5), huge()], spread),
    ...gaps[precision].map((gap) => softTargets("sure", [ahead(gap)], certain)),
    ...gaps[precision].map((gap) => softTargets("sure", [ahead(gap)], nearlyCertain)),
  ];

  function bothSides(gap: number): number[] {
    return row((i) => (i % 2 === 0 ? gap : -gap));
  }
}

const isPositive = (z: number): boolean => z > 0;
const isNegative = (z: number): boolean => z < 0;

// The probability of each class, in steps of 1/32, so that float32 represents it exactly; the sum is 1.
const spread = (i: number): number => (i < 10 ? 1 / 16 : i < 22 ? 1 / 32 : 0);
const certain = (i: number): number => (i === 3 ? 1 : 0);
const nearlyCertain = (i: number): number => (i === 3 ? 31 / 32 : i === 4 ? 1 / 32 : 0);

function softmax(hardness: Hardness, rows: readonly number[][], label: number): HardBatch {
  const labels = rows.map(() => label);
  return hard(hardness, { loss: "softmax", classes: CLASSES }, rows.flat(), labels);
}

function softTargets(
  hardness: Hardness,
  rows: readonly number[][],
  targetOf: (i: number) => number,
): HardBatch {
  const targets = Float64Array.from(rows.flatMap((row) => row.map((_, i) => targetOf(i))));
  return hard(hardness, { loss: "softTargets", classes: CLASSES }, rows.flat(), [], targets);
}

function sigmoid(
  hardness: Hardness,
  logits: readonly number[],
  isOne: (z: number) => boolean,
): HardBatch {
  const labels = logits.map((z) => Number(isOne(z)));
  return hard(hardness, { loss: "sigmoid", classes: 1 }, logits, labels);
}

/** The numbers of a batch for the sigmoid, as rows of eight labels. */
function inRows(of: HardBatch): HardBatch {
  const rows = { loss: "multiLabel", samples: of.batch.samples / 8, classes: 8 } as const;
  return { ...of, batch: { ...of.batch, ...rows } };
}

function hard(
  hardness: Hardness,
  of: Pick<Batch, "loss" | "classes">,
  logits: readonly number[],
  labels: readonly number[],
  targets?: Float64Array,
): HardBatch {
  return {
    hardness,
    batch: { ...of, name: "", samples: logits.length / of.classes },
    contents: {
      logits: Float64Array.from(logits),
      labels: Int32Array.from(labels),
      targets,
      positions: Int32Array.from(logits, (_, i) => i),
    },
  };
}
