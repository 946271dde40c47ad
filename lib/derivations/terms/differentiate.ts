import { overTerms } from "./overTerms.js";
import type { BinaryTerm, Term } from "./term.js";
import type { Terms } from "./terms.js";

/** The slope of a term in one symbol, by the rules of any calculus course. */
export function differentiate(term: Term, by: string, terms: Terms): Term {
  const slopeOf = overTerms<Term>((part, slope) => {
    switch (part.kind) {
      case "number":
        return terms.number(0);
      case "symbol":
        return terms.number(part.name === by ? 1 : 0);
      case "negate":
        return terms.unary("negate", slope(part.of));
      case "exp":
        return terms.binary("multiply", part, slope(part.of));
      case "log":
        return terms.binary("divide", slope(part.of), part.of);
      case "add":
      case "subtract":
        return terms.binary(part.kind, slope(part.left), slope(part.right));
      default:
        return slopeOfPair(part, slope(part.left), slope(part.right), terms);
    }
  });
  return slopeOf(term);
}

/** The product, quotient and power rules, given f′ and g′. */
function slopeOfPair(pair: BinaryTerm, df: Term, dg: Term, terms: Terms): Term {
  const { kind, left: f, right: g } = pair;
  const product = (a: Term, b: Term): Term => terms.binary("multiply", a, b);
  const quotient = (a: Term, b: Term): Term => terms.binary("divide", a, b);
  if (kind === "multiply") return terms.binary("add", product(df, g), product(f, dg));
  if (kind === "divide") {
    // (f/g)′ = (f′ − (f/g) g′)/g: the quotient itself, already there, instead of g².
    return quotient(terms.binary("subtract", df, product(pair, dg)), g);
  }
  if (g.kind === "number") {
    const lower = terms.binary("power", f, terms.binary("subtract", g, terms.number(1)));
    return product(product(g, lower), df);
  }
  // f^g = e^(g ln f), whose slope is f^g (g′ ln f + g f′/f).
  const growth = product(dg, terms.unary("log", f));
  return product(pair, terms.binary("add", growth, product(g, quotient(df, f))));
}
