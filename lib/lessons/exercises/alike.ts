/** The relative tolerance: more than rounding, and much less than any mistake. */
const tolerance = 1e-9;

/** The size below which the tolerance for outputs is absolute, because an output may be the difference of numbers near 1. */
const small = 1e-3;

/**
 * Whether two numbers are equal up to rounding. Rules of exercises use it.
 *
 * @param below  the size below which the tolerance is absolute
 */
export function near(a: number, b: number, within: number = tolerance, below = 1): boolean {
  if (Object.is(a, b)) return true; // also NaN, and infinities of one sign
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false; // the tolerance would be infinite
  return Math.abs(a - b) <= within * Math.max(below, Math.abs(a), Math.abs(b));
}

/** Whether two outputs are equal up to rounding; lists are compared number by number. */
export function alike(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number") return near(a, b, tolerance, small);
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => alike(item, b[i]));
  return Object.is(a, b);
}
