import { crossEntropyWithLogits } from "@course/lib";
import { describe, expect, it } from "vitest";
import { givesGoldenValues, hasGoldenValues } from "./duties/goldenValues.js";
import { adapters } from "./goldenAdapters.js";
import { goldenCases } from "./goldenCases.js";
import { parts } from "./parts.js";
import { losses } from "./table.js";

// 351 cases whose values are the correctly rounded results of 420-digit arithmetic. test/references says how they
// were made and what PyTorch, SciPy and scikit-learn gave.

describe.each(Object.keys(adapters))("the reference values of %s", (fn) => {
  it.each(goldenCases.filter((c) => c.fn === fn))("$id", (testCase) => {
    givesGoldenValues(adapters[fn], testCase);
  });
});

describe("reference values", () => {
  it.each(losses)("exist for $name and its gradient", hasGoldenValues);

  it.each(parts)("exist for $name, or it has a reason for none", ({ golden }) => {
    if (typeof golden === "string") expect(golden.split(" ").length).toBeGreaterThan(4);
    else expect(golden.filter((fn) => !(fn in adapters))).toEqual([]);
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
