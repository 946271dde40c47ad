/** A number as programs print it, with its decimals and its exponent. */
export const NUMBER: RegExp =
  /^[+-]?(?:\d+\.?(?<decimals>\d*)|\.(?<only>\d+))(?:e(?<exponent>[+-]?\d+))?$/i;

/** The words that programs print for values without digits, in lower case. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  nan: Number.NaN,
  inf: Infinity,
  infinity: Infinity,
  "-inf": -Infinity,
  "-infinity": -Infinity,
};
