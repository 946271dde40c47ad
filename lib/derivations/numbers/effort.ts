/** An attempt that was given up, because it takes more work than its limit. It decides nothing. */
export class TooMuchWork extends RangeError {
  constructor() {
    super("this takes too much work");
  }
}

/** The work that the attempt may still do. */
let left = Infinity;

/** What an attempt may do if nothing else is said. A unit is about 0.1 µs, so this is half a second. */
const LIMIT = 5_000_000;

/**
 * Makes an attempt, and gives it up if it exceeds its limit, whatever the formulas are. Work is counted, not timed, so that
 * the result is the same on every machine.
 *
 * @returns what the attempt returns; `undefined` if it was given up
 */
export function tryWithin<T>(attempt: () => T, limit: number = LIMIT): T | undefined {
  const before = left;
  left = limit;
  try {
    return attempt();
  } catch (error) {
    if (error instanceof TooMuchWork) return undefined;
    throw error;
  } finally {
    left = before;
  }
}

/** Counts work before it is done. */
export function spend(work: number): void {
  left -= work;
  if (left < 0) throw new TooMuchWork();
}
