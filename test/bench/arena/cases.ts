import type { Batch, Case } from "./task.js";

const shapes = [
  [1, 3],
  [65_536, 10],
  [1024, 1000],
  [256, 50_257],
] as const;

/**
 * The batches of the benchmark: three logits, many rows, many classes, a language model's vocabulary, and binary; then a
 * million scores each with soft targets and with several labels a row.
 */
export const batches: readonly Batch[] = [
  ...shapes.map(([samples, classes]) => softmaxBatch(samples, classes)),
  sigmoidBatch(1_000_000),
  { name: "soft-10000x100", loss: "softTargets", samples: 10_000, classes: 100 },
  { name: "labels-12500x80", loss: "multiLabel", samples: 12_500, classes: 80 },
];

/** All cases of some batches: each in both precisions, with and without the gradient. */
export function casesOf(of: readonly Batch[]): Case[] {
  return of.flatMap((batch) =>
    (["float32", "float64"] as const).flatMap((precision) =>
      (["forward", "gradient"] as const).map((pass) => ({ batch, precision, pass })),
    ),
  );
}

/** The name of a case on the command line and in reports: "1024x1000 float32 gradient". */
export function nameOf({ batch, precision, pass }: Case): string {
  return `${batch.name} ${precision} ${pass}`;
}

function softmaxBatch(samples: number, classes: number): Batch {
  return { name: `${samples}x${classes}`, loss: "softmax", samples, classes };
}

function sigmoidBatch(samples: number): Batch {
  return { name: `binary-${samples}`, loss: "sigmoid", samples, classes: 1 };
}
