import { plainList } from "./plainList.js";
import { requireNumberOrList } from "./requireNumberOrList.js";
import type { NumberList, SameShape } from "./types.js";
import { requireList, requireNumber } from "./validate.js";

/**
 * The logistic sigmoid: σ(y) = 1 / (1 + e^−y). Turns one score into the probability of "yes".
 *
 * It is softmax of the two scores [0, y], and σ(−y) = 1 − σ(y). In double precision σ(37) is exactly
 * 1: a loss that needs log(1 − σ(y)) must be computed from y itself. The form with e^y is used for
 * negative y, so that no exponential overflows.
 *
 * @param logit  one score or a list of them; ±Infinity gives the limits 1 and 0
 * @returns a probability in [0, 1], in the shape of the logit
 * @throws {TypeError} if logit is neither a number nor a list of numbers
 * @throws {RangeError} if a logit is NaN
 * @example
 * sigmoid(0); // 0.5
 * sigmoid([-1000, 1000]); // [0, 1]
 * @see the article, «Sigmoid»; Verhulst (1838), who named the logistic curve
 */
export function sigmoid<X extends number | NumberList>(logit: X): SameShape<X> {
  return elementwise(["sigmoid", "logit"], logit, sigmoidOf);
}

/**
 * The logarithm of the sigmoid: ln σ(y) = −ln(1 + e^−y).
 *
 * Never the logarithm of a rounded σ: stays exact where σ(y) underflows to 0 or rounds to 1.
 * Its negative at −y, ln(1 + e^y), is softplus.
 *
 * @param logit  one score or a list of them; Infinity gives 0 and -Infinity gives -Infinity
 * @returns a log-probability ≤ 0 in nats, in the shape of the logit
 * @throws {TypeError} if logit is neither a number nor a list of numbers
 * @throws {RangeError} if a logit is NaN
 * @example
 * logSigmoid(0); // -0.6931471805599453
 * logSigmoid([-1000, 40]); // [-1000, -4.248354255291589e-18]
 * @see the article, «Sigmoid» and «二值交叉熵»; Mächler, Accurately Computing log(1 − exp(−|a|)) (2012)
 */
export function logSigmoid<X extends number | NumberList>(logit: X): SameShape<X> {
  return elementwise(["logSigmoid", "logit"], logit, logSigmoidOf);
}

/** {@link sigmoid} of one number that has been checked already. */
export function sigmoidOf(y: number): number {
  if (y >= 0) return 1 / (1 + Math.exp(-y));
  const e = Math.exp(y);
  return e / (1 + e);
}

/** {@link logSigmoid} of one number that has been checked already. */
export function logSigmoidOf(y: number): number {
  return Math.min(y, 0) - Math.log1p(Math.exp(-Math.abs(y)));
}

/** A function of one number, applied to a number or to each of a list, after a check of each. */
export function elementwise<X extends number | NumberList>(
  [where, name]: readonly [where: string, name: string],
  value: X,
  f: (x: number) => number,
  check: (where: string, name: string, x: unknown) => void = requireNumber,
): SameShape<X> {
  const list: unknown = plainList(value);
  if (!Array.isArray(list)) {
    requireNumberOrList(where, name, list);
    check(where, name, list);
    return f(list) as SameShape<X>;
  }
  requireList(where, name, list);
  for (let i = 0; i < list.length; i++) check(where, `${name}[${i}]`, list[i]);
  return list.map(f) as SameShape<X>;
}
