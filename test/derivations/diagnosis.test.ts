import {
  bernoulliLikelihood,
  binaryCrossEntropyFromLogit,
  binaryCrossEntropyLogitSlope,
  binaryCrossEntropySlope,
  crossEntropyFromLogits,
  crossEntropySlope,
  type Derivation,
  gibbsInequality,
  hartleys,
  logSumExpShift,
  printedSoftmax,
  show,
  sigmoidSymmetry,
  softmaxSlopes,
  squaredErrorSlope,
} from "@course/lib/derivations";
import { describe, expect, it } from "vitest";
import { alter } from "./alter.js";

describe("show throws at a wrong line, with its counterexample and the mistake:", () => {
  it.each<[string, Derivation, string]>([
    [
      "the flipped sign",
      alter(binaryCrossEntropySlope, 3, "(t - p)/(p*(1 - p))"),
      `“The slope of L in p” does not hold.
Line 3 is wrong:
      (-t*(1 - p) + (1 - t)*p)/(p*(1 - p))
   =  (t - p)/(p*(1 - p))
   Counterexample: p = 0.5, t = 0: 2 ≠ -2. Likely: the sign is flipped.`,
    ],
    [
      "the factor too many, which belongs to squared error",
      alter(binaryCrossEntropyLogitSlope, 4, "(p - t)*p*(1 - p)"),
      `“The slope of L in y is p − t” does not hold.
Line 4 is wrong:
      (p - t)/(p*(1 - p))*(p*(1 - p))
   =  (p - t)*p*(1 - p)
   Counterexample: t = 0, y = 0: 0.5 ≠ 0.125. Likely: an extra factor p*(1 - p).`,
    ],
    [
      "the lost factor, which belongs to squared error",
      alter(squaredErrorSlope, 2, "p - t"),
      `“Squared error keeps the factor p(1 − p)” does not hold.
Line 2 is wrong:
      (p - t)*D(p, y)
   =  p - t
   Counterexample: t = 0, y = 0: 0.125 ≠ 0.5. Likely: the factor p*(1 - p) is missing.`,
    ],
    [
      "the term whose sign is wrong",
      alter(binaryCrossEntropySlope, 1, "t/p + (1 - t)/(1 - p)"),
      `“The slope of L in p” does not hold.
Line 1 is wrong:
      D(L, p)
   =  t/p + (1 - t)/(1 - p)
   Counterexample: p = 0.5, t = 1: -2 ≠ 2. Likely: the term t/p has the wrong sign.`,
    ],
    [
      "the other base of the logarithm",
      alter(hartleys, 1, "-log(p)"),
      `“The article counts in hartleys” does not hold.
Line 1 is wrong:
      -log10(p)
   =  -log(p)
   Counterexample: p = 0.5: 0.30103 ≠ 0.693147. Likely: it is off by the factor ln 10: two different bases of the logarithm.`,
    ],
    [
      "p and t exchanged, as the article does it",
      alter(bernoulliLikelihood, 2, "-(p*log(t) + (1 - p)*log(1 - t))"),
      `“Binary cross-entropy is a negative log-likelihood” does not hold.
Line 2 is wrong:
      -(log(p^t) + log((1 - p)^(1 - t)))
   =  -(p*log(t) + (1 - p)*log(1 - t))
   Counterexample: p = 0.5, t = 0: 0.693147 ≠ ∞. Likely: p and t are swapped.`,
    ],
    [
      "the term of the line above that was lost",
      alter(crossEntropyFromLogits, 3, "log(Sum(j, 1, n, exp(y_j)))"),
      `“The loss straight from the logits” does not hold.
Line 3 is wrong:
      log(Sum(j, 1, n, exp(y_j)))*Sum(i, 1, n, t_i) - Sum(i, 1, n, t_i*y_i)
   =  log(Sum(j, 1, n, exp(y_j)))
   Counterexample: n = 2; t_1 = 0, t_2 = 1, y_1 = 0, y_2 = 0.5: 0.474077 ≠ 0.974077. Likely: the term Sum(i, 1, n, t_i*y_i) of the line above is missing.`,
    ],
    [
      "the missing shift that a famous exercise forgets",
      alter(logSumExpShift, 3, "log(Sum(j, 1, n, exp(y_j - m)))"),
      `“Log-sum-exp moves along with its logits” does not hold.
Line 3 is wrong:
      log(exp(m)*Sum(j, 1, n, exp(y_j - m)))
   =  log(Sum(j, 1, n, exp(y_j - m)))
   Counterexample: n = 2; m = 1, y_1 = 0, y_2 = -1: 0.313262 ≠ -0.686738. Likely: the term m is missing.`,
    ],
    [
      "the term that δ should have kept away",
      alter(softmaxSlopes, 3, "p_i*(1 - p_k)"),
      `“The slopes of softmax (its Jacobian)” does not hold.
Line 3 is wrong:
      delta(i, k)*p_i - p_i*p_k
   =  p_i*(1 - p_k)
   Counterexample: n = 2, i = 1, k = 2; y_1 = 1, y_2 = 0: -0.196612 ≠ 0.534447. Likely: an extra term p_i.`,
    ],
    [
      "the constant that is off",
      alter(sigmoidSymmetry, 5, "2 - sigma(y)"),
      `“σ(−y) = 1 − σ(y)” does not hold.
Line 5 is wrong:
      1 - 1/(1 + exp(-y))
   =  2 - sigma(y)
   Counterexample: y = 0: 0.5 ≠ 1.5. Likely: it is off by the constant 1.`,
    ],
    [
      "the constant factor",
      alter(binaryCrossEntropyFromLogit, 4, "2*(log(1 + exp(y)) - t*y)"),
      `“The binary loss straight from its logit” does not hold.
Line 4 is wrong:
      t*(log(1 + exp(y)) - y) + (1 - t)*log(1 + exp(y))
   =  2*(log(1 + exp(y)) - t*y)
   Counterexample: t = 0, y = 0: 0.693147 ≠ 1.38629. Likely: it is off by the factor 2.`,
    ],
    [
      "nothing, where an inequality gives away too little",
      alter(gibbsInequality, 2, "-Sum(i, 1, n, t_i*(p_i/t_i - 1)) + 1/10"),
      `“KL(T‖P) is never negative (Gibbs' inequality)” does not hold.
Line 2 is wrong:
      -Sum(i, 1, n, t_i*log(p_i/t_i))
   >= -Sum(i, 1, n, t_i*(p_i/t_i - 1)) + 1/10
   Counterexample: n = 2; p_1 = 0.5, p_2 = 0.5, t_1 = 0.5, t_2 = 0.5: 0 < 0.1.`,
    ],
    [
      "nothing, where the targets do not add up to 1",
      { ...crossEntropySlope, domain: { y_i: "real", t_i: "positive" } },
      `“The slope of H in each logit is p − t” does not hold.
Line 4 is wrong:
      p_k*Sum(i, 1, n, t_i) - t_k
   =  p_k - t_k
   Counterexample: n = 2, k = 1; t_1 = 1, t_2 = 2, y_1 = 1, y_2 = 0: 1.19318 ≠ -0.268941.`,
    ],
    [
      "the sum of the printed softmax, which never mentions its index",
      printedSoftmax,
      `“Softmax as the article prints it” does not hold.
Line 1 is wrong:
      p_i
   =  exp(y_i)/Sum(j, 1, n, exp(y_i))
   Counterexample: n = 2, i = 1; y_1 = 1, y_2 = 0: 0.731059 ≠ 0.5. Likely: the sum runs over j, but its term exp(y_i) does not mention j: it adds the same number again and again.`,
    ],
  ])("%s", (_, derivation, message) => {
    expect(() => show(derivation)).toThrow(
      expect.objectContaining({ name: "DerivationProblem", message }),
    );
  });

  it("also in Chinese", () => {
    const wrong = alter(binaryCrossEntropySlope, 3, "(t - p)/(p*(1 - p))");
    const message = `“L 对 p 的导数”不成立。
第 3 行有误\uff1a
      (-t*(1 - p) + (1 - t)*p)/(p*(1 - p))
   =  (t - p)/(p*(1 - p))
   反例\uff1ap = 0.5, t = 0 时\uff0c2 ≠ -2。可能的原因\uff1a符号反了。`;
    expect(() => show(wrong, { language: "zh" })).toThrow(expect.objectContaining({ message }));
  });
});
