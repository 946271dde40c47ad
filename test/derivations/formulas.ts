import fc from "fast-check";
import type { BinaryKind, Expression } from "../../lib/derivations/formulas/expression.js";

const symbol = (name: string): Expression => ({ kind: "symbol", name, indices: [] });

const number = fc.nat({ max: 12 }).map((n): Expression => ({ kind: "number", text: `${n}` }));
const symbols = fc.constantFrom("x", "y").map(symbol);

function binary(kinds: readonly BinaryKind[], of: fc.Arbitrary<Expression>) {
  return fc.record({ kind: fc.constantFrom(...kinds), left: of, right: of });
}

function call(names: readonly string[], of: fc.Arbitrary<Expression>) {
  return fc.record({
    kind: fc.constant("call" as const),
    name: fc.constantFrom(...names),
    arguments: of.map((argument) => [argument]),
  });
}

/** Formulas in x and y without division, defined at nearly every point. */
export const polynomials: fc.Arbitrary<Expression> = fc.letrec<{ formula: Expression }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(number, symbols),
    binary(["add", "subtract", "multiply"], tie("formula")),
    fc.record({ kind: fc.constant("negate" as const), operand: tie("formula") }),
  ),
})).formula;

/** Formulas that are above 0 wherever x and y are. */
export const positives: fc.Arbitrary<Expression> = fc.letrec<{ formula: Expression }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    symbols,
    binary(["add", "multiply", "divide"], tie("formula")),
    call(["exp"], symbols),
  ),
})).formula;

/** Arbitrary formulas in x and y. */
export const formulas: fc.Arbitrary<Expression> = fc.letrec<{ formula: Expression }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(number, symbols),
    binary(["add", "subtract", "multiply", "divide", "power"], tie("formula")),
    fc.record({ kind: fc.constant("negate" as const), operand: tie("formula") }),
    call(["exp", "log"], tie("formula")),
  ),
})).formula;
