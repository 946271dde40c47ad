import { plainList } from "../losses/plainList.js";
import { shown } from "../losses/shown.js";
import type { Rows } from "../losses/types.js";
import { requireList } from "../losses/validate.js";
import { packInputs } from "./samples.js";

/**
 * Makes a function that standardises features: z = (x − mean) / standard deviation, with the mean and the deviation that
 * each feature has in the given inputs. There, every standardised feature has mean 0 and variance 1.
 *
 * Pass the inputs of the training samples, and use the function for all samples: the test samples must not influence
 * anything that is fitted. A feature that is constant in the given inputs is only shifted.
 *
 * @param inputs  one row of numbers for each sample
 * @returns a function from rows to standardised rows
 * @throws {TypeError} if the inputs are no rows of the same length
 * @throws {RangeError} if an input is not finite, or a feature spans more than the largest number
 * @example
 * standardiser([[1], [3]])([[1], [3], [5]]); // [[-1], [1], [3]]
 * @see lesson 10
 */
export function standardiser(inputs: Rows): (rows: Rows) => number[][] {
  requireList("standardiser", "inputs", inputs);
  const features = plainList(inputs[0])?.length ?? 0;
  requireList("standardiser", "inputs[0]", plainList(inputs[0]));
  const packed = packInputs("standardiser", inputs, features);
  const columns = Array.from({ length: features }, (_, i) =>
    Float64Array.from(inputs, (_row, n) => packed[n * features + i]),
  );
  const scales = columns.map(scaleOf);
  return (rows) => {
    packInputs("standardiser", rows, features);
    return rows.map((row) =>
      Array.from(row, (x: number, i: number) => (x - scales[i].mean) / scales[i].deviation),
    );
  };
}

/** The mean and the standard deviation of a feature, and 1 for the deviation of one that is constant. */
function scaleOf(column: Float64Array, i: number): { mean: number; deviation: number } {
  // The mean of equal numbers may be rounded to another one: that of seven times 0.1 is.
  if (column.every((x) => x === column[0])) return { mean: column[0], deviation: 1 };
  const mean = column.reduce((sum, x) => sum + x / column.length, 0);
  const spread = column.reduce((most, x) => Math.max(most, Math.abs(x - mean)), 0);
  if (!Number.isFinite(spread))
    throw new RangeError(
      `standardiser: inputs[n][${i}] goes from ${shown(Math.min(...column))} to ${shown(Math.max(...column))}; the difference is above the largest number. Divide the feature by a constant.`,
    );
  // A power of two divides without rounding. Without it, squares could exceed the largest number, or all become 0.
  const unit = 2 ** Math.floor(Math.log2(spread));
  const squares = column.reduce((sum, x) => sum + ((x - mean) / unit) ** 2, 0);
  return { mean, deviation: unit * Math.sqrt(squares / column.length) };
}
