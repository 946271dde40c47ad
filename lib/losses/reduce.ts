import { plainList } from "./plainList.js";
import type { NumberList, Reduced, Reduction } from "./types.js";
import { requireNumber, requireReduction, requireVector } from "./validate.js";

/**
 * Combines the losses ℓₙ of a batch: "mean" is Σ ℓₙ / d, "sum" is Σ ℓₙ, "none" keeps them
 * apart.
 *
 * Conventions (PyTorch): d is the number of losses, except that index targets with class weights divide by the sum of
 * the weights of their targets; that d is passed as `divisor`. The sum is a plain loop: of N losses it may lose N / 2
 * units in the last place, where batches of typed arrays lose none.
 *
 * @param losses  one loss per sample, already multiplied by its weight
 * @param reduction  "mean", "sum" or "none"
 * @param divisor  what "mean" divides by; default: the number of losses
 * @returns one number, or the list for "none"; in the unit of the losses
 * @throws {TypeError} if losses is not a list of numbers or is empty, or reduction is another word
 * @throws {RangeError} if a loss is NaN, or the mean is over nothing (divisor 0)
 * @example
 * reduce([1, 2, 6], "mean"); // 3
 * reduce([1, 2, 6], "sum"); // 9
 * reduce([1, 2, 6], "none"); // [1, 2, 6]
 * @see PyTorch, torch.nn.CrossEntropyLoss
 */
export function reduce<R extends Reduction>(
  losses: NumberList,
  reduction: R,
  divisor?: number,
): Reduced<R> {
  const list = plainList(losses);
  requireVector("reduce", "losses", list);
  requireReduction("reduce", reduction);
  if (reduction === "none") return [...list] as Reduced<R>;
  const d = reduction === "sum" ? 1 : divisor === undefined ? list.length : divisor;
  requireNumber("reduce", "divisor", d);
  if (d === 0)
    throw new RangeError('reduce: divisor is 0, so the mean is over nothing; try reduction "sum".');
  let sum = 0;
  for (const loss of list) sum += loss;
  return (sum / d) as Reduced<R>;
}
