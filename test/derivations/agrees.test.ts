import {
  binaryCrossEntropy,
  binaryCrossEntropyGradient,
  binaryCrossEntropyWithLogits,
  binaryCrossEntropyWithLogitsGradient,
  crossEntropy,
  crossEntropyGradient,
  crossEntropyWithLogits,
  crossEntropyWithLogitsGradient,
  entropy,
  klDivergence,
  logSigmoid,
  logSoftmax,
  logSumExp,
  sigmoid,
  softmax,
  softmaxJacobian,
  surprisal,
} from "@course/lib";
import {
  agrees,
  bernoulliLikelihood,
  binaryCrossEntropyFromLogit,
  binaryCrossEntropyLogitSlope,
  binaryCrossEntropySlope,
  crossEntropyFromLogits,
  crossEntropyIsEntropyPlusDivergence,
  crossEntropySlope,
  type Derivation,
  gibbsInequality,
  hartleys,
  logSumExpShift,
  manyLikelihoods,
  rightClassLoss,
  type Setting,
  sigmoidSlope,
  softmaxSlopes,
  softmaxSumsToOne,
  twoLogitsAreOne,
} from "@course/lib/derivations";
import { describe, expect, it } from "vitest";

/** A line of a derivation, counted from 0, the start. */
function line({ start, steps }: Derivation, k: number): string {
  return k === 0 ? start : steps[k - 1].to;
}

type Fn = (...values: never[]) => unknown;
type Tie = [name: string, fn: Fn, formula: string, args: string[], setting: Setting];

const every = (index: string, setting: Setting): Setting => ({ ...setting, all: [index] });

describe("the library computes what was proved:", () => {
  const ties: Tie[] = [
    ["sigmoid", sigmoid, "sigma(y)", ["y"], sigmoidSlope],
    [
      "sigmoid of a difference",
      (y: number[]) => sigmoid(y[1] - y[0]),
      "p_2",
      ["y_i"],
      twoLogitsAreOne,
    ],
    ["logSigmoid", logSigmoid, "log(sigma(y))", ["y"], sigmoidSlope],
    ["softmax", softmax, "p_i", ["y_i"], every("i", softmaxSumsToOne)],
    ["logSoftmax", logSoftmax, `-(${line(rightClassLoss, 2)})`, ["y_i"], rightClassLoss],
    ["softmaxJacobian", softmaxJacobian, line(softmaxSlopes, 3), ["y_i"], softmaxSlopes],
    ["logSumExp", logSumExp, line(logSumExpShift, 0), ["y_i"], logSumExpShift],
    ["surprisal", (p: number) => surprisal(p, { base: 10 }), line(hartleys, 1), ["p"], hartleys],
    [
      "binaryCrossEntropy",
      binaryCrossEntropy,
      line(bernoulliLikelihood, 2),
      ["t", "p"],
      bernoulliLikelihood,
    ],
    [
      "binaryCrossEntropy of a batch",
      (t: number[], p: number[]) => binaryCrossEntropy(t, p, { reduction: "sum" }),
      line(manyLikelihoods, 2),
      ["t_i", "p_i"],
      manyLikelihoods,
    ],
    [
      "binaryCrossEntropyGradient",
      binaryCrossEntropyGradient,
      line(binaryCrossEntropySlope, 3),
      ["t", "p"],
      binaryCrossEntropySlope,
    ],
    [
      "binaryCrossEntropyWithLogits",
      binaryCrossEntropyWithLogits,
      line(binaryCrossEntropyFromLogit, 4),
      ["t", "y"],
      binaryCrossEntropyFromLogit,
    ],
    [
      "binaryCrossEntropyWithLogitsGradient",
      binaryCrossEntropyWithLogitsGradient,
      line(binaryCrossEntropyLogitSlope, 4),
      ["t", "y"],
      binaryCrossEntropyLogitSlope,
    ],
    [
      "crossEntropy",
      crossEntropy,
      line(crossEntropyIsEntropyPlusDivergence, 0),
      ["t_i", "p_i"],
      crossEntropyIsEntropyPlusDivergence,
    ],
    [
      "entropy + klDivergence",
      (t: number[], p: number[]) => entropy(t) + klDivergence(t, p),
      line(crossEntropyIsEntropyPlusDivergence, 2),
      ["t_i", "p_i"],
      crossEntropyIsEntropyPlusDivergence,
    ],
    ["klDivergence", klDivergence, line(gibbsInequality, 0), ["t_i", "p_i"], gibbsInequality],
    [
      "crossEntropyGradient",
      crossEntropyGradient,
      "D(-Sum(i, 1, n, t_i*log(p_i)), p_k)",
      ["t_i", "p_i"],
      every("k", { domain: { t_i: "simplex", p_i: "simplex" }, sizes: [2, 3] }),
    ],
    [
      "crossEntropyWithLogits",
      crossEntropyWithLogits,
      line(crossEntropyFromLogits, 3),
      ["t_i", "y_i"],
      crossEntropyFromLogits,
    ],
    [
      "crossEntropyWithLogitsGradient",
      crossEntropyWithLogitsGradient,
      line(crossEntropySlope, 4),
      ["t_i", "y_i"],
      crossEntropySlope,
    ],
  ];

  it.each(ties)("%s", (_, fn, formula, args, setting) => {
    expect(agrees(fn, formula, args, setting).text.en).toMatch(
      /^The function agrees with .+ points\.$/,
    );
  });
});

describe("a function that computes something else", () => {
  it("gets a counterexample with both values", () => {
    const withoutMinus = (t: number, p: number) => t * Math.log(p) + (1 - t) * Math.log(1 - p);
    const { holds, text } = agrees(withoutMinus, "L", ["t", "p"], binaryCrossEntropySlope);
    expect(holds).toBe(false);
    expect(text.en).toBe("Counterexample: t = 0, p = 0.5: 0.693147 ≠ -0.693147.");
  });

  it("is caught when it is off by one part in a hundred million", () => {
    const nearly = (y: number) => sigmoid(y) * (1 + 1e-8);
    expect(agrees(nearly, "sigma(y)", ["y"], sigmoidSlope).holds).toBe(false);
  });

  it("may throw, or return something that is not a number", () => {
    const throwing = () => {
      throw new RangeError("not today");
    };
    expect(agrees(throwing, "sigma(y)", ["y"], sigmoidSlope).text.en).toBe(
      "Counterexample: y = 0: 0.5 ≠ RangeError: not today.",
    );
    expect(agrees(() => undefined, "sigma(y)", ["y"], sigmoidSlope).holds).toBe(false);
    expect(agrees(() => Number.NaN, "sigma(y)", ["y"], sigmoidSlope).holds).toBe(false);
  });

  it("cannot be called with an undeclared symbol", () => {
    expect(() => agrees(sigmoid, "sigma(y)", ["z"], sigmoidSlope)).toThrow(
      "“z” is not declared, so there is nothing to call the function with.",
    );
  });
});
