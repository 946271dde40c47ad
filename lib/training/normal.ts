import { random } from "./random.js";

/**
 * Makes a generator of normal random numbers with mean 0 and variance 1, by the method of Box and Muller: a uniform
 * angle, and a distance whose square is exponential, are a point in the plane with two independent normal coordinates.
 *
 * @param seed  a whole number
 * @returns a function whose calls return the numbers in turn
 * @throws {RangeError} if seed is not a whole number
 * @example
 * normal(1)() === normal(1)(); // true
 * @see Box & Muller, A Note on the Generation of Random Normal Deviates (1958)
 */
export function normal(seed: number): () => number {
  const uniform = random(seed);
  return () => {
    const distance = Math.sqrt(-2 * Math.log(1 - uniform())); // 1 − uniform is never 0
    return distance * Math.cos(2 * Math.PI * uniform());
  };
}
