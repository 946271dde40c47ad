import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { shown } from "../losses/shown.js";

/**
 * Makes a generator of pseudorandom numbers. The same seed gives the same numbers on every machine, so a
 * lesson has the same outputs for every reader.
 *
 * @param seed  a whole number
 * @returns a function whose calls return the numbers in turn, uniform in [0, 1)
 * @throws {RangeError} if seed is not a whole number
 * @example
 * random(1)() === random(1)(); // true
 * @see Blackman & Vigna, Scrambled Linear Pseudorandom Number Generators (2021): xoroshiro128+
 */
export function random(seed: number): () => number {
  if (!Number.isInteger(seed))
    throw new RangeError(`random: seed is ${shown(seed)}; it must be a whole number.`);
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}
