import type { Batch, Case } from "./task.js";

const shapes = [
  [1, 3],
  [65_536, 10],
  [1024, 1000],
  [256, 50_257],
] as const;

/** What the benchmark is about: a handful of numbers, many rows, many classes, and a vocabulary. */
export const batches: readonly Batch[] = [
  ...shapes.map(([samples, classes]) => softmaxBatch(samples, classes)),
  sigmoidBatch(1_000_000),
];

/** Every pass over every batch in either precision. */
export function casesOf(of: readonly Batch[]): Case[] {
  return of.flatMap((batch) =>
    (["float32", "float64"] as const).flatMap((precision) =>
      (["forward", "gradient"] as const).map((pass) => ({ batch, precision, pass })),
    ),
  );
}

/** As the command line and the reports call a case: "1024x1000 float32 gradient". */
export function nameOf({ batch, precision, pass }: Case): string {
  return `${batch.name} ${precision} ${pass}`;
}

function softmaxBatch(samples: number, classes: number): Batch {
  return { name: `${samples}x${classes}`, loss: "softmax", samples, classes };
}

function sigmoidBatch(samples: number): Batch {
  return { name: `binary-${samples}`, loss: "sigmoid", samples, classes: 1 };
}
