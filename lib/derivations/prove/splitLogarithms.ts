import { memoizeOnTerms } from "../terms/memoizeOnTerms.js";
import type { Term } from "../terms/term.js";
import type { TermFactory } from "../terms/termFactory.js";

/**
 * Replaces ln(ab) by ln a + ln b before the product is multiplied out, if both factors are positive. After
 * that, (1 − p)(1 − q) would be 1 − p − q + pq, which is not recognised as positive.
 */
export function splitLogarithms(
  term: Term,
  terms: TermFactory,
  isPositive: (term: Term) => boolean,
): Term {
  const split = memoizeOnTerms<Term>((part, again) => {
    switch (part.kind) {
      case "number":
      case "symbol":
        return part;
      case "log": {
        const { operand } = part;
        const isProduct =
          operand.kind === "multiply" && isPositive(operand.left) && isPositive(operand.right);
        if (!isProduct) return terms.unary("log", again(operand));
        const [left, right] = [operand.left, operand.right].map((factor) =>
          terms.unary("log", factor),
        );
        return terms.binary("add", again(left), again(right));
      }
      case "negate":
      case "exp":
        return terms.unary(part.kind, again(part.operand));
      default:
        return terms.binary(part.kind, again(part.left), again(part.right));
    }
  });
  return split(term);
}
