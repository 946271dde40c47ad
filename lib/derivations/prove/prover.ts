import type { Form, MemberAtom } from "../forms/atom.js";
import { Atoms } from "../forms/atoms.js";
import { type FormScope, type FormSizes, Normaliser } from "../forms/normaliser.js";
import { slopeOf } from "../forms/slopeOf.js";
import { Sums } from "../forms/sums.js";
import type { Expression } from "../formulas/expression.js";
import { TooMuchWork } from "../numbers/effort.js";
import type { Assumption } from "../setting/assumption.js";
import type { Vocabulary } from "../setting/vocabulary.js";
import { scopeOf } from "../terms/scope.js";
import { isZeroInEveryCase } from "./deltaCases.js";
import { rangesOf } from "./ranges.js";
import { type Replacement, solve } from "./replacement.js";

/**
 * Proves equalities between formulas of one derivation: for every size from the least on and for every value
 * of the free indices, or for one choice of them where the sizes are fixed.
 *
 * Both sides are brought to a normal form whose rules hold everywhere, so equal normal forms prove that the
 * sides are equal wherever both are defined. Different ones prove nothing.
 */
export class Prover {
  private readonly sums: Sums;
  private readonly normaliser: Normaliser;
  private readonly scope: FormScope;
  /** The hypotheses of the step that is being proved. */
  private replacements: readonly Replacement[] = [];

  constructor(
    private readonly vocabulary: Vocabulary,
    sizes: FormSizes,
    indices: ReadonlyMap<string, string>,
  ) {
    const leastClasses = sizes.least.get("n") ?? sizes.fixed.get("n") ?? 1;
    const rangeOf = rangesOf(vocabulary, leastClasses);
    this.sums = new Sums(new Atoms({ rangeOf, least: sizes.least }));
    this.normaliser = new Normaliser(vocabulary, this.sums, sizes, (form, variable) =>
      this.rewrittenFor(form, variable),
    );
    this.scope = scopeOf(indices);
  }

  /** `true` is a proof from the assumptions; `false` only means that none was found. */
  areEqual(a: Expression, b: Expression, assumptions: readonly Assumption[] = []): boolean {
    return this.assuming(assumptions, () => {
      const difference = this.rewritten(this.normal(a).minus(this.normal(b)));
      return isZeroInEveryCase(difference, this.sums);
    });
  }

  /** `true` is a proof that the formula is positive on the whole domain. */
  isPositive(expression: Expression): boolean {
    return succeeds(() => this.normaliser.isPositive(expression, this.scope));
  }

  /**
   * Whether a formula is 0 at x = a, and its slope is (x − a) times a positive factor. Then it decreases
   * before a and increases after it, so it is never negative.
   */
  isNeverBelowZero(slack: Expression, symbol: Expression, least: Expression): boolean {
    if (symbol.kind !== "symbol" || symbol.indices.length > 0) return false;
    const { name } = symbol;
    const domain = this.vocabulary.numbers.get(name);
    const isInDomain = domain === "real" || (domain === "positive" && this.isPositive(least));
    if (!isInDomain) return false;
    return succeeds(() => {
      const [form, x, a] = [slack, symbol, least].map((each) => this.normal(each));
      const atLeast = this.sums.rewrite(form, (atom) => (atom === name ? a : undefined));
      const slope = slopeOf(form, { kind: "member", name, indices: [] }, this.sums);
      const steepness = slope.over(x.minus(a));
      return atLeast.isZero && this.sums.atoms.arithmetic.isPositive(steepness);
    });
  }

  private normal(expression: Expression): Form {
    return this.normaliser.normalise(expression, this.scope);
  }

  /**
   * Makes an attempt while assumptions are in force. First come those that are assumed for all values of some
   * numbers, because they hold in the others, too; but what is assumed of p as it is says nothing about
   * other values of p.
   */
  private assuming(assumptions: readonly Assumption[], attempt: () => boolean): boolean {
    const isNumber = (name: string) => this.vocabulary.numbers.has(name);
    const isGeneral = ({ forAll }: Assumption) => forAll.some(isNumber);
    const general = assumptions.filter(isGeneral);
    try {
      return succeeds(() => {
        for (const assumption of general) {
          const numbers = assumption.forAll.filter(isNumber);
          const holding = this.replacements.filter((each) =>
            numbers.every((name) => each.numbers.includes(name)),
          );
          this.assume(assumption, numbers, holding);
        }
        for (const assumption of assumptions.filter((each) => !isGeneral(each)))
          this.assume(assumption, [], this.replacements);
        return attempt();
      });
    } finally {
      this.replacements = [];
    }
  }

  /** Solves an assumption, rewritten by others, and puts it in force. */
  private assume(
    { left, right, forAll, forSamples }: Assumption,
    numbers: readonly string[],
    others: readonly Replacement[],
  ): void {
    const { atoms } = this.sums;
    const own = [
      ...forAll.filter((name) => !numbers.includes(name)).map((name) => [name, "n"] as const),
      ...forSamples.map((name) => [name, "N"] as const),
    ].map(([name, size]) => [name, atoms.freshIndex(size)] as const);
    const scope = { ...this.scope, indices: new Map([...this.scope.indices, ...own]) };
    const [a, b] = [left, right].map((side) =>
      this.rewritten(this.normaliser.normalise(side, scope), others),
    );
    const indices = own.map(([, index]) => index);
    const replacement = solve({ left: a, right: b, numbers, indices }, this.sums);
    this.replacements = [...this.replacements, replacement];
  }

  private rewritten(form: Form, by: readonly Replacement[] = this.replacements): Form {
    return by.reduce((rest, { rule }) => this.sums.rewrite(rest, rule), form);
  }

  /** A form rewritten by the hypotheses that are assumed for every value of a variable. */
  private rewrittenFor(form: Form, variable: MemberAtom): Form {
    const isGeneral = ({ numbers }: Replacement) =>
      variable.indices.length === 0 && numbers.includes(variable.name);
    return this.rewritten(form, this.replacements.filter(isGeneral));
  }
}

/** The result of a proof attempt; `false` if it found no rule. One that takes too much work is given up altogether. */
function succeeds(attempt: () => boolean): boolean {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof RangeError && !(error instanceof TooMuchWork)) return false;
    throw error;
  }
}
