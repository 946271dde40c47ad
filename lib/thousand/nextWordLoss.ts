import { crossEntropyWithLogits } from "../batch/index.js";
import { shown } from "../losses/shown.js";
import { requireClassIndex } from "../losses/validate.js";
import { requireFiniteScores } from "../training/evaluateNetwork.js";
import { type NextWordModel, requireNextWordModel, writeScores } from "./nextWordModel.js";
import type { WordSamples } from "./wordSamples.js";

/** So many samples are scored at once: their scores take half a megabyte, which fits in a cache. */
const AT_ONCE = 64;

/**
 * The mean loss of a model on samples: cross-entropy, (1/N) Σₙ −ln p of the word that came next.
 *
 * @param model  from createNextWordModel or trainNextWord
 * @param samples  from wordSamples, with the vocabulary of the model
 * @returns the loss, in nats for each word
 * @throws {TypeError} if the model is none, or the samples are not three arrays of equal length
 * @throws {RangeError} if there are no samples, or an index is no word of the model
 * @example
 * nextWordLoss(createNextWordModel(1000), wordSamples([["0"]], vocabulary(courseProse().training, 1000))); // Math.log(1000)
 * @see lesson 11
 */
export function nextWordLoss(model: NextWordModel, samples: WordSamples): number {
  requireNextWordModel("nextWordLoss", "model", model);
  requireWordSamples("nextWordLoss", samples, model.words);
  return lossOf("nextWordLoss", model, samples);
}

/** {@link nextWordLoss} of samples that have been checked, in the name of the function that was called. */
export function lossOf(where: string, model: NextWordModel, samples: WordSamples): number {
  const count = samples.next.length;
  const scores = new Float64Array(Math.min(AT_ONCE, count) * model.words);
  let sum = 0;
  for (let first = 0; first < count; first += AT_ONCE) {
    const part = partOf(samples, (indices) => indices.subarray(first, first + AT_ONCE));
    const rows = part.next.length;
    const used = scores.subarray(0, rows * model.words);
    writeScores(model, part, used);
    requireFiniteScores(where, used);
    sum += crossEntropyWithLogits(part.next, used, [rows, model.words], { reduction: "sum" }).loss;
  }
  return sum / count;
}

/** The same part of each of the three arrays. */
export function partOf(
  { secondLast, last, next }: WordSamples,
  part: (indices: Int32Array) => Int32Array,
): WordSamples {
  return { secondLast: part(secondLast), last: part(last), next: part(next) };
}

/** Checks that samples are three arrays of class indices, equally long. */
export function requireWordSamples(where: string, samples: WordSamples, words: number): void {
  const names = ["secondLast", "last", "next"] as const;
  const arrays = names.map((name) => samples?.[name]);
  if (!arrays.every((array) => array instanceof Int32Array && array.length === arrays[0].length))
    throw new TypeError(
      `${where}: samples is ${shown(samples)}; it must have three arrays of equal length, as wordSamples returns them.`,
    );
  if (arrays[0].length === 0) throw new RangeError(`${where}: there are no samples.`);
  names.forEach((name) => {
    samples[name].forEach((word, n) => {
      requireClassIndex(where, `${name}[${n}]`, word, words);
    });
  });
}
