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
 * What we say of a claim. "reproduced": a printed number, met digit for digit. "correct": holds as it
 * stands. "qualified": holds within bounds that the article does not name. "erratum": does not hold as
 * printed.
 */
export type Verdict = "reproduced" | "correct" | "qualified" | "erratum";

/** What a claim can be about: a number, a list of them, a truth, or a name. */
export type Value = number | boolean | string | readonly number[];

/** One computation that speaks for or against a claim. */
export interface Evidence {
  /** What is computed. */
  readonly shows: Text;
  /** What it would be if the claim held as printed. */
  readonly claimed: Value;
  /** What it is. */
  readonly found: Value;
}

/** A number as the article prints it, and how it comes about. */
export interface Printed {
  readonly value: string;
  readonly base: 2 | 10 | typeof Math.E;
  readonly policy: "rounded" | "truncated";
  /** How it is computed, as a reader would type it; tested to be what `compute` does. */
  readonly expression: string;
  readonly compute: (options: LogOptions) => number;
}

interface Statement {
  readonly id: string;
  readonly section: ArticleSection;
  /** The lesson that works it through. */
  readonly lesson: string;
  /** Verbatim, and short. */
  readonly quote: string;
  /** What it says, in our words. */
  readonly says: Text;
  /** What we would write instead, or what to add. */
  readonly note: Text;
}

/** A printed number. */
export interface NumberClaim extends Statement {
  readonly verdict: "reproduced";
  readonly printed: Printed;
}

/** A claim that every piece of evidence supports. */
export interface CorrectClaim extends Statement {
  readonly verdict: "correct";
  readonly evidence: () => readonly Evidence[];
}

/** A claim that holds `within` its bounds and fails `beyond` them. */
export interface QualifiedClaim extends Statement {
  readonly verdict: "qualified";
  readonly within: () => readonly Evidence[];
  readonly beyond: () => readonly Evidence[];
}

/** A claim with counterexamples that run. */
export interface ErratumClaim extends Statement {
  readonly verdict: "erratum";
  readonly counterexamples: () => readonly Evidence[];
}

export type Claim = NumberClaim | CorrectClaim | QualifiedClaim | ErratumClaim;
