import katex from "katex";
import { expect, it } from "vitest";
import { formulaCharacters } from "../../../lib/book/build/formulaCharacters.js";

const always = " 0123456789";
const page = (...formulas: string[]): string =>
  `<p>Q${formulas.map((formula) => `${katex.renderToString(formula)}W`).join("")}</p>`;

it.each([
  ["letters in nested boxes", "\\frac{a}{b_c}", "abc\u200b"],
  ["characters that HTML escapes", "a < b > c \\& d", "&<>abcd"],
  ["the texts after a drawing", "\\sqrt{x}y", "xy\u200b"],
])("finds %s", (_, formula, characters) => {
  const found = formulaCharacters([page(formula)]);
  for (const character of characters) expect(found).toContain(character);
  for (const character of "QW") expect(found).not.toContain(character);
});

it("has the space and all digits in any case, and each character once, in order", () => {
  expect(formulaCharacters(["<p>x</p>"])).toBe(always);
  expect(formulaCharacters([page("p8"), page("p")])).toBe(`${always}p`);
});
