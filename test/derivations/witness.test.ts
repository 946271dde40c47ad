import { Decimal } from "decimal.js";
import fc from "fast-check";
import { all, create } from "mathjs";
import { describe, expect, it } from "vitest";
import type { Expression } from "../../lib/derivations/formulas/expression.js";
import { print } from "../../lib/derivations/formulas/print.js";
import { ballArithmetic } from "../../lib/derivations/numbers/ballArithmetic.js";
import { Rational } from "../../lib/derivations/numbers/rational.js";
import { Vocabulary } from "../../lib/derivations/setting/vocabulary.js";
import { differentiate } from "../../lib/derivations/terms/differentiate.js";
import { evaluator } from "../../lib/derivations/terms/evaluate.js";
import { Expansion } from "../../lib/derivations/terms/expansion.js";
import { scopeOf } from "../../lib/derivations/terms/scope.js";
import type { Term } from "../../lib/derivations/terms/term.js";
import { TermFactory } from "../../lib/derivations/terms/termFactory.js";
import { formulas } from "./formulas.js";

// mathjs parses, evaluates and differentiates with its own code, so it is an independent reference.
const mathjs = create(all, { number: "BigNumber", precision: 64, predictable: true });
const at = { x: mathjs.bignumber("0.37"), y: mathjs.bignumber("1.9") };

const terms = new TermFactory();
const vocabulary = new Vocabulary({ domain: { x: "positive", y: "positive" } });
const expansion = new Expansion(vocabulary, terms, new Map());
const Decimal64 = Decimal.clone({ precision: 64 });
const arithmetic = ballArithmetic(64);
const ball = evaluator(arithmetic, (name) =>
  arithmetic.number(Rational.parse(name === "x" ? "0.37" : "1.9")),
);
const value = (term: Term): Decimal => ball(term).value;
const termOf = (formula: Expression) => expansion.expand(formula, scopeOf());

/** Compares two values to 45 digits, if both are finite real numbers. */
function expectSame(ours: { toString(): string }, theirs: unknown): void {
  const [a, b] = [`${ours}`, `${theirs}`].map((text) => new Decimal64(text));
  fc.pre(a.isFinite() && b.isFinite() && a.abs().lt(1e9));
  expect(a.sub(b).abs().lte(b.abs().add(1).mul("1e-45"))).toBe(true);
}

describe("mathjs, which knows nothing of this code, agrees", () => {
  it("about the value of a formula, to 45 digits", () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        expectSame(value(termOf(formula)), mathjs.evaluate(print(formula), { ...at }));
      }),
    );
  });

  it("about its slope, to 45 digits", () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        const slope = mathjs.derivative(print(formula), "x", { simplify: false });
        expectSame(value(differentiate(termOf(formula), "x", terms)), slope.evaluate({ ...at }));
      }),
    );
  });
});
