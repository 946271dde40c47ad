import { prepare } from "../cases/prepareCases.js";
import type { Report, StepReport } from "../cases/report.js";
import { readClaim } from "../cases/stepClaim.js";
import type { Derivation, Step } from "../language/derivation.js";
import { DerivationProblem } from "../language/derivationProblem.js";
import { parse } from "../language/parse.js";
import { checkClaim } from "./checkClaim.js";

/**
 * Checks every step of a derivation for every size and index it speaks about: exactly where exact
 * arithmetic suffices, and always with 64 digits at points of the domain, as a second witness.
 *
 * A line is compared with the last one above it that holds, so that one slip is reported once.
 *
 * @returns for every step: proved, confirmed by numbers alone, or refuted by a counterexample
 * @throws {DerivationProblem} if a line cannot be read, or names something undeclared
 * @example
 * verify(sigmoidSlope).holds; // true
 * verify(printedSoftmax).steps[0].counterexample?.at; // { y_1: "1", y_2: "0" }
 */
export function verify(derivation: Derivation, { seed = 1 }: { seed?: number } = {}): Report {
  for (const lemma of Object.values(derivation.lemmas ?? {})) requireProof(lemma);
  const lines = [derivation.start, ...derivation.steps.map(({ to }) => to)].map(parse);
  const cases = prepare(derivation, lines, seed);

  const steps: StepReport[] = [];
  let from = 0;
  for (const [k, step] of derivation.steps.entries()) {
    const skipped = derivation.steps.slice(from, k);
    const relation = [step, ...skipped].some(isInequality) ? ">=" : "=";
    const claim = readClaim(lines[from], lines[k + 1], { ...step, relation });
    const verdict = checkClaim(claim, cases);
    steps.push({ from, relation, ...verdict });
    if (verdict.status !== "refuted") from = k + 1;
  }
  return { derivation, holds: steps.every(({ status }) => status !== "refuted"), steps };
}

function isInequality({ relation }: Step): boolean {
  return relation === ">=";
}

/** Whoever leans on a lemma leans on a proof. */
function requireProof(lemma: Derivation): void {
  if (verify(lemma).steps.every(({ status }) => status === "proved")) return;
  throw new DerivationProblem({
    en: `The lemma “${lemma.title.en}” is not proved itself.`,
    zh: `引理“${lemma.title.zh}”本身没有得到证明。`,
  });
}
