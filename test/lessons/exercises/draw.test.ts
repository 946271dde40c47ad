import { describe, expect, it } from "vitest";
import { drawFrom } from "../../../lib/lessons/exercises/draw.js";

describe("drawn inputs", () => {
  it("are the same for the same seed", () => {
    expect(drawFrom(5).logits(4)).toEqual(drawFrom(5).logits(4));
  });

  it("differ from seed to seed already in the first number", () => {
    const seeds = Array.from({ length: 1000 }, (_, i) => 997 * i);
    const upper = seeds.filter((seed) => drawFrom(seed).whole(0, 1) === 1).length;
    expect(upper).toBeGreaterThan(400);
    expect(upper).toBeLessThan(600);
  });
});
