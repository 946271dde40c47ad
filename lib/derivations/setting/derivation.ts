import type { Text } from "../../text/text.js";

/** The set that a number lies in. */
export type NumberDomain = "real" | "positive" | "above 1" | "(0,1)" | "[0,1]";

/** A family of probabilities that sum to 1: all positive ("simplex"), or possibly 0 ("closed simplex"). */
export type DistributionDomain = "simplex" | "closed simplex";

export type Domain = NumberDomain | DistributionDomain;

/** The meaning of the names in a formula. A name that is neither declared nor defined is an error. */
export interface Setting {
  /**
   * Declarations: `{ y_i: "real" }` declares y_1 … y_n, `{ t: "[0,1]" }` one number, and
   * `{ t_m_i: "simplex" }` a distribution over the classes 1 … n for each of the samples 1 … N.
   */
  readonly domain: Readonly<Record<string, Domain>>;
  /** Definitions: `{ "sigma(x)": "1/(1 + exp(-x))" }`, `{ p_i: "exp(y_i)/S" }`, `{ L: "-log(p)" }`. */
  readonly definitions?: Readonly<Record<string, string>>;
  /** Differentiable functions of which only hypotheses are known, and their domains: `{ f: "(0,1)" }`. */
  readonly functions?: Readonly<Record<string, NumberDomain>>;
  /**
   * The numbers of classes n for which the lines are checked with numbers. If several are listed, the lines
   * are proved for every n from the least on; a single one is meant: `[2]` is about two classes. Sizes begin
   * at 1: over no classes there is no distribution, and a sum of positive terms would be 0, not positive.
   */
  readonly sizes?: readonly number[];
  /** The same for the number of samples N. */
  readonly samples?: readonly number[];
  /** The free indices of the formulas; every value from 1 to n is checked. */
  readonly all?: readonly string[];
  /**
   * Inequalities that other derivations prove. `{ phi: logBelowTangent }` defines phi(x) as the first line
   * of that derivation minus its last line, which is never negative.
   */
  readonly lemmas?: Readonly<Record<string, Derivation>>;
  /** Hypotheses, each with the name by which a step uses it. */
  readonly given?: Readonly<Record<string, Hypothesis>>;
  /**
   * Definitions of the functions, and of numbers that hypotheses bind: `[{ "f(x)": "-log(x)" }]`. The lines
   * are checked with numbers for each of these examples; the proof does not use them.
   */
  readonly examples?: readonly Readonly<Record<string, string>>[];
}

/** An equation that is assumed. */
export interface Hypothesis {
  /** `"f(p*q) = f(p) + f(q)"` */
  readonly equation: string;
  /**
   * The numbers or the index for all of whose values the equation is assumed: `["p", "q"]`. Only by these
   * may it be differentiated.
   */
  readonly forAll?: readonly string[];
}

/** One line of a derivation, and the reason why it follows from the line above. */
export interface Step {
  readonly to: string;
  /** The reason in Markdown, with formulas between dollar signs. */
  readonly why: Text;
  /** The relation of the line above to this line. Default `"="`. */
  readonly relation?: Relation;
  /**
   * The hypotheses that the step uses, by name; a family that is a distribution, such as `"p_i"`, stands for
   * the hypothesis that it sums to 1.
   */
  readonly since?: readonly string[];
  /** The line above minus this one, for `">="`, in a form whose sign can be read off. */
  readonly slack?: string;
  /** The point where the slack has its minimum, for `">="`: `{ x: "1" }`. */
  readonly leastAt?: Readonly<Record<string, string>>;
}

export type Relation = "=" | ">=";

/** A chain of equalities and inequalities as data. `verify` checks it and `show` displays it. */
export interface Derivation extends Setting {
  readonly id: string;
  readonly title: Text;
  /** Why the result matters, in Markdown. */
  readonly about: Text;
  readonly start: string;
  readonly steps: readonly Step[];
}
