import { describe, expect, it } from "vitest";
import { alike, near } from "../../../lib/lessons/exercises/alike.js";

describe("two answers are alike", () => {
  it("if they differ by no more than rounding does", () => {
    expect(near(0.1 + 0.2, 0.3)).toBe(true);
    expect(near(1e20, 1e20 + 1e5)).toBe(true);
    expect(near(0.522, 0.5228)).toBe(false);
  });

  it("if both are the same infinity, or both no number; nothing else is near those", () => {
    expect(near(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)).toBe(true);
    expect(near(Number.NaN, Number.NaN)).toBe(true);
    expect(near(Number.POSITIVE_INFINITY, 37)).toBe(false);
    expect(near(37, Number.NEGATIVE_INFINITY)).toBe(false);
    expect(near(Number.NaN, 0)).toBe(false);
  });

  it("if they are lists of one length, number by number", () => {
    expect(alike([0.1 + 0.2, 1], [0.3, 1])).toBe(true);
    expect(alike([1], [1, 0])).toBe(false);
    expect(alike([1, 0], 0)).toBe(false);
  });
});
