import type { Case } from "../cases/case.js";
import { listValues } from "../cases/listValues.js";
import type { Counterexample } from "../cases/report.js";
import { shortNumber } from "../cases/shortNumber.js";
import type { StepClaim } from "../cases/stepClaim.js";
import { diagnose } from "../diagnose/diagnose.js";
import { DerivationProblem } from "../formulas/derivationProblem.js";
import type { Rational } from "../numbers/rational.js";
import { symbolsOf } from "../terms/symbolsOf.js";
import type { Disagreement } from "./findDisagreement.js";

/** The most characters of a value in a counterexample: those of 123456/789012. */
const LONGEST = 13;

/** Describes a disagreement by the values of its symbols, with a diagnosis if there is one. */
export function describeCounterexample(
  claim: StepClaim,
  theCase: Case,
  { samplePoint, before, after }: Disagreement,
): Counterexample {
  const symbols = [claim.before, claim.after].flatMap((line) => [...symbolsOf(theCase.term(line))]);
  const at = Object.fromEntries(
    [...new Set(symbols)]
      .sort()
      .map((symbol) => [symbol, shortValue(samplePoint.point.get(symbol))]),
  );
  if (!before.isFinite()) throw undefinedLine(at);
  const diagnosis = diagnose(claim, theCase);
  return {
    where: theCase.name,
    at,
    before: shortNumber(before),
    after: shortNumber(after),
    ...(diagnosis && { diagnosis }),
  };
}

/** A value as it is, or the first digits of one that is too long to read. */
function shortValue(value: Rational | undefined): string {
  const text = `${value}`;
  return value === undefined || text.length <= LONGEST ? text : `${shortNumber(value.toNumber())}…`;
}

function undefinedLine(at: Readonly<Record<string, string>>): DerivationProblem {
  const values = listValues(at);
  return new DerivationProblem({
    en: `The line above is not defined at ${values}; declare a smaller domain.`,
    zh: `上一行在 ${values} 处没有意义；请缩小定义域。`,
  });
}
