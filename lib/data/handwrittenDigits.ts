import { handwrittenDigitsText } from "./handwrittenDigitsText.js";
import { type DataSet, type Description, readDataSet } from "./readDataSet.js";

/** A picture has 8 rows of 8 pixels. */
const SIDE = 8;

/** A pixel counts how many of 4 × 4 smaller ones are black: 0 to 16, which is one digit to the base 17. */
const INK = 16;

/** The number of pictures of each digit. */
const COUNTS = [178, 182, 177, 183, 181, 182, 181, 179, 174, 180];

const description: Description = {
  name: "handwrittenDigits",
  features: Array.from({ length: SIDE * SIDE }, (_, i) => [
    `pixel ${Math.floor(i / SIDE)} ${i % SIDE}`,
    0,
    INK,
  ]),
  classes: COUNTS.map((count, digit) => [String(digit), count]),
  source:
    "E. Alpaydin, C. Kaynak (1998), Optical Recognition of Handwritten Digits, UCI Machine Learning Repository, doi.org/10.24432/C50P49; its test set, in the copy of scikit-learn 1.2.1",
  licence: "CC BY 4.0 (UCI), BSD-3-Clause (scikit-learn); see lib/data/LICENCES.md",
};

/**
 * Handwritten digits: 1797 pictures of 8 × 8 pixels by 13 writers, and the digit that each shows. A pixel is a number
 * from 0 (white) to 16 (black); the pixels of a picture are one row of numbers, line by line from the top.
 *
 * @returns 1797 samples with 64 features in 10 classes
 * @throws {Error} if the stored data are damaged
 * @example
 * handwrittenDigits().inputs[0].slice(0, 8); // [0, 0, 5, 13, 9, 1, 0, 0]
 * handwrittenDigits().labels.slice(0, 3); // [0, 1, 2]
 * @see Alpaydin & Kaynak, Cascading Classifiers (1998)
 */
export function handwrittenDigits(): DataSet {
  return readDataSet(description, handwrittenDigitsText, (pixels) =>
    Array.from(pixels, (pixel) => Number.parseInt(pixel, INK + 1)),
  );
}
