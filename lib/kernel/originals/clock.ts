/** The kernel's own clock: a cell may replace `Date` and `performance.now`, for example for its own tests. */

/** Milliseconds since the process has begun. */
export const now: () => number = performance.now.bind(performance);

const { Date: OwnDate } = globalThis;
const { toISOString } = Date.prototype;

/** The date and time, as Jupyter writes them. */
export function isoDate(): string {
  return Reflect.apply(toISOString, new OwnDate(), []);
}
