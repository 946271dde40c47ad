import { iris } from "@course/lib/data";
import { split, standardiser } from "@course/lib/training";
import { describe, expect, it } from "vitest";

const numbered = {
  inputs: Array.from({ length: 10 }, (_, n) => [n]),
  labels: [...Array(10).keys()],
};

describe("split", () => {
  it("puts each sample, with its label, into one of the two sets", () => {
    const { train, test } = split(numbered, { share: 0.3, seed: 5 });
    expect(test.labels).toHaveLength(3);
    expect([...train.labels, ...test.labels].sort((a, b) => a - b)).toEqual(numbered.labels);
    for (const set of [train, test]) expect(set.inputs).toEqual(set.labels.map((n) => [n]));
  });

  it("draws anew with another seed", () => {
    expect(split(numbered, { seed: 5 })).toEqual(split(numbered, { seed: 5 }));
    expect(split(numbered, { seed: 5 })).not.toEqual(split(numbered, { seed: 6 }));
  });
});

describe("standardiser", () => {
  it("gives each feature of its inputs the mean 0 and the variance 1", () => {
    const { inputs } = iris();
    const rows = standardiser(inputs)(inputs);
    for (let i = 0; i < 4; i++) {
      const column = rows.map((row) => row[i]);
      expect(column.reduce((a, b) => a + b) / 150).toBeCloseTo(0, 12);
      expect(column.reduce((sum, z) => sum + z * z, 0) / 150).toBeCloseTo(1, 12);
    }
  });

  it("uses the mean and deviation of its own inputs for other rows", () => {
    expect(standardiser([[0], [2]])([[4], [1]])).toEqual([[3], [0]]);
  });

  it("only shifts a feature that is constant", () => {
    expect(
      standardiser([
        [7, 0],
        [7, 2],
      ])([
        [7, 1],
        [9, 1],
      ]),
    ).toEqual([
      [0, 0],
      [2, 0],
    ]);
  });

  it("knows that a feature is constant, however its mean is rounded", () => {
    const rows = Array.from({ length: 7 }, () => [0.1]);
    expect(rows.reduce((sum, [x]) => sum + x / 7, 0)).not.toBe(0.1);
    expect(standardiser(rows)([[0.1], [1.1]])).toEqual([[0], [1]]);
  });

  it.each([1e-200, 1e200, 1e308])("keeps a feature of numbers as large as %d", (unit) => {
    expect(standardiser([[unit], [-unit]])([[unit], [-unit], [unit / 2]])).toEqual([
      [1],
      [-1],
      [0.5],
    ]);
  });

  it("takes typed arrays, and changes none of its inputs", () => {
    const rows = [Float64Array.of(0), Float64Array.of(2)];
    expect(standardiser(rows)(rows)).toEqual([[-1], [1]]);
    expect(rows).toEqual([Float64Array.of(0), Float64Array.of(2)]);
  });
});
