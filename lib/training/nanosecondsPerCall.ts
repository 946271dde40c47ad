/** How long to measure. */
export interface TimingOptions {
  /** How many rounds; the fastest counts. Default 5. */
  rounds?: number;
  /** How long a round takes, at least. Default 20. */
  milliseconds?: number;
}

/**
 * How long a call takes, by the wall clock, in the fastest of several rounds.
 *
 * Whatever else a machine does can only add to a time, so the fastest round is nearest to the truth. A
 * round before them warms up the compiler. A call should take some microseconds at least: the clock is
 * read after each of them.
 *
 * @returns nanoseconds
 * @throws {RangeError} if rounds is not a whole number ≥ 1, or milliseconds is not positive
 * @example
 * nanosecondsPerCall(() => Math.exp(1), { rounds: 1, milliseconds: 1 }) > 0; // true
 * @see lesson 15
 */
export function nanosecondsPerCall(
  run: () => unknown,
  { rounds = 5, milliseconds = 20 }: TimingOptions = {},
): number {
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new RangeError(
      `nanosecondsPerCall: rounds is ${rounds}; it must be a whole number, at least 1.`,
    );
  if (!(milliseconds > 0 && milliseconds < Infinity))
    throw new RangeError(
      `nanosecondsPerCall: milliseconds is ${milliseconds}; it must be above 0, and finite.`,
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
