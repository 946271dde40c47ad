import { elementwise, logSigmoidOf } from "./sigmoid.js";
import type { NumberList, SameShape } from "./types.js";

/**
 * Softplus: ln(1 + e^y), a smooth max(0, y). What "yes" costs a network that is asked for "no": −ln(1 − σ(y)).
 *
 * It is −logSigmoid(−y), and softplus(y) − softplus(−y) = y. Its slope is the sigmoid. Not computed as written: e^y
 * overflows beyond 709, and 1 + e^y loses the digits of a small e^y.
 *
 * @param logit  one score or a list of them; Infinity gives Infinity and -Infinity gives 0
 * @returns a number ≥ 0 in nats, in the shape of the logit
 * @throws {TypeError} if logit is neither a number nor a list of numbers
 * @throws {RangeError} if a logit is NaN
 * @example
 * softplus(0); // 0.6931471805599453
 * softplus([-40, 1000]); // [4.248354255291589e-18, 1000]
 * @see the article, «二值交叉熵», for t = 0; Dugas et al., Incorporating Second-Order Functional Knowledge (2000)
 */
export function softplus<X extends number | NumberList>(logit: X): SameShape<X> {
  return elementwise(["softplus", "logit"], logit, (y) => 0 - logSigmoidOf(-y));
}
