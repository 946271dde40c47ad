import { crossEntropyWithLogits } from "@course/lib";
import { describe, expect, it } from "vitest";
import { givesGoldenValues, hasGoldenValues } from "./duties/goldenValues.js";
import { adapters } from "./goldenAdapters.js";
import { comparedCases, goldenCases } from "./goldenCases.js";
import { parts } from "./parts.js";
import { losses } from "./table.js";

// Cases whose values are the correctly rounded results of arithmetic with hundreds of digits. test/references says how
// they were made, and what PyTorch, SciPy and scikit-learn gave for those of golden.json.

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

describe("the reference files", () => {
  it("are checked as a whole: every case has an adapter", () => {
    const names = new Set(goldenCases.map((c) => c.fn));
    expect([...names].sort()).toEqual(Object.keys(adapters).sort());
  });

  it("have all cases of golden.json", () => {
    expect(comparedCases).toHaveLength(351);
    expect(comparedCases.filter((c) => c.expectedGrad)).toHaveLength(287);
  });

  it("hold one target that does not sum to 1, which is refused when it is passed as it is", () => {
    const [c] = goldenCases.filter(({ id }) => id === "crossEntropy/prob-unnormalised");
    const { target, logits } = c.inputs as unknown as { target: number[][]; logits: number[][] };
    expect(() => crossEntropyWithLogits(target, logits)).toThrow("a probability lies in [0, 1]");
  });
});
