import { shown } from "../losses/shown.js";
import { requireCount } from "../training/validateTraining.js";
import type { Paragraph } from "./courseProse.js";

/** The end of a paragraph, which a model predicts like a word. */
export const END = "¶";
/** Any word that is not in the vocabulary. */
export const OTHER = "…";

/**
 * The classes of a model that predicts words: the end of a paragraph "¶", any other word "…", and the words that occur most
 * often, the most frequent first. Of equally frequent words those come first that are first in the alphabet.
 *
 * @param paragraphs  text to count in, better the training part alone
 * @param size  the number of classes
 * @returns a list of `size` different words; the index of a word is its class
 * @throws {TypeError} if paragraphs is no list of lists of words
 * @throws {RangeError} if size is not a whole number ≥ 3, or the text has too few different words
 * @example
 * vocabulary([["to", "be", "or", "not", "to", "be"]], 4); // ["¶", "…", "be", "to"]
 * @see lesson 11
 */
export function vocabulary(paragraphs: readonly Paragraph[], size: number): string[] {
  requireParagraphs("vocabulary", paragraphs);
  requireCount("vocabulary", "size", size, 3);
  const counts = new Map<string, number>();
  for (const word of paragraphs.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  counts.delete(END);
  counts.delete(OTHER);
  if (counts.size + 2 < size)
    throw new RangeError(
      `vocabulary: size is ${size}, but the text has ${counts.size} different words; with "${END}" and "${OTHER}" that makes ${counts.size + 2} classes.`,
    );
  const byFrequency = [...counts].sort(
    ([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1),
  );
  return [END, OTHER, ...byFrequency.slice(0, size - 2).map(([word]) => word)];
}

/** Checks that something is a list of lists of words. */
export function requireParagraphs(where: string, paragraphs: unknown): void {
  const isText = (value: unknown): boolean =>
    Array.isArray(value) && value.every((word) => typeof word === "string");
  if (!Array.isArray(paragraphs) || !paragraphs.every(isText))
    throw new TypeError(
      `${where}: paragraphs is ${shown(paragraphs)}; it must be a list of lists of words. Try courseProse().training.`,
    );
}
