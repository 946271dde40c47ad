import { crossEntropyWithLogits } from "@course/lib";
import { describe, expect, it } from "vitest";
import { adapters } from "./goldenAdapters.js";
import { closeness, flat, type GoldenCase, goldenCases, type Nested } from "./goldenCases.js";

// 351 cases whose values are the correctly rounded results of 420-digit arithmetic; how they were made
// and what PyTorch, SciPy and scikit-learn gave is in test/references.

function expectClose(got: Nested, expected: Nested, testCase: GoldenCase): void {
  const [ours, theirs] = [flat(got), flat(expected)];
  expect(ours).toHaveLength(theirs.length);
  const isClose = closeness(testCase);
  const wrong = theirs.flatMap((e, i) => (isClose(ours[i], e) ? [] : [[i, ours[i], e]]));
  expect(wrong, "entries [position, got, expected]").toEqual([]);
}

const undefinedIn = (x: Nested): boolean => flat(x).some(Number.isNaN);

describe.each(Object.keys(adapters))("the reference values of %s", (fn) => {
  const { value, gradient } = adapters[fn];
  const cases = goldenCases.filter((c) => c.fn === fn);

  it.each(cases)("$id", (testCase) => {
    const { expected, expectedGrad } = testCase;
    if (undefinedIn(expected)) expect(() => value(testCase)).toThrow(RangeError);
    else expectClose(value(testCase), expected, testCase);

    if (!expectedGrad) return;
    const [slope] = Object.values(expectedGrad);
    if (!gradient) throw new Error(`${fn} has reference gradients and no adapter for them`);
    if (undefinedIn(slope)) expect(() => gradient(testCase)).toThrow(RangeError);
    else expectClose(gradient(testCase), slope, testCase);
  });
});

describe("the reference file", () => {
  it("is checked as a whole: every case has an adapter", () => {
    const names = new Set(goldenCases.map((c) => c.fn));
    expect([...names].sort()).toEqual(Object.keys(adapters).sort());
    expect(goldenCases).toHaveLength(351);
    expect(goldenCases.filter((c) => c.expectedGrad)).toHaveLength(287);
  });

  it("holds one target that does not sum to 1, which is refused when it is passed as it is", () => {
    const [c] = goldenCases.filter(({ id }) => id === "crossEntropy/prob-unnormalised");
    const { target, logits } = c.inputs as unknown as { target: number[][]; logits: number[][] };
    expect(() => crossEntropyWithLogits(target, logits)).toThrow("a probability lies in [0, 1]");
  });
});
