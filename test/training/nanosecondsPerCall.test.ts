import { nanosecondsPerCall } from "@course/lib/training";
import { afterEach, describe, expect, it, vi } from "vitest";

afterEach(() => vi.restoreAllMocks());

/** A function to measure: each call moves the mocked clock by the next of the durations, in milliseconds. */
function clockMovedBy(durations: readonly number[]): () => void {
  let now = 0;
  let call = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  return () => {
    now += durations[Math.min(call++, durations.length - 1)] as number;
  };
}

describe("nanosecondsPerCall", () => {
  it("returns the time that passes during a call", () => {
    expect(nanosecondsPerCall(clockMovedBy([0.25]))).toBe(250_000);
  });

  it("returns the fastest round and ignores the one that warms up", () => {
    const run = clockMovedBy([1, 30, 25, 20]); // one call a round
    expect(nanosecondsPerCall(run, { rounds: 3, milliseconds: 1 })).toBe(20e6);
  });

  it("ends a round as soon as its time has passed", () => {
    const run = vi.fn(clockMovedBy([1]));
    nanosecondsPerCall(run, { rounds: 1, milliseconds: 2 });
    expect(run).toHaveBeenCalledTimes(4); // two to warm up, two measured
  });

  it.each([
    [{ rounds: 0 }, "nanosecondsPerCall: rounds is 0; it must be a whole number, at least 1."],
    [{ rounds: 1.5 }, "nanosecondsPerCall: rounds is 1.5; it must be a whole number, at least 1."],
    [{ milliseconds: 0 }, "nanosecondsPerCall: milliseconds is 0; it must be above 0, and finite."],
    [
      { milliseconds: Infinity },
      "nanosecondsPerCall: milliseconds is Infinity; it must be above 0, and finite.",
    ],
  ])("throws at %o before it calls anything", (options, message) => {
    const run = vi.fn(() => {
      throw new Error("called");
    });
    expect(() => nanosecondsPerCall(run, options)).toThrow(message);
  });
});
