import { OPTIONS, requireOptions } from "./lossOptions.js";
import type { LogOptions } from "./types.js";
import { requireBase, requireNumber } from "./validate.js";

/**
 * Perplexity: b^H. The number of equally likely choices whose entropy is H.
 *
 * A uniform guess among C classes has perplexity C, in any base, as long as the power is taken in the
 * base of the logarithm: e^H of a loss in bits is a common mistake.
 *
 * @param loss  a cross-entropy or an entropy, ≥ 0, in units of `base`
 * @returns a number of choices ≥ 1 (no unit)
 * @throws {TypeError} if loss is not a number
 * @throws {RangeError} if loss is negative or NaN, or the base is no base
 * @example
 * perplexity(3, { base: 10 }); // 1000
 * perplexity(1, { base: 2 }); // 2
 * @see Jelinek et al., Perplexity: a measure of the difficulty of speech recognition tasks (1977)
 */
export function perplexity(loss: number, options: LogOptions = {}): number {
  requireNumber("perplexity", "loss", loss);
  requireOptions("perplexity", options, OPTIONS.log);
  const { base = Math.E } = options;
  if (loss < 0)
    throw new RangeError(`perplexity: loss is ${loss}; a cross-entropy is never negative.`);
  requireBase("perplexity", base);
  return base === Math.E ? Math.exp(loss) : base ** loss;
}
