import type { Printed } from "./claim.js";

/** The number of decimals that the article prints. */
export const DECIMALS = 3;

/**
 * Truncates a number to three decimals. It is rounded to twelve decimals first, which a double below 1000 has,
 * because the double nearest to 0.301 is a little less than that and would become 0.300.
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
 * Rounds a number to three decimals, the usual way to shorten it; compare `truncated`.
 *
 * @returns the number as text
 * @example
 * rounded(0.5228787); // "0.523"
 */
export function rounded(value: number): string {
  return value.toFixed(DECIMALS);
}

/** A number with three decimals, rounded or truncated. */
export function printedAs(value: number, policy: Printed["policy"]): string {
  return policy === "rounded" ? rounded(value) : truncated(value);
}
