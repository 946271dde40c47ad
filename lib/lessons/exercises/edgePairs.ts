import { oneHot } from "../../losses/index.js";
import { even, rising } from "./draw.js";

/** Targets and predictions on which answers that leave a case out go wrong, for the edges of an exercise. */
export const edgePairs: readonly [target: number[], predicted: number[]][] = [
  [
    [0.5, 0.5],
    [0, 1],
  ],
  [
    [1e-6, 1 - 1e-6],
    [0.25, 0.75],
  ],
  [
    [1e-15, 1 - 1e-15],
    [0, 1],
  ], // a share of 1e-15 happens, too
  [
    [1, 0],
    [1e-300, 1],
  ],
  [
    [0, 0.5, 0.5],
    [0, 0.25, 0.75],
  ],
  [
    [0.25, 0.25, 0.5],
    [0.125, 0.125, 0.75],
  ],
  [even(10), even(10)],
  [oneHot(49, 50), even(50)],
  [even(50), rising(50)],
];
