import type { Text } from "../../text/text.js";
import { prepareCases } from "../cases/prepareCases.js";
import { readStepClaim } from "../cases/stepClaim.js";
import { checkClaim } from "../check/checkClaim.js";
import { Proofs } from "../check/proofs.js";
import { DerivationProblem } from "../formulas/derivationProblem.js";
import type { Expression } from "../formulas/expression.js";
import { parse } from "../formulas/parse.js";
import { print } from "../formulas/print.js";
import type { Derivation } from "../setting/derivation.js";
import { counterexampleText } from "../show/failureText.js";
import { joinedText } from "../show/joinedText.js";
import { readTypedLine } from "./typedLine.js";

/**
 * The verdict on a learner's line. `"yes"`: it follows from the line above. `"no"`: there is a
 * counterexample. `"same"`: it repeats the line above. `"weak"`: it is true, but the next line does not
 * follow from it. `"unreadable"`: it is not a formula of this derivation.
 */
export type LineVerdict = "yes" | "no" | "same" | "weak" | "unreadable";

/** The verdict on a line, and its reason in words. */
export interface LineCheck {
  readonly verdict: LineVerdict;
  readonly text: Text;
  /** The line as it was read; absent if it is not a formula. */
  readonly formula?: Expression;
}

/**
 * Checks a learner's line as line `k` of a derivation. Every line that follows from the line above is
 * accepted, not only the one in the book. Never throws, whatever is typed.
 *
 * @param k  the number of the line: 1 for the first line after the start
 * @returns the verdict, and in words the counterexample or the part that cannot be read
 * @example
 * checkLine(binaryCrossEntropySlope, 3, "(p - t)/(p - p^2)").verdict; // "yes"
 * checkLine(binaryCrossEntropySlope, 3, "(t - p)/(p*(1 - p))").verdict; // "no"
 */
export function checkLine(derivation: Derivation, k: number, line: string): LineCheck {
  try {
    return check(derivation, k, String(line));
  } catch (error) {
    return {
      verdict: "unreadable",
      text: error instanceof DerivationProblem ? error.text : TOO_MUCH,
    };
  }
}

function check(derivation: Derivation, k: number, line: string): LineCheck {
  const step = derivation.steps[k - 1];
  if (step === undefined) throw noSuchLine(k, derivation);
  const above = parse(k === 1 ? derivation.start : derivation.steps[k - 2].to);
  const [formula, own] = [readTypedLine(line, derivation), parse(step.to)];
  if (print(formula) === print(above)) return { verdict: "same", text: SAME, formula };

  const { relation = "=" } = step;
  const since = derivation.steps.flatMap((each) => each.since ?? []);
  const cases = prepareCases(derivation, [above, formula, own], 1);
  const proofs = new Proofs(derivation);
  const checkStep = (from: Expression, to: Expression) =>
    checkClaim(readStepClaim(from, to, { relation, since }), cases, proofs);
  const { status, counterexample, leftOut = [] } = checkStep(above, formula);
  if (counterexample)
    return { verdict: "no", text: counterexampleText(counterexample, relation), formula };
  if (checkStep(formula, own).status === "refuted") return { verdict: "weak", text: WEAK, formula };
  const text = status === "proved" ? PROVED : joinedText([CONFIRMED, ...leftOut]);
  return { verdict: "yes", text, formula };
}

const follows = (how: Text): Text => ({
  en: `Yes. It follows from the line above: ${how.en}.`,
  zh: `正确。它可由上一行推出：${how.zh}。`,
});

const PROVED = follows({ en: "proved exactly", zh: "已精确证明" });
const CONFIRMED = follows({ en: "confirmed with 64-digit numbers", zh: "已用 64 位有效数字核对" });

const SAME: Text = {
  en: "This is the line above. True, but a step further is asked for.",
  zh: "这就是上一行。没有错，但请再往前走一步。",
};

const WEAK: Text = {
  en: "True, but it gives too much away: the next line would no longer follow.",
  zh: "没有错，但放得太宽：由它推不出下一行。",
};

const TOO_MUCH: Text = {
  en: "This line is too involved to check. Try a simpler one.",
  zh: "这一行太复杂，无法检验。请写得简单一些。",
};

function noSuchLine(k: number, { steps }: Derivation): DerivationProblem {
  return new DerivationProblem({
    en: `There is no line ${k}; this derivation has the lines 1 to ${steps.length}.`,
    zh: `没有第 ${k} 行；这个推导共有第 1 至第 ${steps.length} 行。`,
  });
}
