import { noteCall } from "../losses/calls.js";
import { plainList } from "../losses/plainList.js";
import { shown } from "../losses/shown.js";
import type { NumberList } from "../losses/types.js";
import { requireDistribution } from "../losses/validate.js";

/** Some symbols, and the sum of their probabilities. */
interface Group {
  readonly share: number;
  readonly symbols: readonly number[];
}

/**
 * Huffman's code: the lengths lᵢ of a prefix code with the least mean length Σ pᵢ lᵢ that whole words can have.
 *
 * The two rarest groups of symbols are joined, which makes all of their words one bit longer, until one group is left.
 *
 * @param probabilities  of all symbols, with the sum 1
 * @returns the number of bits of each word; 0 for a symbol without any other
 * @throws {RangeError} if probabilities is no distribution
 * @example
 * huffmanLengths([0.5, 0.25, 0.25]); // [1, 2, 2]
 * @see Huffman, A Method for the Construction of Minimum-Redundancy Codes (1952)
 */
export function huffmanLengths(probabilities: NumberList): number[] {
  noteCall("huffmanLengths");
  const shares = plainList(probabilities);
  requireDistribution("huffmanLengths", "probabilities", shares);
  const lengths = shares.map(() => 0);
  let groups: Group[] = shares.map((share, symbol) => ({ share, symbols: [symbol] }));
  while (groups.length > 1) {
    const [a, b, ...others] = groups.sort((one, other) => one.share - other.share);
    const symbols = [...a.symbols, ...b.symbols];
    for (const symbol of symbols) lengths[symbol] += 1;
    groups = [...others, { share: a.share + b.share, symbols }];
  }
  return lengths;
}

/**
 * The probabilities of all blocks of k independent symbols, each a product of k probabilities.
 *
 * @param probabilities  of the symbols, with the sum 1
 * @param k  how many symbols are in a block
 * @returns a probability for each block, in the order of counting
 * @throws {RangeError} if probabilities is no distribution, or there would be more than 65536 blocks
 * @example
 * blockShares([0.5, 0.5], 2); // [0.25, 0.25, 0.25, 0.25]
 */
export function blockShares(probabilities: NumberList, k: number): number[] {
  noteCall("blockShares");
  const shares = plainList(probabilities);
  requireDistribution("blockShares", "probabilities", shares);
  if (!Number.isInteger(k) || k < 1 || shares.length ** k > 65536)
    throw new RangeError(
      `blockShares: k is ${shown(k)}; it is a whole number ≥ 1 with at most 65536 blocks.`,
    );
  let blocks = [1];
  for (let symbols = 0; symbols < k; symbols++)
    blocks = blocks.flatMap((block) => shares.map((p) => block * p));
  return blocks;
}
