import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Expression } from "../../lib/derivations/formulas/expression.js";
import { parse } from "../../lib/derivations/formulas/parse.js";
import { type Ball, difference, magnitude } from "../../lib/derivations/numbers/ball.js";
import { ballArithmetic } from "../../lib/derivations/numbers/ballArithmetic.js";
import { Rational } from "../../lib/derivations/numbers/rational.js";
import { Vocabulary } from "../../lib/derivations/setting/vocabulary.js";
import { evaluator } from "../../lib/derivations/terms/evaluate.js";
import { Expansion } from "../../lib/derivations/terms/expansion.js";
import { scopeOf } from "../../lib/derivations/terms/scope.js";
import { TermFactory } from "../../lib/derivations/terms/termFactory.js";
import { formulas } from "./formulas.js";

const terms = new TermFactory();
const vocabulary = new Vocabulary({ domain: { x: "real", y: "real" } });
const expansion = new Expansion(vocabulary, terms, new Map());

/** The value of a formula with so many digits, at x = 3/7 and y = −5/2 unless told otherwise. */
function ballOf(formula: Expression, digits: number, y = Rational.of(-5, 2)): Ball {
  const arithmetic = ballArithmetic(digits);
  const term = expansion.expand(formula, scopeOf());
  const valueOfSymbol = (name: string) => (name === "x" ? Rational.of(3, 7) : y);
  return evaluator(arithmetic, (name) => arithmetic.number(valueOfSymbol(name)))(term);
}

describe("a decimal with a bound of its error", () => {
  it.each([16, 40])("of %i digits is as near to the value of 120 digits as it says", (digits) => {
    const numbers = fc.constantFrom(Rational.of(-5, 2), Rational.of(0), Rational.of(1, 10 ** 6));
    fc.assert(
      fc.property(formulas, numbers, (formula, y) => {
        const [rough, fine] = [ballOf(formula, digits, y), ballOf(formula, 120, y)];
        fc.pre(rough.error < Infinity && fine.error < Infinity);
        if (!rough.value.isFinite()) expect(`${fine.value}`).toBe(`${rough.value}`);
        else
          expect(magnitude(difference(fine, rough).value)).toBeLessThanOrEqual(rough.error + 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["10^30 + 1 - 10^30", "1"],
    ["exp(90) + 1 - exp(90)", "1"],
    ["(1 + 1/3^40) - 1", "3^(-40)"],
    ["log(1 + exp(-60)) - exp(-60)", "-exp(-120)/2"],
    ["(x - 3/7)*10^30", "0"],
  ])("knows what cancels: in %s, which is about %s", (formula, about) => {
    const [rough, exact] = [ballOf(parse(formula), 16), ballOf(parse(about), 120)];
    expect(magnitude(difference(exact, rough).value)).toBeLessThanOrEqual(rough.error);
    expect(rough.error).toBeGreaterThan(-20);
  });

  it.each(["6/2", "0.5*4 - 2", "2^10", "y^3", "y^(4 - 1)", "exp(0)", "-1.25 + y"])(
    "is exact where nothing is rounded: %s",
    (formula) => {
      expect(ballOf(parse(formula), 16).error).toBe(-Infinity);
    },
  );

  it.each(["log(-1)", "log(0)", "1/0", "(2 - 2)/(3 - 3)", "y^0.5", "0^(-1)"])(
    "is certainly no number for %s",
    (formula) => {
      const { value, error } = ballOf(parse(formula), 16);
      expect([value.isFinite(), error]).toEqual([false, -Infinity]);
    },
  );

  it.each([
    "exp(exp(exp(10)))",
    "1/(exp(x)*exp(-x) - 1)",
    "log(exp(x)*exp(-x) - 1)",
    "y^(3*exp(x)*exp(-x))",
    "(exp(2*x) - exp(x)*exp(x))^(-1)",
    "10^(10^10)",
  ])("is unknown where rounding or size leaves it open: %s", (formula) => {
    expect(ballOf(parse(formula), 16).error).toBe(Infinity);
  });
});
