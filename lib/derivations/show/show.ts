import type { Derivation } from "../derivation.js";
import { Problem } from "../problem.js";
import { verify } from "../verify.js";
import { explain, type ShowOptions } from "./explain.js";
import { failureText } from "./failure.js";

/**
 * Verifies a derivation and shows it as Markdown with TeX, each line with its reason and its badge:
 * ∎ proved, ≈ confirmed with 64-digit numbers.
 *
 * @returns Markdown, for `display.markdown`
 * @throws {Problem} if a line is wrong, with the line, a counterexample and the likely slip
 * @example
 * show(sigmoidSlope).includes("∎ proved exactly"); // true
 * show(sigmoidSlope, { language: "zh" }).includes("已精确证明"); // true
 */
export function show(derivation: Derivation, options: ShowOptions = {}): string {
  const report = verify(derivation);
  if (!report.holds) throw new Problem(failureText(report), options.language);
  return explain(report, options);
}
