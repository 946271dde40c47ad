import type { Case } from "../cases/case.js";
import { tooLongToCheck } from "../cases/prepareCases.js";
import { DerivationProblem } from "../formulas/derivationProblem.js";
import type { Expression } from "../formulas/expression.js";
import { tryWithin } from "../numbers/effort.js";
import { type Assumption, assumptionNamed } from "../setting/assumption.js";
import type { Setting } from "../setting/derivation.js";
import { isDistribution } from "../setting/vocabulary.js";
import { scopeOf } from "../terms/scope.js";
import type { Term } from "../terms/term.js";
import { compareAt } from "./compare.js";

/**
 * Checks with numbers that every example satisfies the hypotheses, because lines are checked for examples
 * only, and an example that breaks a hypothesis shows nothing.
 *
 * @throws {DerivationProblem} if a hypothesis is false at a sample point, or comparing takes too much work
 */
export function confirmHypotheses(setting: Setting, cases: readonly Case[]): void {
  const { given = {}, domain, examples = [] } = setting;
  const defined = Object.keys(domain).filter((name) => examples.some((example) => name in example));
  const distributions = defined.filter((name) => isDistribution(domain[name]));
  const isDone = tryWithin(() => {
    for (const name of [...Object.keys(given), ...distributions]) {
      const assumption = assumptionNamed(name, setting);
      for (const theCase of cases)
        if (!isSatisfied(assumption, theCase)) throw broken(name, theCase);
    }
    return true;
  });
  if (!isDone) throw tooLongToCheck();
}

function isSatisfied({ left, right, forAll, forSamples }: Assumption, theCase: Case): boolean {
  const { context, indices } = theCase;
  const { numbers } = context.vocabulary;
  const quantified = forAll.filter((name) => !numbers.has(name));
  const term = (side: Expression, own: readonly (readonly [string, number])[]): Term =>
    context.expansion.expand(side, scopeOf([...indices, ...own]));
  const chosen = choices([
    ...quantified.map((name) => [name, context.sizes.get("n") ?? 0] as const),
    ...forSamples.map((name) => [name, context.sizes.get("N") ?? 0] as const),
  ]);
  return chosen.every((own) => {
    const [a, b] = [term(left, own), term(right, own)];
    const lines = { before: a, after: b, relation: "=" } as const;
    return [...context.precisePoints, ...context.extremePoints].every(
      (samplePoint) => typeof compareAt(samplePoint, lines) !== "object",
    );
  });
}

/** Every way to give each index a value from 1 to its size. */
function choices(
  indices: readonly (readonly [name: string, size: number])[],
): (readonly (readonly [string, number])[])[] {
  return indices.reduce<(readonly (readonly [string, number])[])[]>(
    (all, [name, size]) =>
      all.flatMap((choice) =>
        Array.from({ length: size }, (_, k) => [...choice, [name, k + 1] as const]),
      ),
    [[]],
  );
}

function broken(name: string, { name: where }: Case): DerivationProblem {
  return new DerivationProblem({
    en: `The hypothesis “${name}” does not hold${where === "" ? "" : ` for ${where}`}. Give examples for which it does.`,
    zh: `假设“${name}”不成立${where === "" ? "" : `（${where}）`}。请给出使它成立的例子（examples）。`,
  });
}
