import type { Atom, Form } from "../forms/atom.js";
import { atomsOf } from "../forms/atoms.js";
import type { Sums } from "../forms/sums.js";
import { Fraction } from "../numbers/fraction.js";
import { Polynomial } from "../numbers/polynomial.js";

/** An equation between two forms, and the numbers and indices for all of whose values it is assumed. */
export interface Equation {
  readonly left: Form;
  readonly right: Form;
  readonly numbers: readonly string[];
  readonly indices: readonly string[];
}

/** A hypothesis as a rule that replaces an atom by what it is equal to. */
export interface Replacement {
  /** The numbers for all of whose values it holds; only by these may it be differentiated. */
  readonly numbers: readonly string[];
  readonly rule: (name: string, atom: Atom) => Form | undefined;
}

/** The atoms that an equation is solved for: those of the first kind that it has. */
const KINDS: readonly Atom["kind"][] = ["unknown", "sum", "log", "member"];

/**
 * Solves an equation for an atom a of its left side: if left − right = c·a + r, where c is certainly not 0
 * and neither c nor r contains a, then a = −r/c. If the equation is assumed for all values of an index j,
 * the atom must contain j, and it is replaced with any index of the same range in the place of j.
 *
 * Throws a RangeError if no atom can be isolated, because then the hypothesis cannot be used.
 */
export function solve({ left, right, numbers, indices }: Equation, sums: Sums): Replacement {
  const { numerator } = left.minus(right);
  const names = [...atomsOf(left)].filter((name) =>
    indices.every((index) => sums.atoms.freeIndicesOf(name).has(index)),
  );
  const kindOf = (name: string) => sums.atoms.meaningOf(name).kind;
  for (const name of KINDS.flatMap((kind) => names.filter((each) => kindOf(each) === kind))) {
    const value = isolate(name, numerator, sums);
    if (value !== undefined) return { numbers, rule: ruleFor(name, value, indices, sums) };
  }
  throw new RangeError("no atom of the hypothesis can be isolated");
}

function isolate(name: string, numerator: Polynomial, sums: Sums): Form | undefined {
  let [factor, rest] = [Fraction.zero, Fraction.zero];
  for (const { coefficient, monomial } of numerator.terms) {
    const term = Fraction.of(Polynomial.term(coefficient, monomial));
    const power = monomial.exponentOf(name);
    if (power === 1) factor = factor.plus(term.times(Fraction.atom(name, -1)));
    else if (power === 0) rest = rest.plus(term);
    else return undefined;
  }
  const { arithmetic } = sums.atoms;
  const isNotZero = [factor, factor.negated()].some((form) => arithmetic.isPositive(form));
  const isApart = [factor, rest].every((form) => !contains(form, name, sums));
  return isNotZero && isApart ? rest.negated().over(factor) : undefined;
}

/** Whether an atom occurs in a form, or inside an atom of it. */
function contains(form: Form, name: string, sums: Sums): boolean {
  let isFound = false;
  sums.rewrite(form, (each) => {
    isFound ||= each === name;
    return undefined;
  });
  return isFound;
}

/**
 * The rule for an isolated atom. From ln p = v follows p = e^v, which says more.
 *
 * A hypothesis about all classes is never applied to a sample, nor the reverse. The index of the hypothesis
 * has a size, and a name that takes its place must have the same one. So from
 * ln j = b for all classes j nothing follows for ln m of a sample m. In a family, each place has one size,
 * and the normaliser refuses any other index there. A numeral counts as a class: a hypothesis about all
 * samples is not applied to t_2_i, which may leave a true line unproved. In the place of a class, a numeral
 * is at most the least n, because the normaliser refuses t_m_5 otherwise.
 */
function ruleFor(
  name: string,
  value: Form,
  [index, ...others]: readonly string[],
  sums: Sums,
): Replacement["rule"] {
  if (others.length > 0) throw new RangeError("a hypothesis about all values of two indices");
  const atom = sums.atoms.meaningOf(name);
  const inside = atom.kind === "log" ? onlyMember(atom.argument, sums) : undefined;
  if (inside !== undefined) {
    const exponential = sums.atoms.arithmetic.exp(value);
    return ruleFor(inside, exponential, index === undefined ? [] : [index], sums);
  }
  return (each, { kind }) => {
    if (each === name) return value;
    if (index === undefined || kind !== atom.kind) return undefined;
    for (const other of sums.atoms.freeIndicesOf(each)) {
      const isSame = sums.atoms.limitOf(other) === sums.atoms.limitOf(index);
      if (
        isSame &&
        sums.withIndex(Fraction.atom(name), index, other).key === Fraction.atom(each).key
      )
        return sums.withIndex(value, index, other);
    }
    return undefined;
  };
}

function onlyMember(form: Form, sums: Sums): string | undefined {
  const [name] = atomsOf(form);
  const atom = name === undefined ? undefined : sums.atoms.meaningOf(name);
  return atom?.kind === "member" && form.minus(Fraction.atom(name)).isZero ? name : undefined;
}
