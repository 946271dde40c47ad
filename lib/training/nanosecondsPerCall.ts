import { requireOptions } from "../losses/lossOptions.js";
import { shown } from "../losses/shown.js";
import { requireNumber } from "../losses/validate.js";
import { requireCount } from "./validateTraining.js";

/** The length of a measurement. */
export interface TimingOptions {
  /** The number of rounds, of which the fastest counts. Default 5. */
  rounds?: number;
  /** The least duration of a round. Default 20. */
  milliseconds?: number;
}

/**
 * Measures the mean time of a call by the wall clock, in the fastest of several rounds.
 *
 * Other work of the machine can only add to a time, so the fastest round is nearest to the true value. One
 * more round before them lets the compiler optimise. A call should take at least some microseconds, because
 * the clock is read after each call and its time is included.
 *
 * @returns nanoseconds
 * @throws {TypeError} if run is no function, or an option is unknown or no number
 * @throws {RangeError} if rounds is not a whole number ≥ 1, or milliseconds is not positive
 * @example
 * nanosecondsPerCall(() => Math.exp(1), { rounds: 1, milliseconds: 1 }) > 0; // true
 * @see lesson 15
 */
export function nanosecondsPerCall(run: () => unknown, options: TimingOptions = {}): number {
  const where = "nanosecondsPerCall";
  requireOptions(where, options, ["rounds", "milliseconds"], "{ rounds: 5 }");
  const { rounds = 5, milliseconds = 20 } = options;
  if (typeof run !== "function")
    throw new TypeError(
      `${where}: run is ${shown(run)}; it must be a function. Try () => Math.exp(1).`,
    );
  requireCount(where, "rounds", rounds, 1);
  requireNumber(where, "milliseconds", milliseconds);
  if (!(milliseconds > 0 && milliseconds < Infinity))
    throw new RangeError(
      `${where}: milliseconds is ${milliseconds}; it must be above 0, and finite.`,
    );
  let fastest = Infinity;
  for (let round = 0; round <= rounds; round++) {
    const average = averageOver(run, milliseconds);
    if (round > 0) fastest = Math.min(fastest, average);
  }
  return fastest;
}

function averageOver(run: () => unknown, milliseconds: number): number {
  const start = performance.now();
  let calls = 0;
  let passed = 0;
  while (passed < milliseconds) {
    run();
    calls++;
    passed = performance.now() - start;
  }
  return (1e6 * passed) / calls;
}
