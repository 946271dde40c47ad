import { unitName } from "../../losses/index.js";
import type { NumberClaim, Printed } from "./claim.js";
import { printedNumbers } from "./claims.js";
import { printedAs } from "./printed.js";

/** One guess at how the article's numbers were made, and which of them it meets. */
export interface Hypothesis {
  readonly base: Printed["base"];
  readonly policy: Printed["policy"];
  /** "base 10 (hartleys), truncated" */
  readonly name: string;
  /** For each of the eight printed numbers, in order: met or missed. */
  readonly hits: readonly boolean[];
  readonly score: number;
}

const BASES: readonly Printed["base"][] = [Math.E, 2, 10];
const POLICIES: readonly Printed["policy"][] = ["rounded", "truncated"];

/**
 * The article names neither the base of its logarithms nor how it shortens its numbers. Three bases
 * and two ways of shortening make six hypotheses; each is put to all eight numbers.
 *
 * @param numbers  default: the eight of the article
 * @returns the six, each with what it meets
 * @example
 * hypotheses().map(({ score }) => score); // [0, 0, 0, 0, 1, 8]
 */
export function hypotheses(
  numbers: readonly NumberClaim[] = printedNumbers,
): readonly Hypothesis[] {
  return BASES.flatMap((base) => POLICIES.map((policy) => test(numbers, base, policy)));
}

function test(
  numbers: readonly NumberClaim[],
  base: Printed["base"],
  policy: Printed["policy"],
): Hypothesis {
  const hits = numbers.map(
    ({ printed }) => printedAs(printed.compute({ base }), policy) === printed.value,
  );
  const name = `base ${base === Math.E ? "e" : base} (${unitName(base)}), ${policy}`;
  return { base, policy, name, hits, score: hits.filter(Boolean).length };
}
