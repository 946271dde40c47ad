import { elementwise } from "./sigmoid.js";
import type { NumberList, SameShape } from "./types.js";
import { requireProbability } from "./validate.js";

/**
 * The logit, or log-odds: ln(p / (1 − p)). The score of which a probability is the sigmoid.
 *
 * 0 at p = ½, and logit(1 − p) = −logit(p). Right to the last digits close to ½, where the logarithm of the quotient
 * loses them, and for tiny p. Close to 1 the digits of 1 − p were lost before it came: nothing can be closer to 1 than
 * 2⁻⁵³, so no probability below 1 has a logit above 36.7.
 *
 * @param probability  in [0, 1]; one or a list of them
 * @returns a score in nats, in the shape of the probability; `-Infinity` for 0 and `Infinity` for 1
 * @throws {TypeError} if probability is neither a number nor a list of numbers
 * @throws {RangeError} if a probability is outside [0, 1] or NaN
 * @example
 * logit([0.5, 0.6]); // [0, 0.40546510810816433]
 * logit(1e-20); // -46.051701859880914
 * @see the article, «Sigmoid», whose inverse it is; Berkson, Application of the Logistic Function to Bio-Assay (1944)
 */
export function logit<X extends number | NumberList>(probability: X): SameShape<X> {
  return elementwise(["logit", "probability"], probability, logitOf, requireProbability);
}

function logitOf(p: number): number {
  // Close to ½ the quotient is close to 1, where a logarithm loses digits. There 2p − 1 is exact, and with
  // x = 2p − 1 the logit is ln((1 + x) / (1 − x)) = 2 artanh x.
  if (p > 0.25 && p < 0.75) return 2 * Math.atanh(2 * p - 1);
  return Math.log(p / (1 - p));
}
