import type { Text } from "../../text/text.js";
import { unitOf } from "../../text/unitOf.js";
import type { NumberClaim, Printed } from "./claim.js";
import { printedNumbers } from "./claims.js";
import { printedAs } from "./printed.js";

/** A base and a way of shortening that may have produced the article's numbers. */
export interface Hypothesis {
  readonly base: Printed["base"];
  readonly policy: Printed["policy"];
  /** The hypothesis in words: "base 10 (hartleys), truncated". */
  readonly name: string;
  /** Whether the hypothesis gives each printed number, in their order. */
  readonly hits: readonly boolean[];
  /** The number of hits. */
  readonly score: number;
}

const BASES: readonly Printed["base"][] = [Math.E, 2, 10];
const POLICIES: readonly Printed["policy"][] = ["rounded", "truncated"];

/**
 * Tests how the article computed its numbers. It names neither the base of its logarithms nor how it shortens
 * its numbers; three bases and two ways of shortening make six hypotheses.
 *
 * @param numbers  the printed numbers. Default: the eight of the article
 * @returns the six hypotheses, each with the numbers that it gives
 * @example
 * hypotheses().map(({ score }) => score); // [0, 0, 0, 0, 1, 8]
 */
export function hypotheses(
  numbers: readonly NumberClaim[] = printedNumbers,
): readonly Hypothesis[] {
  return BASES.flatMap((base) => POLICIES.map((policy) => testHypothesis(numbers, base, policy)));
}

function testHypothesis(
  numbers: readonly NumberClaim[],
  base: Printed["base"],
  policy: Printed["policy"],
): Hypothesis {
  const hits = numbers.map(
    ({ printed }) => printedAs(printed.compute({ base }), policy) === printed.value,
  );
  const name = hypothesisName({ base, policy }).en;
  return { base, policy, name, hits, score: hits.filter(Boolean).length };
}

/** A hypothesis in words. */
export function hypothesisName({ base, policy }: Pick<Hypothesis, "base" | "policy">): Text {
  const symbol = base === Math.E ? "e" : base;
  const unit = unitOf(base);
  return {
    en: `base ${symbol} (${unit.en}), ${policy}`,
    zh: `以 ${symbol} 为底（${unit.zh}），${policy === "rounded" ? "四舍五入" : "截断"}`,
  };
}
