import type { LogOptions } from "../../losses/index.js";
import type { Text } from "../../text/text.js";

/** The headings of the article, in its own words. */
export type ArticleSection =
  | "交叉熵的作用"
  | "激活函数"
  | "Softmax"
  | "Sigmoid"
  | "交叉熵原理"
  | "二值交叉熵"
  | "交叉熵";

/**
 * The verdict on a claim. "reproduced": a printed number, equal digit for digit. "correct": true as printed.
 * "qualified": true within bounds that the article does not name. "erratum": false as printed.
 */
export type Verdict = "reproduced" | "correct" | "qualified" | "erratum";

/** A value that a computation compares: a number, a list of numbers, a truth value, or a name. */
export type Value = number | boolean | string | readonly number[];

/** A computation that supports or refutes a claim. */
export interface Evidence {
  /** The computed quantity in words. */
  readonly shows: Text;
  /** The value that follows from the claim as printed. */
  readonly claimed: Value;
  /** The computed value. */
  readonly found: Value;
}

/** A number as the article prints it, and how it is computed. */
export interface Printed {
  readonly value: string;
  readonly base: 2 | 10 | typeof Math.E;
  readonly policy: "rounded" | "truncated";
  /** The computation as a reader would type it; a test compares it with `compute`. */
  readonly expression: string;
  readonly compute: (options: LogOptions) => number;
}

/** What every claim has. */
interface Statement {
  readonly id: string;
  readonly section: ArticleSection;
  /** The lesson that examines it. */
  readonly lesson: string;
  /** A short quotation of what is printed; " … " joins two places. */
  readonly quote: string;
  /** What the quotation says, for a reader who does not know Chinese, and in our words. */
  readonly says: Text;
  /** The correction, the condition, or a remark. */
  readonly note: Text;
}

/** A number that the article prints. */
export interface NumberClaim extends Statement {
  readonly verdict: "reproduced";
  readonly printed: Printed;
}

/** A claim that all evidence supports. */
export interface CorrectClaim extends Statement {
  readonly verdict: "correct";
  readonly evidence: () => readonly Evidence[];
}

/** A claim that is true `within` certain bounds and false `beyond` them. */
export interface QualifiedClaim extends Statement {
  readonly verdict: "qualified";
  readonly within: () => readonly Evidence[];
  readonly beyond: () => readonly Evidence[];
}

/** A claim with computed counterexamples. */
export interface ErratumClaim extends Statement {
  readonly verdict: "erratum";
  readonly counterexamples: () => readonly Evidence[];
}

export type Claim = NumberClaim | CorrectClaim | QualifiedClaim | ErratumClaim;
