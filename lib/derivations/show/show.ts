import { verify } from "../check/verify.js";
import { DerivationProblem } from "../formulas/derivationProblem.js";
import type { Derivation } from "../setting/derivation.js";
import { explain, type ShowOptions } from "./explain.js";
import { failureText } from "./failureText.js";

/**
 * Verifies a derivation and writes it as Markdown with TeX, each line with its reason and its badge:
 * ∎ proved, ≈ confirmed with 64-digit numbers.
 *
 * @returns Markdown, for `display.markdown`
 * @throws {DerivationProblem} if a line is wrong, with the line, a counterexample and the likely mistake
 * @example
 * show(sigmoidSlope).includes("∎ proved exactly"); // true
 * show(sigmoidSlope, { language: "zh" }).includes("已精确证明"); // true
 */
export function show(derivation: Derivation, options: ShowOptions = {}): string {
  const report = verify(derivation);
  if (!report.holds) throw new DerivationProblem(failureText(report), options.language);
  return explain(report, options);
}
