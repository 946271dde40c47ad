import { requireOptions } from "../losses/lossOptions.js";
import type { ClassIndex } from "../losses/types.js";
import {
  requireClassIndex,
  requireNumber,
  requireSameLength,
  requireVector,
} from "../losses/validate.js";

export interface ConfusionOptions {
  /** The number of classes. Default: the largest index that occurs, plus 1. */
  classes?: number;
}

/**
 * The confusion matrix: Mᵢⱼ = #{n : tₙ = i and pₙ = j}, how often class i was taken for class j.
 *
 * A row for each true class, a column for each predicted one, as scikit-learn has it (some books transpose it). The
 * diagonal counts the right answers; a row sums to the samples of a class, so diagonal / row sum is the recall of the
 * class, and diagonal / column sum its precision.
 *
 * @param target  the class index of each sample
 * @param predicted  the predicted class index of each sample, such as argMax of its scores
 * @returns counts, `classes` rows of `classes` numbers
 * @throws {TypeError} if an argument is not a list of numbers, or their lengths differ
 * @throws {RangeError} if an index is no class
 * @example
 * confusionMatrix([0, 0, 1], [0, 1, 1]); // [[1, 1], [0, 1]]
 * confusionMatrix([0], [1], { classes: 3 }); // [[0, 1, 0], [0, 0, 0], [0, 0, 0]]
 * @see scikit-learn, sklearn.metrics.confusion_matrix
 */
export function confusionMatrix(
  target: readonly ClassIndex[],
  predicted: readonly ClassIndex[],
  options: ConfusionOptions = {},
): number[][] {
  const where = "confusionMatrix";
  requireOptions(where, options, ["classes"]);
  requireVector(where, "target", target);
  requireVector(where, "predicted", predicted);
  requireSameLength(where, ["target", target], ["predicted", predicted]);
  const largest = [...target, ...predicted].reduce((a, b) => Math.max(a, b), 0);
  const { classes = largest + 1 } = options;
  requireNumber(where, "classes", classes);
  for (let n = 0; n < target.length; n++) {
    requireClassIndex(where, `target[${n}]`, target[n], classes);
    requireClassIndex(where, `predicted[${n}]`, predicted[n], classes);
  }
  const matrix = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (let n = 0; n < target.length; n++) matrix[target[n]][predicted[n]] += 1;
  return matrix;
}
