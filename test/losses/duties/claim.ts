import fc from "fast-check";

/** Puts `advice`, which says what is wrong and what to do, before the message with which a check fails. */
export function claim(advice: string, check: () => void): void {
  try {
    check();
  } catch (error) {
    if (error instanceof Error) error.message = `${advice}\n${error.message}`;
    throw error;
  }
}

/** Fails with `advice`, what went wrong and a counterexample, unless a check passes for all drawn values. */
export function claimForAll<T>(
  advice: string,
  values: fc.Arbitrary<T>,
  check: (value: T) => void,
  runs = 100,
): void {
  const property = fc.property(values, (value) => {
    check(value);
  });
  try {
    fc.assert(property, { numRuns: runs });
  } catch (error) {
    const { message, cause } = error as Error & { cause?: Error };
    throw new Error(`${advice}\n${cause?.message}\n${message}`, { cause });
  }
}
