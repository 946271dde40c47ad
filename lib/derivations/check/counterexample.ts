import { diagnose } from "../diagnose/diagnose.js";
import { Problem } from "../problem.js";
import { symbolsOf } from "../terms/symbolsOf.js";
import type { Case } from "./case.js";
import type { Claim } from "./claim.js";
import type { Disagreement } from "./findDisagreement.js";
import { listValues } from "./listValues.js";
import type { Counterexample } from "./report.js";
import { shortNumber } from "./shortNumber.js";

/** Writes a disagreement down as a person would check it, with the slip that explains it. */
export function describeCounterexample(
  claim: Claim,
  one: Case,
  { place, before, after }: Disagreement,
): Counterexample {
  const symbols = [claim.before, claim.after].flatMap((line) => [...symbolsOf(one.term(line))]);
  const at = Object.fromEntries(
    [...new Set(symbols)].sort().map((symbol) => [symbol, `${place.point.get(symbol)}`]),
  );
  if (!before.isFinite()) throw undefinedLine(at);
  const diagnosis = diagnose(claim, one);
  return {
    where: one.name,
    at,
    before: shortNumber(before),
    after: shortNumber(after),
    ...(diagnosis && { diagnosis }),
  };
}

function undefinedLine(at: Readonly<Record<string, string>>): Problem {
  const values = listValues(at);
  return new Problem({
    en: `The line above is not defined at ${values}; declare a smaller domain.`,
    zh: `上一行在 ${values} 处没有意义；请缩小定义域。`,
  });
}
