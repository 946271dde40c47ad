import { shown } from "../losses/shown.js";
import type { ClassIndex } from "../losses/types.js";
import { requireClassIndex } from "../losses/validate.js";
import { requireCount } from "../training/validateTraining.js";

/**
 * A layer with a score for each word of a vocabulary: y = b + u[last] + v[secondLast]. It is softmax regression whose
 * inputs are two one-hot vectors, so a product of weights and inputs is one row of weights, and is looked up.
 *
 * Row w of `last` is `last[w * words + k]` for the classes k, and the same holds for `secondLast`.
 */
export interface NextWordModel {
  /** The number of words in the vocabulary: of classes, and of rows. */
  readonly words: number;
  readonly biases: Float64Array;
  /** What the word just before adds to the score of each class. */
  readonly last: Float64Array;
  /** What the word two places before adds to it. */
  readonly secondLast: Float64Array;
}

/** More words than these make weights that do not fit in memory. */
const MOST_WORDS = 8192;

/**
 * Creates a model that knows nothing: all weights and biases are 0, so its loss is ln(words), that of a uniform guess.
 * Nothing random is needed, since without a hidden layer the loss is convex in the weights.
 *
 * @param words  the size of the vocabulary
 * @returns a model with 2 · words² weights and a bias for each word
 * @throws {RangeError} if words is not a whole number from 2 to 8192
 * @example
 * createNextWordModel(1000).last.length; // 1e6
 * nextWordScores(createNextWordModel(3), [0, 2]); // [0, 0, 0]
 * @see lesson 11
 */
export function createNextWordModel(words: number): NextWordModel {
  requireCount("createNextWordModel", "words", words, 2);
  if (words > MOST_WORDS)
    throw new RangeError(
      `createNextWordModel: a model of ${words} words does not fit in memory; it may have ${MOST_WORDS}.`,
    );
  return {
    words,
    biases: new Float64Array(words),
    last: new Float64Array(words * words),
    secondLast: new Float64Array(words * words),
  };
}

/** Checks that something is a model as createNextWordModel makes it. */
export function requireNextWordModel(where: string, name: string, model: NextWordModel): void {
  const { words, biases, last, secondLast } = model ?? {};
  const sizes = [biases, last, secondLast].map((list) =>
    list instanceof Float64Array ? list.length : -1,
  );
  const wanted = [words, words ** 2, words ** 2];
  if (!Number.isInteger(words) || sizes.some((size, i) => size !== wanted[i]))
    throw new TypeError(
      `${where}: ${name} is ${shown(model)}; it must be a model that createNextWordModel or trainNextWord has made.`,
    );
}

/**
 * The scores of all words after two given words: y_k = b_k + u[last]_k + v[secondLast]_k.
 *
 * @param model  from createNextWordModel or trainNextWord
 * @param context  the class indices of the two words before, in the order of the text
 * @returns one score for each word; softmax turns them into probabilities
 * @throws {TypeError} if the model is none, or the context is no pair of class indices
 * @throws {RangeError} if an index is no word of the model
 * @example
 * nextWordScores(createNextWordModel(2), [1, 1]); // [0, 0]
 * @see lesson 11
 */
export function nextWordScores(
  model: NextWordModel,
  context: readonly [secondLast: ClassIndex, last: ClassIndex],
): number[] {
  requireNextWordModel("nextWordScores", "model", model);
  if (!Array.isArray(context) || context.length !== 2)
    throw new TypeError(
      `nextWordScores: context is ${shown(context)}; it must be the class indices of the two words before.`,
    );
  context.forEach((word, i) => {
    requireClassIndex("nextWordScores", `context[${i}]`, word, model.words);
  });
  const scores = new Float64Array(model.words);
  const [secondLast, last] = context.map((word) => Int32Array.of(word));
  writeScores(model, { secondLast, last }, scores);
  return Array.from(scores);
}

/** Writes the scores of a batch of contexts into an array, row after row. */
export function writeScores(
  { words, biases, last, secondLast }: NextWordModel,
  contexts: { readonly last: Int32Array; readonly secondLast: Int32Array },
  scores: Float64Array,
): void {
  for (let n = 0; n < contexts.last.length; n++) {
    const row = n * words;
    const u = contexts.last[n] * words;
    const v = contexts.secondLast[n] * words;
    for (let k = 0; k < words; k++) scores[row + k] = biases[k] + last[u + k] + secondLast[v + k];
  }
}
