import { ExactArithmetic } from "../numbers/exactArithmetic.js";
import { Fraction } from "../numbers/fraction.js";
import type { Range } from "../numbers/range.js";
import type { Domain } from "../setting/derivation.js";
import { isDistribution, type Vocabulary } from "../setting/vocabulary.js";
import { type Evaluate, evaluator } from "../terms/evaluate.js";
import type { Term } from "../terms/term.js";
import type { TermFactory } from "../terms/termFactory.js";
import { splitLogarithms } from "./splitLogarithms.js";

const RANGES: Readonly<Record<Domain, Range | undefined>> = {
  real: undefined,
  positive: { low: 0, high: Infinity, lowOpen: true, highOpen: true },
  "above 1": { low: 1, high: Infinity, lowOpen: true, highOpen: true },
  "(0,1)": { low: 0, high: 1, lowOpen: true, highOpen: true },
  "[0,1]": { low: 0, high: 1, lowOpen: false, highOpen: false },
  simplex: { low: 0, high: 1, lowOpen: true, highOpen: true },
  "closed simplex": { low: 0, high: 1, lowOpen: false, highOpen: false },
};

/** Proves equalities between the terms of one derivation, for one number of classes n. */
export class Prover {
  private readonly arithmetic: ExactArithmetic;
  private readonly value: Evaluate<Fraction>;
  /** The last probability of each distribution: 1 minus the others. */
  private readonly lastMembers = new Map<string, Fraction>();

  constructor(
    vocabulary: Vocabulary,
    n: number | undefined,
    private readonly terms: TermFactory,
  ) {
    const { numbers, vectors } = vocabulary;
    this.arithmetic = new ExactArithmetic((symbol) => {
      const [name, index] = symbol.split("_");
      const domain = index === undefined ? numbers.get(name) : vectors.get(name);
      return domain && RANGES[domain];
    });
    for (const [name, domain] of vectors) {
      if (isDistribution(domain) && n !== undefined) this.defineLastMember(name, domain, n);
    }
    this.value = evaluator(
      this.arithmetic,
      (symbol) => this.lastMembers.get(symbol) ?? Fraction.atom(symbol),
    );
  }

  /** `true` is a proof; `false` only means that none was found. */
  areEqual(a: Term, b: Term): boolean {
    return succeeds(() => this.normal(a).minus(this.normal(b)).isZero);
  }

  /** `true` is a proof that the term is positive on the whole domain; `false` only means that none was found. */
  isPositive(term: Term): boolean {
    // Factor by factor, because the sign of a product is hard to see once it is multiplied out.
    if (term.kind === "multiply") return this.isPositive(term.left) && this.isPositive(term.right);
    return succeeds(() => this.arithmetic.isPositive(this.value(term)));
  }

  private normal(term: Term): Fraction {
    return this.value(splitLogarithms(term, this.terms, (factor) => this.isPositive(factor)));
  }

  private defineLastMember(name: string, domain: Domain, n: number): void {
    let rest = Fraction.one;
    for (let k = 1; k < n; k++) rest = rest.minus(Fraction.atom(`${name}_${k}`));
    this.lastMembers.set(`${name}_${n}`, rest);
    if (domain === "simplex") this.arithmetic.declarePositive(rest);
  }
}

/** The result of a proof attempt; `false` if a term is too large for it or divides by 0 everywhere. */
function succeeds(attempt: () => boolean): boolean {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
