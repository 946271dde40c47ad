import { describe, expect, it } from "vitest";
import { judgeDigits } from "../../../lib/lessons/exercises/digits.js";

const exact = 0.6020599913279624;

describe("an answer typed as a number", () => {
  it.each([0.602, 0.6021, 0.60206, 0.6020599])(
    "is right with three digits or more, as %s is, and all digits are shown",
    (typed) => {
      expect(judgeDigits(typed, exact)).toMatchObject({
        enough: true,
        says: { en: `With all digits: ${exact}` },
      });
    },
  );

  it.each([
    [2 / 3, 0.666],
    [2 / 3, 0.667],
    [403.4287934927351, 403],
    [-0.0333, -0.03334],
    [1.4612e-9, 1.46e-9],
  ])("may be rounded or cut off: %s as %s", (expected, typed) => {
    expect(judgeDigits(typed, expected)?.enough).toBe(true);
  });

  it.each([0.6, 0.61, 0.605, 0.5999])(
    "with fewer right digits, as %s, is told how many are needed",
    (typed) => {
      expect(judgeDigits(typed, exact)).toMatchObject({
        enough: false,
        says: { en: expect.stringContaining("At least 3 right digits are needed") },
      });
    },
  );

  it.each([0.7, -0.602, 6.02, 60.2, 0.0602, 0, Number.NaN, Infinity, "0.602", null, [0.602]])(
    "is not close with %s",
    (typed) => {
      expect(judgeDigits(typed, exact)).toBeUndefined();
    },
  );

  it("must have all digits if the answer is a whole number", () => {
    expect(judgeDigits(2050000, 2049000)).toBeUndefined();
    expect(judgeDigits(3.0001, 3)).toBeUndefined();
  });

  it("is judged by its worst number if it is a list", () => {
    expect(judgeDigits([0.333, 0.6667], [1 / 3, 2 / 3])?.enough).toBe(true);
    expect(judgeDigits([0.34, 0.6667], [1 / 3, 2 / 3])?.enough).toBe(false);
    expect(judgeDigits([0.333], [1 / 3, 2 / 3])).toBeUndefined();
  });
});
