import type { Text } from "../../text/text.js";

/** The set that a number lies in. */
export type NumberDomain = "real" | "positive" | "above 1" | "(0,1)" | "[0,1]";

/** A family of probabilities that sum to 1: all positive ("simplex"), or possibly 0 ("closed simplex"). */
export type DistributionDomain = "simplex" | "closed simplex";

export type Domain = NumberDomain | DistributionDomain;

/** The meaning of the names in a formula. A name that is neither declared nor defined is an error. */
export interface Setting {
  /** Declarations: `{ y_i: "real" }` declares y_1 … y_n, `{ t: "[0,1]" }` declares one number. */
  readonly domain: Readonly<Record<string, Domain>>;
  /** Definitions: `{ "sigma(x)": "1/(1 + exp(-x))" }`, `{ p_i: "exp(y_i)/S" }`, `{ L: "-log(p)" }`. */
  readonly definitions?: Readonly<Record<string, string>>;
  /** The numbers of classes n for which the derivation is checked. */
  readonly sizes?: readonly number[];
  /** The free indices of the formulas; every value from 1 to n is checked. */
  readonly all?: readonly string[];
  /**
   * Inequalities that other derivations prove. `{ phi: logBelowTangent }` defines phi(x) as the first line
   * of that derivation minus its last line, which is never negative.
   */
  readonly lemmas?: Readonly<Record<string, Derivation>>;
}

/** One line of a derivation, and the reason why it follows from the line above. */
export interface Step {
  readonly to: string;
  /** The reason in Markdown, with formulas between dollar signs. */
  readonly why: Text;
  /** The relation of the line above to this line. Default `"="`. */
  readonly relation?: Relation;
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
