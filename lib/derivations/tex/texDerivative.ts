import type { Derivative, Expression } from "../formulas/expression.js";
import { FACTOR, type Piece, parenthesised, type Typeset } from "./piece.js";

/** Writes ∂L/∂p, ∂²H/∂y_i∂y_k for a second derivative, and ∂/∂y (…) for a longer expression. */
export function texDerivative(derivative: Derivative, typeset: Typeset): Piece {
  const { operand, variable } = derivative;
  const inner = operand.kind === "derivative" ? operand : undefined;
  const target = inner ? inner.operand : operand;
  const variables = [variable, ...(inner ? [inner.variable] : [])].map(
    (symbol) => typeset(symbol).tex,
  );
  const order = inner ? "^2" : "";
  const bottom =
    variables.length === 2 && variables[0] === variables[1]
      ? `\\partial ${variables[0]}^2`
      : variables.map((name) => `\\partial ${name}`).join("\\,");
  const { tex } = typeset(target);
  return isShort(target)
    ? { tex: `\\frac{\\partial${order} ${tex}}{${bottom}}`, level: FACTOR }
    : { tex: `\\frac{\\partial${order}}{${bottom}}${parenthesised(tex)}`, level: FACTOR };
}

function isShort({ kind }: Expression): boolean {
  return kind === "symbol" || kind === "call";
}
