import type { Printed } from "./claim.js";

/** All of the article's numbers have three decimals. */
export const DECIMALS = 3;

/**
 * A number cut off after three decimals. Cut from twelve, which a double below 1000 is sure of: the
 * exact value of the double 0.301 is a little less than that, and 0.300 would surprise anyone.
 *
 * @returns the number as the article would print it
 * @example
 * truncated(0.5228787); // "0.522"
 */
export function truncated(value: number): string {
  const digits = value.toFixed(12);
  return digits.slice(0, digits.indexOf(".") + 1 + DECIMALS);
}

/**
 * A number rounded to three decimals, as one would expect a number to be shortened.
 *
 * @returns the number as text
 * @example
 * rounded(0.5228787); // "0.523"
 */
export function rounded(value: number): string {
  return value.toFixed(DECIMALS);
}

/** A number printed in one of the two ways. */
export function printedAs(value: number, policy: Printed["policy"]): string {
  return policy === "rounded" ? rounded(value) : truncated(value);
}
