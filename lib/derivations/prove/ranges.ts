import type { Known } from "../forms/atoms.js";
import type { Range } from "../numbers/range.js";
import type { Domain } from "../setting/derivation.js";
import type { Vocabulary } from "../setting/vocabulary.js";

const RANGES: Readonly<Record<Domain, Range | undefined>> = {
  real: undefined,
  positive: { low: 0, high: Infinity, lowOpen: true, highOpen: true },
  "above 1": { low: 1, high: Infinity, lowOpen: true, highOpen: true },
  "(0,1)": { low: 0, high: 1, lowOpen: true, highOpen: true },
  "[0,1]": { low: 0, high: 1, lowOpen: false, highOpen: false },
  simplex: { low: 0, high: 1, lowOpen: true, highOpen: true },
  "closed simplex": { low: 0, high: 1, lowOpen: false, highOpen: false },
};

/** The ranges of the declared symbols, where there are at least so many classes. */
export function rangesOf({ numbers, vectors }: Vocabulary, leastClasses: number): Known["rangeOf"] {
  return ({ name, indices }) => {
    const domain = indices.length > 0 ? vectors.get(name) : numbers.get(name);
    const range = domain && RANGES[domain];
    // With a single class, its probability is 1.
    return range && domain === "simplex" && leastClasses < 2
      ? { ...range, highOpen: false }
      : range;
  };
}
