import { plainList } from "../losses/plainList.js";
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
 * @throws {RangeError} if an input is not finite
 * @example
 * standardiser([[1], [3]])([[1], [3], [5]]); // [[-1], [1], [3]]
 * @see lesson 10
 */
export function standardiser(inputs: Rows): (rows: Rows) => number[][] {
  requireList("standardiser", "inputs", inputs);
  const features = plainList(inputs[0])?.length ?? 0;
  requireList("standardiser", "inputs[0]", plainList(inputs[0]));
  const packed = packInputs("standardiser", inputs, features);
  const count = inputs.length;
  const means = new Array<number>(features).fill(0);
  const deviations = new Array<number>(features).fill(0);
  for (let i = 0; i < features; i++) {
    for (let n = 0; n < count; n++) means[i] += packed[n * features + i] / count;
    let squares = 0;
    for (let n = 0; n < count; n++) squares += (packed[n * features + i] - means[i]) ** 2;
    deviations[i] = Math.sqrt(squares / count) || 1;
  }
  return (rows) => {
    packInputs("standardiser", rows, features);
    return rows.map((row) =>
      Array.from(row, (x: number, i: number) => (x - means[i]) / deviations[i]),
    );
  };
}
