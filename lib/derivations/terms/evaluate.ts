import type { Arithmetic } from "../numbers/arithmetic.js";
import { memoizeOnTerms } from "./memoizeOnTerms.js";
import type { Term } from "./term.js";

/** Computes the value of a term in one arithmetic, at one point. */
export type Evaluate<T> = (term: Term) => T;

export function evaluator<T>(
  arithmetic: Arithmetic<T>,
  valueOfSymbol: (symbol: string) => T,
): Evaluate<T> {
  return memoizeOnTerms((term, evaluate) => {
    switch (term.kind) {
      case "number":
        return arithmetic.number(term.value);
      case "symbol":
        return valueOfSymbol(term.name);
      case "negate":
      case "exp":
      case "log":
        return arithmetic[term.kind](evaluate(term.operand));
      default:
        return arithmetic[term.kind](evaluate(term.left), evaluate(term.right));
    }
  });
}
