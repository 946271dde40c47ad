import type { Text } from "../../text/text.js";

/** Where a number lies. */
export type NumberDomain = "real" | "positive" | "above 1" | "(0,1)" | "[0,1]";

/** A family of numbers that sum to 1: without a 0 in it, or possibly one-hot. */
export type DistributionDomain = "simplex" | "closed simplex";

export type Domain = NumberDomain | DistributionDomain;

/** What the names in a formula mean. A name that is neither declared nor defined is an error. */
export interface Setting {
  /** `{ y_i: "real" }` declares y_1 … y_n, `{ t: "[0,1]" }` one number. */
  readonly domain: Readonly<Record<string, Domain>>;
  /** `{ "sigma(x)": "1/(1 + exp(-x))" }`, `{ p_i: "exp(y_i)/S" }`, `{ L: "-log(p)" }`. */
  readonly definitions?: Readonly<Record<string, string>>;
  /** The numbers of classes n that are checked, one by one. */
  readonly sizes?: readonly number[];
  /** Indices that stay free in the formulas: each runs over 1 … n. */
  readonly all?: readonly string[];
  /**
   * Inequalities proved before. `{ "phi(x)": logBelowTangent }` makes phi(x) the first line of that
   * derivation minus its last, which is never negative.
   */
  readonly lemmas?: Readonly<Record<string, Derivation>>;
}

/** One line of a derivation, and what makes it follow from the line above. */
export interface Step {
  readonly to: string;
  /** Markdown; formulas between dollar signs. */
  readonly why: Text;
  /** How the line above relates to this one. Default `"="`. */
  readonly relation?: Relation;
  /** For `">="`: the line above minus this one, written so that it is plainly never negative. */
  readonly slack?: string;
  /** For `">="`: where the slack is least, `{ x: "1" }`: it falls before and rises after. */
  readonly leastAt?: Readonly<Record<string, string>>;
}

export type Relation = "=" | ">=";

/** A chain of equalities and inequalities: the reader's page and the machine's input in one. */
export interface Derivation extends Setting {
  readonly id: string;
  readonly title: Text;
  /** Why anyone would want to know. Markdown. */
  readonly about: Text;
  readonly start: string;
  readonly steps: readonly Step[];
}
