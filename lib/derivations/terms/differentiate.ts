import { memoizeOnTerms } from "./memoizeOnTerms.js";
import type { BinaryTerm, Term } from "./term.js";
import { isNumber, type TermFactory } from "./termFactory.js";

/** The derivative of a term with respect to a symbol, by the rules of calculus, wherever the term is defined. */
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
        return product(part, slope(part.operand), terms);
      case "log":
        return quotient(slope(part.operand), part.operand, terms);
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
  const times = (a: Term, b: Term): Term => product(a, b, terms);
  if (kind === "multiply") return terms.binary("add", times(df, g), times(f, dg));
  if (kind === "divide") {
    // (f/g)′ = (f′ − (f/g) g′)/g: it reuses the quotient and needs no g².
    return quotient(terms.binary("subtract", df, times(pair, dg)), g, terms);
  }
  if (g.kind === "number") {
    const lower = terms.binary("power", f, terms.binary("subtract", g, terms.number(1)));
    return times(times(g, lower), df);
  }
  // f^g = e^(g ln f), whose slope is f^g (g′ ln f + g f′/f).
  const growth = times(dg, terms.unary("log", f));
  return times(pair, terms.binary("add", growth, times(g, quotient(df, f, terms))));
}

/** A product that is 0 as soon as a factor is: the other one is a part of what is differentiated, so it is defined. */
function product(a: Term, b: Term, terms: TermFactory): Term {
  return [a, b].find((factor) => isNumber(factor, 0)) ?? terms.binary("multiply", a, b);
}

function quotient(a: Term, b: Term, terms: TermFactory): Term {
  return isNumber(a, 0) ? a : terms.binary("divide", a, b);
}
