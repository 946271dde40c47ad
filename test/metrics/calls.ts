import * as metrics from "@course/lib/metrics";
import fc from "fast-check";
import { distribution, probability } from "../losses/arbitrary.js";

/** A function of @course/lib/metrics, and arguments that it takes. */
export interface MetricCalls {
  readonly name: string;
  readonly call: (...args: never) => unknown;
  readonly args: fc.Arbitrary<readonly unknown[]>;
}

const listOf = <T>(of: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
  fc.array(of, { minLength: length, maxLength: length });
/** Labels of some classes, and a row for each. */
const labelled = (row: (classes: number) => fc.Arbitrary<number[]>) =>
  fc
    .record({ samples: fc.integer({ min: 1, max: 6 }), classes: fc.integer({ min: 1, max: 4 }) })
    .chain(({ samples, classes }) =>
      fc.tuple(listOf(fc.nat(classes - 1), samples), listOf(row(classes), samples)),
    );
const labelledScores = labelled((classes) =>
  listOf(fc.double({ min: -9, max: 9, noNaN: true }), classes),
);
const labelledYes = fc
  .integer({ min: 1, max: 6 })
  .chain((samples) => fc.tuple(listOf(fc.nat(1), samples), listOf(probability, samples)));
const predictions = fc
  .tuple(
    fc.oneof<fc.Arbitrary<[number[], number[] | number[][]]>[]>(
      labelledYes,
      labelled(distribution),
    ),
    fc.record({ bins: fc.integer({ min: 1, max: 5 }), equal: fc.constantFrom("width", "mass") }),
  )
  .map(([samples, options]) => [...samples, options]);

/** Every function that @course/lib/metrics exports. */
export const metricCalls: readonly MetricCalls[] = [
  {
    name: "confusionMatrix",
    call: metrics.confusionMatrix,
    args: labelledYes.map(([target]) => [target, [...target].reverse()]),
  },
  {
    name: "expectedCalibrationError",
    call: metrics.expectedCalibrationError,
    args: predictions,
  },
  { name: "fitTemperature", call: metrics.fitTemperature, args: labelledScores },
  { name: "rankOfTrueClass", call: metrics.rankOfTrueClass, args: labelledScores },
  { name: "reliability", call: metrics.reliability, args: predictions },
  { name: "topKAccuracy", call: metrics.topKAccuracy, args: labelledScores },
];
