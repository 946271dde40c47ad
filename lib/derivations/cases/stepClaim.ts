import type { Expression } from "../formulas/expression.js";
import { parse } from "../formulas/parse.js";
import type { Relation, Step } from "../setting/derivation.js";

/** A parsed step: the claim that the line `after` follows from the line `before`. */
export interface StepClaim {
  readonly before: Expression;
  readonly after: Expression;
  readonly relation: Relation;
  /** The difference before − after of an inequality, in a form whose sign can be read off. */
  readonly slack: Expression | undefined;
  /** The names of the hypotheses that the step may use. */
  readonly since: readonly string[];
  /** The point where the slack of an inequality has its minimum. */
  readonly least: { readonly symbol: Expression; readonly value: Expression } | undefined;
}

export function readStepClaim(
  before: Expression,
  after: Expression,
  step: Pick<Step, "relation" | "slack" | "leastAt" | "since">,
): StepClaim {
  const [least] = Object.entries(step.leastAt ?? {});
  return {
    before,
    after,
    relation: step.relation ?? "=",
    since: step.since ?? [],
    slack: step.slack === undefined ? undefined : parse(step.slack),
    least: least && { symbol: parse(least[0]), value: parse(least[1]) },
  };
}
