import * as metrics from "@course/lib/metrics";
import type { BadCall } from "../losses/messages.js";

// Bad calls of @course/lib/metrics with their messages in full, untyped as those of losses.

type Untyped = Record<keyof typeof metrics, (...args: unknown[]) => unknown>;
const M = metrics as unknown as Untyped;

export const messages: readonly BadCall[] = [
  [
    () =>
      M.rankOfTrueClass(
        [0, 2],
        [
          [1, 2],
          [3, 4],
        ],
      ),
    RangeError,
    "rankOfTrueClass: target[1] is 2; with 2 classes a class index is a whole number from 0 to 1.",
  ],
  [
    () => M.rankOfTrueClass(0, [1, Number.NaN]),
    RangeError,
    "rankOfTrueClass: scores[1] is NaN; find where it came from.",
  ],
  [
    () => M.rankOfTrueClass([1, 0], [1, 2]),
    TypeError,
    "rankOfTrueClass: target is [1, 0]; it must hold class indices. argMax turns a one-hot row into one.",
  ],
  [
    () => M.topKAccuracy([0], [[1, 2]], { k: 3 }),
    RangeError,
    "topKAccuracy: k is 3; with 2 classes it is a whole number from 1 to 2.",
  ],
  [
    () => M.topKAccuracy([0], [[1, 2]], { top: 1 }),
    TypeError,
    "topKAccuracy: there is no option top; the options are k.",
  ],
  [
    () => M.confusionMatrix([0, 1], [0]),
    TypeError,
    "confusionMatrix: target has 2 entries, predicted has 1; they must match.",
  ],
  [
    () => M.confusionMatrix([0, 3], [0, 1], { classes: 3 }),
    RangeError,
    "confusionMatrix: target[1] is 3; with 3 classes a class index is a whole number from 0 to 2.",
  ],
  [
    () => M.confusionMatrix([0, 1], [0, 0.5]),
    RangeError,
    "confusionMatrix: predicted[1] is 0.5; with 2 classes a class index is a whole number from 0 to 1.",
  ],
  [
    () => M.confusionMatrix([0], [1e9]),
    RangeError,
    "confusionMatrix: a matrix of 1000000001 classes does not fit in memory; it may have 10000. Are these class indices?",
  ],
  [
    () => M.reliability([0], [0.5], { bins: 1e308 }),
    RangeError,
    "reliability: bins is 1e+308; it must be a whole number from 1 to 1000000.",
  ],
  [
    () => M.reliability([0, 2], [0.5, 0.5]),
    RangeError,
    "reliability: target[1] is 2; a label is 0 or 1.",
  ],
  [
    () => M.reliability([0], [[2, 1]]),
    RangeError,
    "reliability: predicted[0][0] is 2; a probability lies in [0, 1]. Try softmax.",
  ],
  [
    () => M.reliability([0], [0.5], { equal: "size" }),
    TypeError,
    'reliability: equal is "size"; it must be "width" or "mass".',
  ],
  [
    () => M.expectedCalibrationError([0], [0.5], { bins: 0 }),
    RangeError,
    "expectedCalibrationError: bins is 0; it must be a whole number from 1 to 1000000.",
  ],
  [
    () => M.expectedCalibrationError([0], [1.5]),
    RangeError,
    "expectedCalibrationError: predicted[0] is 1.5; a probability lies in [0, 1]. Try sigmoid.",
  ],
  [
    () =>
      M.fitTemperature(
        [0, 1],
        [
          [1, 0],
          [0, -Infinity],
        ],
      ),
    RangeError,
    "fitTemperature: logits[1] masks class 1, which is true; its loss is infinite at every temperature.",
  ],
  [
    () => M.fitTemperature([0], [[1, Infinity]]),
    RangeError,
    "fitTemperature: logits[0][1] is Infinity, and ∞ − ∞ has no value; a logit is finite, or -Infinity for a masked class.",
  ],
];
