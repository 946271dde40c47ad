import { overTerms } from "../terms/overTerms.js";
import type { Term } from "../terms/term.js";
import type { Terms } from "../terms/terms.js";

/**
 * Writes ln(ab) as ln a + ln b while a and b still stand apart. Multiplied out, (1 − p)(1 − q) is
 * 1 − p − q + pq, and no longer looks positive.
 */
export function splitLogarithms(
  term: Term,
  terms: Terms,
  isPositive: (term: Term) => boolean,
): Term {
  const split = overTerms<Term>((part, again) => {
    switch (part.kind) {
      case "number":
      case "symbol":
        return part;
      case "log": {
        const { of } = part;
        const isProduct = of.kind === "multiply" && isPositive(of.left) && isPositive(of.right);
        if (!isProduct) return terms.unary("log", again(of));
        const [left, right] = [of.left, of.right].map((factor) => terms.unary("log", factor));
        return terms.binary("add", again(left), again(right));
      }
      case "negate":
      case "exp":
        return terms.unary(part.kind, again(part.of));
      default:
        return terms.binary(part.kind, again(part.left), again(part.right));
    }
  });
  return split(term);
}
