import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { count, thereAre } from "../../lib/text/count.js";
import { shortenNumbers } from "../../lib/text/shortenNumbers.js";
import type { Text } from "../../lib/text/text.js";
import { UserError } from "../../lib/text/userError.js";

describe("count", () => {
  it.each([
    [0, "0 notebooks"],
    [1, "1 notebook"],
    [2, "2 notebooks"],
  ])("writes %d with its noun in the singular or plural", (number, text) => {
    expect(count(number, "notebook")).toBe(text);
    expect(thereAre(number, "notebook")).toBe(`there ${number === 1 ? "is" : "are"} ${text}`);
  });
});

describe("shortenNumbers", () => {
  it.each([
    ["decimals", "1.23456,-0.98765", "1.235,-0.988"],
    ["a number that begins with its point", "-.12345", "-0.123"],
    ["a negative exponent", "1.23456e-1 5e-7", "0.123 0"],
    ["a positive exponent, written out", "1.23456E2", "123.456"],
    ["a negative number to 0, without its sign", "-0.0001", "0"],
    ["the arguments of a function", "translate(10.123456,0.5)", "translate(10.123,0.5)"],
  ])("rounds %s", (_, long, short) => {
    expect(shortenNumbers(long, 3)).toBe(short);
  });

  it.each([
    ["integers", "M1 20L300-4"],
    ["short decimals", "1.5,0.25"],
    ["numbers in em", "0.123456em -.123456em 1.23456e-3em"],
    ["words", "none e-5 1em"],
  ])("keeps %s", (_, text) => {
    expect(shortenNumbers(text, 3)).toBe(text);
  });

  it.each([
    ["a point", "1.50001.25", "1.5 0.25"],
    ["a sign that is rounded away", "1-.00001", "1 0"],
    ["a sign that stays", "1.50001-.25", "1.5-0.25"],
  ])("keeps numbers apart that are separated by %s alone", (_, long, short) => {
    expect(shortenNumbers(long, 3)).toBe(short);
  });

  it("moves no number by more than half a unit of the last decimal, and does nothing a second time", () => {
    const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }));
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 6 }), (numbers, decimals) => {
        const short = shortenNumbers(pathOf(numbers), decimals);
        const shown = short.match(svgNumber) ?? [];
        expect(shown).toHaveLength(numbers.length);
        const most = 0.5 * 10 ** -decimals + 1e-9; // doubles near a million are rounded by less than 1e-9
        for (const [i, text] of shown.entries()) {
          expect(Math.abs(Number(text) - numbers[i])).toBeLessThanOrEqual(most);
          if (!Number.isInteger(numbers[i]))
            expect(text.split(".")[1]?.length ?? 0).toBeLessThanOrEqual(decimals);
        }
        expect(shortenNumbers(short, decimals)).toBe(short);
      }),
    );
  });
});

/** A number as SVG reads it in a path: it ends where it could not go on. */
const svgNumber = /-?(?:\d*\.\d+|\d+)(?:e[-+]?\d+)?/g;

/** Numbers as SVG allows to write them in a path: without a 0 before the point, and with few spaces. */
function pathOf(numbers: readonly number[]): string {
  return numbers
    .map((number) => `${number}`.replace(/^(-?)0\./, "$1."))
    .reduce((path, text) => {
      const isEnd = text.startsWith("-") || (text.startsWith(".") && /\.\d+$/.test(path));
      return isEnd ? path + text : `${path} ${text}`;
    }, "M");
}

describe("a text of the course", () => {
  it("does not compile without its Chinese", () => {
    // @ts-expect-error: npm run check fails if the type accepts this
    const text: Text = { en: "softmax" };
    expect(text).not.toHaveProperty("zh");
  });
});

describe("UserError", () => {
  it("is printed with its own name", () => {
    const error = new UserError("The port is taken.");
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe("UserError: The port is taken.");
  });
});
