/** What a handout takes from its lesson, by the ids of cells. */
export interface HandoutCells {
  /** The cell that shows a derivation, of which lines are left out. */
  readonly derivation?: string;
  /** Short cells, of whose values the numbers are left out. */
  readonly examples: readonly [string, ...string[]];
}

/** What each lesson's handout has besides the question and the key points. It has to fit on one page. */
export const handoutCells: readonly HandoutCells[] = [
  { examples: ["first-cell", "two-forecasts", "in-hartleys"] },
  { derivation: "derivation-guess", examples: ["three-scores", "parameters", "divide-by-sum"] },
  { derivation: "derivation-shift", examples: ["build-softmax", "as-printed"] },
  { derivation: "derivation-softmax", examples: ["three-pairs", "naive-loss"] },
  { derivation: "derivation-proof", examples: ["compute-four", "product", "naive"] },
  { derivation: "two-classes", examples: ["three-classes", "swapped"] },
  { derivation: "entropy-plus-divergence", examples: ["to-itself", "two-predictions"] },
  { derivation: "slope-proof", examples: ["nudge", "gradient"] },
  { derivation: "proof", examples: ["slopes-at-four", "four-times"] },
  { derivation: "shift", examples: ["other-class", "three-rows"] },
  { examples: ["loss-at-start", "random-starts", "first-weight"] },
  { examples: ["even-guess", "twice", "chance-table"] },
  { examples: ["softmax-twice", "weighted", "ignored"] },
  { derivation: "derivation-weights", examples: ["how-low", "weighted-best"] },
  { examples: ["accuracies", "first-losses"] },
  { derivation: "by-twos", examples: ["readable-count", "bits"] },
  { derivation: "mean-length-proof", examples: ["surprisals", "kraft-sums", "best-answers"] },
];
