import type { Case } from "../cases/case.js";
import type { SamplePoint } from "../cases/checkContext.js";
import { listValues } from "../cases/listValues.js";
import type { Counterexample } from "../cases/report.js";
import { shortNumber } from "../cases/shortNumber.js";
import type { StepClaim } from "../cases/stepClaim.js";
import { diagnose } from "../diagnose/diagnose.js";
import { DerivationProblem } from "../formulas/derivationProblem.js";
import { tryWithin } from "../numbers/effort.js";
import type { Rational } from "../numbers/rational.js";
import { symbolsOf } from "../terms/symbolsOf.js";
import type { Disagreement } from "./compare.js";

/** The most characters of a value in a counterexample: those of 123456/789012. */
const LONGEST = 13;

/** Describes a disagreement by the values of its symbols, with a diagnosis if there is one. */
export function describeCounterexample(
  claim: StepClaim,
  theCase: Case,
  { samplePoint, before, after }: Disagreement,
): Counterexample {
  const at = valuesAt(samplePoint, claim, theCase);
  if (!before.value.isFinite()) throw undefinedLine(at);
  const diagnosis = tryWithin(() => diagnose(claim, theCase));
  return {
    where: theCase.name,
    at,
    before: shortNumber(before.value),
    after: shortNumber(after.value),
    ...(diagnosis && { diagnosis }),
  };
}

/** The values of the symbols in both lines. */
function valuesAt(
  { point }: SamplePoint,
  claim: StepClaim,
  theCase: Case,
): Readonly<Record<string, string>> {
  const symbols = [claim.before, claim.after].flatMap((line) => [...symbolsOf(theCase.term(line))]);
  return Object.fromEntries(
    [...new Set(symbols)].sort().map((symbol) => [symbol, shortValue(point.get(symbol))]),
  );
}

/** A value as it is, or the first digits of one that is too long to read. */
function shortValue(value: Rational | undefined): string {
  const text = `${value}`;
  return value === undefined || text.length <= LONGEST ? text : `${shortNumber(value.toNumber())}…`;
}

function undefinedLine(at: Readonly<Record<string, string>>): DerivationProblem {
  const values = listValues(at);
  return values === ""
    ? new DerivationProblem({
        en: "The line above is not defined: it divides by 0, or takes the logarithm of a number that is not positive.",
        zh: "上一行没有意义：它除以了 0，或对非正数取了对数。",
      })
    : new DerivationProblem({
        en: `The line above is not defined at ${values}; declare a smaller domain.`,
        zh: `上一行在 ${values} 处没有意义；请缩小定义域。`,
      });
}

/** The error for two lines that cannot be compared at any point. */
export function incomparable(claim: StepClaim, theCase: Case): DerivationProblem {
  const [samplePoint] = theCase.context.precisePoints;
  const values = listValues(valuesAt(samplePoint, claim, theCase));
  return new DerivationProblem({
    en: `The values of this line or of the line above are too large to compute${values && `, as at ${values}`}; declare a smaller domain.`,
    zh: `这一行或上一行的值太大，无法计算${values && `（例如在 ${values} 处）`}；请缩小定义域。`,
  });
}
