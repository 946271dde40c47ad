import type { Claim, NumberClaim, Verdict } from "./claim.js";
import { claims } from "./claims.js";
import { examine } from "./finding.js";
import { type Hypothesis, hypotheses } from "./hypotheses.js";
import { rounded, truncated } from "./printed.js";

/** One of the article's numbers and our result. */
export interface NumberRow {
  readonly id: string;
  readonly quote: string;
  readonly article: string;
  /** Our result with ten decimals. */
  readonly ours: string;
  readonly expression: string;
  readonly base: number;
  readonly rounded: string;
  readonly truncated: string;
  readonly verdict: Verdict | "not reproduced";
}

/** One of the article's other claims and its verdict. */
export interface ClaimRow {
  readonly id: string;
  readonly quote: string;
  /** What the quotation says, in English. */
  readonly says: string;
  readonly verdict: Verdict;
  readonly note: string;
  /** Whether the computations confirm the verdict. */
  readonly holds: boolean;
}

/** The results that `npm run reproduce` shows. */
export interface Reproduction {
  readonly numbers: readonly NumberRow[];
  readonly hypotheses: readonly Omit<Hypothesis, "hits">[];
  readonly claims: readonly ClaimRow[];
  /** Whether all numbers and verdicts are confirmed, and exactly one hypothesis explains all numbers. */
  readonly holds: boolean;
}

/** Examines all claims of the article, or another list of claims. */
export function reproduction(all: readonly Claim[] = claims): Reproduction {
  const printed = all.filter((claim) => claim.verdict === "reproduced");
  const numbers = printed.map(numberRow);
  const guesses = hypotheses(printed).map(({ hits: _, ...rest }) => rest);
  const others = all.filter((claim) => claim.verdict !== "reproduced").map(claimRow);
  const explained = guesses.filter(({ score }) => score === numbers.length).length === 1;
  const holds =
    explained &&
    numbers.every(({ verdict }) => verdict === "reproduced") &&
    others.every((row) => row.holds);
  return { numbers, hypotheses: guesses, claims: others, holds };
}

function numberRow(claim: NumberClaim): NumberRow {
  const { value, base, expression, compute } = claim.printed;
  const ours = compute({ base });
  return {
    id: claim.id,
    quote: claim.quote,
    article: value,
    ours: ours.toFixed(10),
    expression,
    base,
    rounded: rounded(ours),
    truncated: truncated(ours),
    verdict: examine(claim).holds ? "reproduced" : "not reproduced",
  };
}

function claimRow(claim: Claim): ClaimRow {
  const { id, quote, says, verdict, note } = claim;
  return { id, quote, says: says.en, verdict, note: note.en, holds: examine(claim).holds };
}
