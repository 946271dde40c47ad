import {
  allDerivations,
  type Derivation,
  DerivationProblem,
  verify,
} from "@course/lib/derivations";
import { describe, expect, it } from "vitest";
import { parse } from "../../lib/derivations/formulas/parse.js";
import { print } from "../../lib/derivations/formulas/print.js";
import { sample } from "../sample.js";
import { type Edit, edits } from "./edits.js";
import { mutants } from "./mutants.js";
import { stillTrue } from "./stillTrue.js";

/** Whether verify accepts a derivation: no counterexample, no undefined line, no circular definition. */
function survives(derivation: Derivation): boolean {
  const { sizes } = derivation;
  try {
    // Two classes expose nearly every slip, at a fraction of the cost.
    const isTrueOfTwo = !sizes || verify({ ...derivation, sizes: sizes.slice(0, 1) }).holds;
    return isTrueOfTwo && verify(derivation).holds;
  } catch (error) {
    if (error instanceof DerivationProblem) return false;
    throw error;
  }
}

const nameOf = ({ place, text }: Edit): string => `${place}: ${text}`;

describe("a slip in one place", () => {
  it.each(allDerivations)("of $id is caught, or what it says is still true", (derivation) => {
    const tried = sample(edits(derivation), ({ place }) => place);
    const survivors = tried.filter((edit) => survives(edit.derivation));
    const expected = tried.map(nameOf).filter((name) => name in (stillTrue[derivation.id] ?? {}));
    expect(survivors.map(nameOf).sort()).toEqual(expected.sort());
  });

  it("is one of more than two thousand, which the long run tries", () => {
    expect(allDerivations.flatMap(edits).length).toBeGreaterThan(2_000);
  });

  it.each(allDerivations)(
    "of $id is possible wherever one is listed as still true",
    (derivation) => {
      const possible = new Set(edits(derivation).map(nameOf));
      const listed = Object.keys(stillTrue[derivation.id] ?? {});
      expect(listed.filter((name) => !possible.has(name))).toEqual([]);
    },
  );

  it.each(inequalities())("of the slack $slack costs the proof", ({ slack, derivation }) => {
    const [step] = derivation.steps;
    const letters = Object.keys(derivation.domain);
    const slips = mutants(parse(slack), letters).map(print);
    const proving = slips.filter((slip) =>
      isProved({ ...derivation, steps: [{ ...step, slack: slip }] }),
    );
    expect(proving.filter((slip) => !SAME_SQUARES.includes(slip))).toEqual([]);
  });
});

/** Slacks with a square in which one slip changed nothing, because (a − v)² = (v − a)². */
const SAME_SQUARES = ["Sum(k, 1, n, p_k*(a - v_k)^2)", "Sum(i, 1, n, (t_i - p_i)^2)"];

/** Every inequality of the course as a derivation of one step, for two classes. */
function inequalities(): { slack: string; derivation: Derivation }[] {
  return allDerivations.flatMap((derivation) => {
    const { start, steps, sizes } = derivation;
    const lines = [start, ...steps.map(({ to }) => to)];
    const small = sizes ? { ...derivation, sizes: sizes.slice(0, 1) } : derivation;
    return steps.flatMap((step, k) =>
      step.slack === undefined
        ? []
        : [{ slack: step.slack, derivation: { ...small, start: lines[k], steps: [step] } }],
    );
  });
}

/** Whether the step is proved; false for a slack that cannot be parsed. */
function isProved(derivation: Derivation): boolean {
  try {
    return verify(derivation).steps.every(({ status }) => status === "proved");
  } catch (error) {
    if (error instanceof DerivationProblem) return false;
    throw error;
  }
}
