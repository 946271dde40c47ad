import { overTerms } from "./overTerms.js";
import type { Term } from "./term.js";
import type { Terms } from "./terms.js";

/** Puts terms in the place of symbols; `undefined` leaves a symbol as it is. */
export function replaceSymbols(
  term: Term,
  replacement: (name: string) => Term | undefined,
  terms: Terms,
): Term {
  const replaced = overTerms<Term>((part, again) => {
    switch (part.kind) {
      case "number":
        return part;
      case "symbol":
        return replacement(part.name) ?? part;
      case "negate":
      case "exp":
      case "log":
        return terms.unary(part.kind, again(part.of));
      default:
        return terms.binary(part.kind, again(part.left), again(part.right));
    }
  });
  return replaced(term);
}
