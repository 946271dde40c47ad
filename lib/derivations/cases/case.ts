import type { Expression } from "../formulas/expression.js";
import { scopeOf } from "../terms/scope.js";
import type { Term } from "../terms/term.js";
import type { CheckContext } from "./checkContext.js";

/** One choice of the sizes, of the free indices and of an example: n = 3, i = 1, k = 2. */
export class Case {
  private readonly expanded = new Map<Expression, Term>();

  constructor(
    readonly context: CheckContext,
    readonly indices: ReadonlyMap<string, number>,
  ) {}

  /** `n = 3, i = 1, k = 2`; empty if the derivation has no sizes, indices or examples. */
  get name(): string {
    const { sizes, example } = this.context;
    const choices = [...sizes, ...this.indices, ...Object.entries(example)];
    return choices.map(([name, value]) => `${name} = ${value}`).join(", ");
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
