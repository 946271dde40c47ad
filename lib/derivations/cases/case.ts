import type { Expression } from "../language/expression.js";
import { scopeOf } from "../terms/scope.js";
import type { Term } from "../terms/term.js";
import type { Workbench } from "./workbench.js";

/** One choice of the number of classes and of the free indices: n = 3, i = 1, k = 2. */
export class Case {
  private readonly expanded = new Map<Expression, Term>();

  constructor(
    readonly bench: Workbench,
    readonly indices: ReadonlyMap<string, number>,
  ) {}

  /** `n = 3, i = 1, k = 2`; empty where nothing is indexed. */
  get name(): string {
    const size = this.bench.n === undefined ? [] : [["n", this.bench.n]];
    return [...size, ...this.indices].map(([name, value]) => `${name} = ${value}`).join(", ");
  }

  term(expression: Expression): Term {
    const known = this.expanded.get(expression);
    if (known !== undefined) return known;
    const term = this.bench.expansion.expand(expression, scopeOf(this.indices));
    this.expanded.set(expression, term);
    return term;
  }
}

/** Every way to let each of the free indices run from 1 to n. */
export function allCases(bench: Workbench, free: readonly string[]): readonly Case[] {
  let choices: ReadonlyMap<string, number>[] = [new Map()];
  for (const index of free) {
    choices = choices.flatMap((choice) =>
      Array.from({ length: bench.n ?? 0 }, (_, k) => new Map([...choice, [index, k + 1]])),
    );
  }
  return choices.map((indices) => new Case(bench, indices));
}
