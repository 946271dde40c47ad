import type { Arithmetic } from "../numbers/arithmetic.js";
import { overTerms } from "./overTerms.js";
import type { Term } from "./term.js";

/** The value of a term, in one arithmetic and at one point. */
export type Evaluate<T> = (term: Term) => T;

export function evaluator<T>(
  arithmetic: Arithmetic<T>,
  valueOfSymbol: (symbol: string) => T,
): Evaluate<T> {
  return overTerms((term, evaluate) => {
    switch (term.kind) {
      case "number":
        return arithmetic.number(term.value);
      case "symbol":
        return valueOfSymbol(term.name);
      case "negate":
      case "exp":
      case "log":
        return arithmetic[term.kind](evaluate(term.of));
      default:
        return arithmetic[term.kind](evaluate(term.left), evaluate(term.right));
    }
  });
}
