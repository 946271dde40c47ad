import { requireOptions } from "../losses/lossOptions.js";
import { plainList } from "../losses/plainList.js";
import type { NumberList } from "../losses/types.js";
import {
  requireClassIndex,
  requireNumber,
  requireSameLength,
  requireVector,
} from "../losses/validate.js";

/** A matrix of more classes than these has a gigabyte. */
const MOST_CLASSES = 10_000;

export interface ConfusionOptions {
  /** The number of classes, at most 10,000. Default: the largest index that occurs, plus 1. */
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
 * @throws {RangeError} if an index is no class, or the classes are more than 10,000
 * @example
 * confusionMatrix([0, 0, 1], [0, 1, 1]); // [[1, 1], [0, 1]]
 * confusionMatrix([0], [1], { classes: 3 }); // [[0, 1, 0], [0, 0, 0], [0, 0, 0]]
 * @see scikit-learn, sklearn.metrics.confusion_matrix
 */
export function confusionMatrix(
  target: NumberList,
  predicted: NumberList,
  options: ConfusionOptions = {},
): number[][] {
  const where = "confusionMatrix";
  requireOptions(where, options, ["classes"]);
  const truths = plainList(target);
  const answers = plainList(predicted);
  requireVector(where, "target", truths);
  requireVector(where, "predicted", answers);
  requireSameLength(where, ["target", truths], ["predicted", answers]);
  const largest = [...truths, ...answers].reduce((a, b) => Math.max(a, b), 0);
  const { classes = largest + 1 } = options;
  requireNumber(where, "classes", classes);
  for (let n = 0; n < truths.length; n++) {
    requireClassIndex(where, `target[${n}]`, truths[n], classes);
    requireClassIndex(where, `predicted[${n}]`, answers[n], classes);
  }
  if (classes > MOST_CLASSES)
    throw new RangeError(
      `${where}: a matrix of ${classes} classes does not fit in memory; it may have ${MOST_CLASSES}. Are these class indices?`,
    );
  const matrix = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (let n = 0; n < truths.length; n++) matrix[truths[n]][answers[n]] += 1;
  return matrix;
}
