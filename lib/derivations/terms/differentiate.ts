import { memoizeOnTerms } from "./memoizeOnTerms.js";
import type { BinaryTerm, Term } from "./term.js";
import type { TermFactory } from "./termFactory.js";

/** The derivative of a term with respect to a symbol, by the rules of calculus. */
export function differentiate(term: Term, variable: string, terms: TermFactory): Term {
  const slopeOf = memoizeOnTerms<Term>((part, slope) => {
    switch (part.kind) {
      case "number":
        return terms.number(0);
      case "symbol":
        return terms.number(part.name === variable ? 1 : 0);
      case "negate":
        return terms.unary("negate", slope(part.operand));
      case "exp":
        return terms.binary("multiply", part, slope(part.operand));
      case "log":
        return terms.binary("divide", slope(part.operand), part.operand);
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
function slopeOfPair(pair: BinaryTerm, df: Term, dg: Term, terms: TermFactory): Term {
  const { kind, left: f, right: g } = pair;
  const product = (a: Term, b: Term): Term => terms.binary("multiply", a, b);
  const quotient = (a: Term, b: Term): Term => terms.binary("divide", a, b);
  if (kind === "multiply") return terms.binary("add", product(df, g), product(f, dg));
  if (kind === "divide") {
    // (f/g)′ = (f′ − (f/g) g′)/g: it reuses the quotient and needs no g².
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
