import { memoizeOnTerms } from "./memoizeOnTerms.js";
import type { Term } from "./term.js";
import type { TermFactory } from "./termFactory.js";

/** Substitutes terms for symbols; a symbol is kept where `replacement` returns `undefined`. */
export function replaceSymbols(
  term: Term,
  replacement: (name: string) => Term | undefined,
  terms: TermFactory,
): Term {
  const replaced = memoizeOnTerms<Term>((part, again) => {
    switch (part.kind) {
      case "number":
        return part;
      case "symbol":
        return replacement(part.name) ?? part;
      case "negate":
      case "exp":
      case "log":
        return terms.unary(part.kind, again(part.operand));
      default:
        return terms.binary(part.kind, again(part.left), again(part.right));
    }
  });
  return replaced(term);
}
