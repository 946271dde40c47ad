import { argMax } from "@course/lib";
import { confusionMatrix, rankOfTrueClass, topKAccuracy } from "@course/lib/metrics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

/** Batches with scores of few values, so that many are equal, and a label for each row. */
const labelled = fc.integer({ min: 1, max: 4 }).chain((classes) =>
  fc
    .array(
      fc.tuple(
        fc.nat(classes - 1),
        fc.array(fc.integer({ min: -1, max: 1 }), { minLength: classes, maxLength: classes }),
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((samples) => ({
      classes,
      labels: samples.map(([label]) => label),
      rows: samples.map(([, row]) => row),
    })),
);

describe("the rank of the true class", () => {
  it("is 1 exactly where argMax is right, also between equal scores", () =>
    fc.assert(
      fc.property(labelled, ({ labels, rows }) => {
        const isFirst = rankOfTrueClass(labels, rows).map((rank) => rank === 1);
        expect(isFirst).toEqual(rows.map((row, n) => argMax(row) === labels[n]));
      }),
    ));

  it("gives the classes of a row all ranks from 1 to their number", () =>
    fc.assert(
      fc.property(labelled, ({ classes, rows: [row] }) => {
        const ranks = row.map((_, label) => rankOfTrueClass(label, row));
        expect(ranks.sort()).toEqual(Array.from({ length: classes }, (_, i) => i + 1));
      }),
    ));

  it("counts a masked class as last", () => {
    expect(rankOfTrueClass(0, [-Infinity, -5, 2])).toBe(3);
  });
});

describe("top-k accuracy", () => {
  it("grows with k, up to 1 for all classes", () =>
    fc.assert(
      fc.property(labelled, ({ classes, labels, rows }) => {
        const shares = Array.from(
          { length: classes },
          (_, i) => topKAccuracy(labels, rows, { k: i + 1 }).accuracy,
        );
        expect(shares).toEqual([...shares].sort());
        expect(shares.at(-1)).toBe(1);
      }),
    ));

  it("of all samples is the mean of its classes, weighted by their samples", () =>
    fc.assert(
      fc.property(labelled, ({ labels, rows }) => {
        const { accuracy, classes } = topKAccuracy(labels, rows);
        const right = classes.reduce((sum, c) => sum + c.count * (c.accuracy ?? 0), 0);
        expect(right / labels.length).toBeCloseTo(accuracy, 12);
      }),
    ));

  it("of a class without samples is undefined, not 0", () => {
    expect(topKAccuracy([0], [[1, 0]]).classes[1]).toEqual({
      count: 0,
      right: 0,
      accuracy: undefined,
    });
  });
});

describe("the confusion matrix", () => {
  it("has the right answers of each class on its diagonal, and its samples as the sum of its row", () =>
    fc.assert(
      fc.property(labelled, ({ classes, labels, rows }) => {
        const matrix = confusionMatrix(labels, rows.map(argMax), { classes });
        const { classes: byClass } = topKAccuracy(labels, rows);
        expect(matrix.map((row, i) => row[i])).toEqual(byClass.map(({ right }) => right));
        expect(matrix.map((row) => row.reduce((a, b) => a + b))).toEqual(
          byClass.map(({ count }) => count),
        );
      }),
    ));

  it("has true classes as rows and predicted ones as columns", () => {
    expect(confusionMatrix([0, 0, 0], [1, 1, 0])).toEqual([
      [1, 2],
      [0, 0],
    ]);
  });
});
