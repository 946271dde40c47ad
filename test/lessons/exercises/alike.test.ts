import { describe, expect, it } from "vitest";
import { alike, near } from "../../../lib/lessons/exercises/alike.js";

describe("two outputs are alike", () => {
  it("if they differ by no more than rounding errors", () => {
    expect(near(0.1 + 0.2, 0.3)).toBe(true);
    expect(near(1e20, 1e20 + 1e5)).toBe(true);
    expect(near(0.522, 0.5228)).toBe(false);
  });

  it("if they are small and differ by no more than rounding errors of numbers near 1", () => {
    expect(alike(1e-9, 1e-9 + 2e-16)).toBe(true);
    expect(alike(1e-9, 1.1e-9)).toBe(false);
  });

  it("if both are the same infinity or both NaN, which are like nothing else", () => {
    expect(near(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)).toBe(true);
    expect(near(Number.NaN, Number.NaN)).toBe(true);
    expect(near(Number.POSITIVE_INFINITY, 37)).toBe(false);
    expect(near(37, Number.NEGATIVE_INFINITY)).toBe(false);
    expect(near(Number.NaN, 0)).toBe(false);
  });

  it("if they are lists of the same length whose numbers are alike", () => {
    expect(alike([0.1 + 0.2, 1], [0.3, 1])).toBe(true);
    expect(alike([1], [1, 0])).toBe(false);
    expect(alike([1, 0], 0)).toBe(false);
  });
});
