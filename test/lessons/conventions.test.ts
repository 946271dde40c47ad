import { conventions } from "@course/lib/lessons";
import { describe, expect, it } from "vitest";
import { comparedCases, flat, type Nested } from "../losses/goldenCases.js";

const named = conventions.map((convention) => ({
  ...convention,
  name: `${convention.framework}, ${convention.topic}: ${convention.call}`,
}));

/** Digits after the point to which a number is given; those that were run are given in full. */
const digits = (x: number): number => String(x).split(".")[1]?.length ?? 0;

describe("what the frameworks mean", () => {
  it.each(named)("the number of $name is what this library computes", ({ gives, here }) => {
    const rounding = 0.5 * 10 ** -Math.min(digits(gives), 13);
    expect(Math.abs(here() - gives)).toBeLessThanOrEqual(rounding * 1.01);
  });

  it.each(named)(
    "the number of $name tells it from the other convention",
    ({ gives, otherwise }) => {
      expect(Math.abs(otherwise() - gives)).toBeGreaterThan(0.002);
    },
  );

  it.each(named.flatMap((one) => (one.ran ? [{ ...one, ran: one.ran }] : [])))(
    "the number of $name is that of the framework, in the reference values",
    ({ gives, ran }) => {
      const found = comparedCases.find(({ id }) => id === ran.golden) as
        | { source: string; expected: Nested; library?: { value?: Nested } }
        | undefined;
      // "scikit-learn 1.2.1" in the page is "scikit-learn 1.2.1+dfsg-1 sklearn.metrics.log_loss" in the file.
      expect(found?.source.toLowerCase()).toContain(
        ran.version.toLowerCase().replace("pytorch", "torch"),
      );
      const [value] = flat(found?.library?.value ?? found?.expected ?? []);
      expect(Math.abs(value - gives)).toBeLessThanOrEqual(1e-12 * Math.abs(gives));
    },
  );

  it("are compared for every framework, and for every topic by two", () => {
    expect(new Set(conventions.map(({ framework }) => framework)).size).toBe(6);
    for (const topic of new Set(conventions.map((one) => one.topic))) {
      const frameworks = conventions.filter((one) => one.topic === topic);
      expect(frameworks.length, topic).toBeGreaterThanOrEqual(topic === "reduction" ? 1 : 2);
    }
  });
});
