import { Fraction } from "../numbers/fraction.js";
import { Polynomial } from "../numbers/polynomial.js";
import { Rational } from "../numbers/rational.js";
import type { Form, MemberAtom } from "./atom.js";
import { atomsOf } from "./atoms.js";
import type { Sums } from "./sums.js";

/**
 * The derivative of a form with respect to a symbol, by the rules of calculus. A finite sum is differentiated
 * term by term, and the slope of y_i in y_k is δ_ik, so that Σ contracts.
 */
export function slopeOf(form: Form, variable: MemberAtom, sums: Sums): Form {
  const { atoms } = sums;
  const known = new Map<string, Form>();

  const slopeOfAtom = (name: string): Form => {
    const atom = atoms.meaningOf(name);
    switch (atom.kind) {
      case "member":
        return atom.name === variable.name
          ? atom.indices
              .map((index, k) => atoms.delta(index, variable.indices[k]))
              .reduce((a, b) => a.times(b), Fraction.one)
          : Fraction.zero;
      case "count":
      case "delta":
        return Fraction.zero;
      case "exp":
        return Fraction.atom(name).times(slope(atom.argument));
      case "log":
        return slope(atom.argument).over(atom.argument);
      case "unknown": {
        const { argument, order } = atom;
        return atoms.unknown(atom.name, order + 1, argument).times(slope(argument));
      }
      case "sum":
        return sums.changedInside(atom, slope);
    }
  };

  const slopeOfName = (name: string): Form => {
    const result = known.get(name) ?? slopeOfAtom(name);
    known.set(name, result);
    return result;
  };

  /** Σ of ∂P/∂a · a′ over the atoms a of a polynomial P. */
  const slopeOfPolynomial = (polynomial: Polynomial): Form =>
    [...atomsOf(Fraction.of(polynomial))]
      .map((name) => partial(polynomial, name).times(slopeOfName(name)))
      .reduce((a, b) => a.plus(b), Fraction.zero);

  /** (P/ΠQ^k)′ = P′/ΠQ^k − (P/ΠQ^k) Σ k Q′/Q. */
  const slope = (part: Form): Form => {
    let rest = slopeOfPolynomial(part.numerator);
    for (const { base, power } of part.denominator)
      rest = rest.over(Fraction.of(base).raised(power));
    return part.denominator
      .map(({ base, power }) =>
        part
          .times(Fraction.constant(Rational.of(power)))
          .times(slopeOfPolynomial(base).over(Fraction.of(base))),
      )
      .reduce((a, b) => a.minus(b), rest);
  };

  return slope(form);
}

/** The derivative of a polynomial with respect to one of its atoms; exponents may be negative. */
function partial(polynomial: Polynomial, name: string): Form {
  return polynomial.terms
    .map(({ coefficient, monomial }) => {
      const power = monomial.exponentOf(name);
      const factor = Fraction.constant(coefficient.times(Rational.of(power)));
      const rest = Fraction.of(Polynomial.term(Rational.one, monomial));
      return power === 0 ? Fraction.zero : factor.times(rest).times(Fraction.atom(name, -1));
    })
    .reduce((a, b) => a.plus(b), Fraction.zero);
}
