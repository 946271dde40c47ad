import type { Expression } from "../formulas/expression.js";
import { scopeOf } from "../terms/scope.js";
import type { Term } from "../terms/term.js";
import type { CheckContext } from "./checkContext.js";

/** One choice of the number of classes and of the free indices: n = 3, i = 1, k = 2. */
export class Case {
  private readonly expanded = new Map<Expression, Term>();

  constructor(
    readonly context: CheckContext,
    readonly indices: ReadonlyMap<string, number>,
  ) {}

  /** `n = 3, i = 1, k = 2`; empty if the derivation has neither sizes nor indices. */
  get name(): string {
    const size = this.context.n === undefined ? [] : [["n", this.context.n]];
    return [...size, ...this.indices].map(([name, value]) => `${name} = ${value}`).join(", ");
  }

  /** The expression expanded for this case. */
  term(expression: Expression): Term {
    const known = this.expanded.get(expression);
    if (known !== undefined) return known;
    const term = this.context.expansion.expand(expression, scopeOf(this.indices));
    this.expanded.set(expression, term);
    return term;
  }
}
