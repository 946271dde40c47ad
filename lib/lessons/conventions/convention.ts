import type { Text } from "../../text/text.js";

/** What may differ between frameworks. */
export type ConventionTopic =
  | "weights"
  | "reduction"
  | "smoothing"
  | "ignored"
  | "logits"
  | "divergence"
  | "clipping";

export type Framework =
  | "PyTorch"
  | "Keras"
  | "Optax"
  | "scikit-learn"
  | "TensorFlow.js"
  | "XGBoost";

/** What one function of a framework does where another would do something else, with a number that shows it. */
export interface Convention {
  readonly topic: ConventionTopic;
  readonly framework: Framework;
  /** The call, as its users write it. */
  readonly call: string;
  readonly does: Text;
  /** The number that the call gives for one example. */
  readonly gives: number;
  /** The same number, computed with this library. */
  readonly here: () => number;
  /** What the other convention would give for the same example. */
  readonly otherwise: () => number;
  /**
   * How the number is known: `ran` names the version that was run and its case in test/references/golden.json.
   * Otherwise nothing was run: the number follows from the documentation or the source.
   */
  readonly ran?: { readonly version: string; readonly golden: string };
  /** The page or file that says so. */
  readonly source: string;
}
