import { prepareCases } from "../cases/prepareCases.js";
import type { Report, StepReport } from "../cases/report.js";
import { readStepClaim } from "../cases/stepClaim.js";
import { DerivationProblem } from "../formulas/derivationProblem.js";
import { parse } from "../formulas/parse.js";
import type { Derivation, Step } from "../setting/derivation.js";
import { checkClaim } from "./checkClaim.js";
import { confirmHypotheses } from "./confirmHypotheses.js";
import { Proofs } from "./proofs.js";

/**
 * Checks every step of a derivation with 64-digit numbers at points of the domain, for every listed size and
 * every value of the free indices, and proves it by exact arithmetic where that suffices: for every n.
 *
 * A line is compared with the last line above it that holds, so that one mistake is reported once.
 *
 * @returns for every step: proved, confirmed by numbers alone, or refuted by a counterexample
 * @throws {DerivationProblem} if a line cannot be parsed or contains an undeclared name, or a lemma is not proved
 * @example
 * verify(sigmoidSlope).holds; // true
 * verify(printedSoftmax).steps[0].counterexample?.at; // { y_1: "1", y_2: "0" }
 */
export function verify(derivation: Derivation, { seed = 1 }: { seed?: number } = {}): Report {
  for (const lemma of Object.values(derivation.lemmas ?? {})) requireProof(lemma);
  const lines = [derivation.start, ...derivation.steps.map(({ to }) => to)].map(parse);
  const cases = prepareCases(derivation, lines, seed);
  const proofs = new Proofs(derivation);
  confirmHypotheses(derivation, cases.listed);

  const steps: StepReport[] = [];
  let from = 0;
  for (const [k, step] of derivation.steps.entries()) {
    const skipped = derivation.steps.slice(from, k);
    const relation = [step, ...skipped].some(isInequality) ? ">=" : "=";
    const since = [...new Set([...skipped, step].flatMap((each) => each.since ?? []))];
    const claim = readStepClaim(lines[from], lines[k + 1], { ...step, relation, since });
    const verdict = checkClaim(claim, cases, proofs);
    steps.push({ from, relation, ...verdict });
    if (verdict.status !== "refuted") from = k + 1;
  }
  return { derivation, holds: steps.every(({ status }) => status !== "refuted"), steps };
}

function isInequality({ relation }: Step): boolean {
  return relation === ">=";
}

/** Throws unless every step of the lemma is proved. */
function requireProof(lemma: Derivation): void {
  if (verify(lemma).steps.every(({ status }) => status === "proved")) return;
  throw new DerivationProblem({
    en: `The lemma “${lemma.title.en}” is itself not proved.`,
    zh: `引理“${lemma.title.zh}”本身没有得到证明。`,
  });
}
