import type { Relation, Step } from "../language/derivation.js";
import type { Expression } from "../language/expression.js";
import { parse } from "../language/parse.js";

/** What a step says, read: this line follows from that one. */
export interface Claim {
  readonly before: Expression;
  readonly after: Expression;
  readonly relation: Relation;
  /** For an inequality: before − after, in a form that is plainly never negative. */
  readonly slack: Expression | undefined;
  /** Where the slack is least. */
  readonly least: { readonly symbol: Expression; readonly value: Expression } | undefined;
}

export function readClaim(
  before: Expression,
  after: Expression,
  step: Pick<Step, "relation" | "slack" | "leastAt">,
): Claim {
  const [least] = Object.entries(step.leastAt ?? {});
  return {
    before,
    after,
    relation: step.relation ?? "=",
    slack: step.slack === undefined ? undefined : parse(step.slack),
    least: least && { symbol: parse(least[0]), value: parse(least[1]) },
  };
}
