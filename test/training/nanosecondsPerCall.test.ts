import { nanosecondsPerCall } from "@course/lib/training";
import { afterEach, describe, expect, it, vi } from "vitest";

afterEach(() => vi.restoreAllMocks());

/** A clock that only the measured calls move, by so many milliseconds each. */
function clockMovedBy(durations: readonly number[]): () => void {
  let now = 0;
  let call = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  return () => {
    now += durations[Math.min(call++, durations.length - 1)] as number;
  };
}

describe("nanosecondsPerCall", () => {
  it("is the time that passes during a call", () => {
    expect(nanosecondsPerCall(clockMovedBy([0.25]))).toBe(250_000);
  });

  it("counts the fastest round, and not the one that warms up", () => {
    const run = clockMovedBy([1, 30, 20, 25]); // calls of one round each
    expect(nanosecondsPerCall(run, { rounds: 3, milliseconds: 1 })).toBe(20e6);
  });

  it.each([
    [{ rounds: 0 }, "nanosecondsPerCall: rounds is 0; it must be a whole number, at least 1."],
    [{ milliseconds: 0 }, "nanosecondsPerCall: milliseconds is 0; it must be above 0, and finite."],
  ])("refuses %o", (options, message) => {
    expect(() => nanosecondsPerCall(() => 0, options)).toThrow(message);
  });
});
