/**
 * Functions that the kernel uses, as they were before the first cell: a cell may replace them, for example for its own
 * tests, and the kernel must still answer.
 */
export const parseJson: typeof JSON.parse = JSON.parse;
export const toJson: typeof JSON.stringify = JSON.stringify;
