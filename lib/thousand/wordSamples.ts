import { shown } from "../losses/shown.js";
import type { Paragraph } from "./courseProse.js";
import { END, OTHER, requireParagraphs } from "./wordClasses.js";

/** Places in a text, in their order: which word stands there, and which two stand before it. All are class indices. */
export interface WordSamples {
  /** The word two places before. */
  readonly secondLast: Int32Array;
  /** The word just before. */
  readonly last: Int32Array;
  /** The word to predict: the label. */
  readonly next: Int32Array;
}

/**
 * Makes samples of a text: one for each word, and one for the end of each paragraph. Before its first word a paragraph has
 * the mark "¶", twice.
 *
 * @param paragraphs  lists of words
 * @param words  the vocabulary; a word that is not in it counts as "…"
 * @returns three arrays of class indices, which have one entry for each sample
 * @throws {TypeError} if paragraphs or words are no lists of words
 * @throws {RangeError} if the vocabulary has no "¶" or no "…", or a word twice
 * @example
 * wordSamples([["to", "be"]], ["¶", "…", "be", "to"]); // { secondLast: Int32Array.of(0, 0, 3), last: Int32Array.of(0, 3, 2), next: Int32Array.of(3, 2, 0) }
 * @see lesson 11
 */
export function wordSamples(
  paragraphs: readonly Paragraph[],
  words: readonly string[],
): WordSamples {
  requireParagraphs("wordSamples", paragraphs);
  const indices = indicesOf(words);
  const end = indices.get(END) as number;
  const other = indices.get(OTHER) as number;
  const classes = paragraphs.map((paragraph) =>
    paragraph.map((word) => indices.get(word) ?? other),
  );
  const samples = classes.flatMap((paragraph) =>
    [...paragraph, end].map((next, i) => [paragraph[i - 2] ?? end, paragraph[i - 1] ?? end, next]),
  );
  return {
    secondLast: Int32Array.from(samples, ([secondLast]) => secondLast),
    last: Int32Array.from(samples, ([, last]) => last),
    next: Int32Array.from(samples, ([, , next]) => next),
  };
}

function indicesOf(words: readonly string[]): Map<string, number> {
  if (!Array.isArray(words) || words.some((word) => typeof word !== "string"))
    throw new TypeError(
      `wordSamples: words is ${shown(words)}; it must be a list of words. Try vocabulary(paragraphs, 1000).`,
    );
  const indices = new Map(words.map((word, index) => [word, index]));
  if (indices.size < words.length || !indices.has(END) || !indices.has(OTHER))
    throw new RangeError(
      `wordSamples: a vocabulary needs "${END}" and "${OTHER}", and each word once. Try vocabulary(paragraphs, 1000).`,
    );
  return indices;
}
