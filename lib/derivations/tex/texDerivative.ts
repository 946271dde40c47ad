import type { Derivative, Expression } from "../language/expression.js";
import { FACTOR, type Piece, parenthesised, type Typeset } from "./piece.js";

/** ∂L/∂p; ∂²H/∂y_i∂y_k for a derivative of a derivative; ∂/∂y (…) for anything longer. */
export function texDerivative(derivative: Derivative, typeset: Typeset): Piece {
  const { of, by } = derivative;
  const inner = of.kind === "derivative" ? of : undefined;
  const target = inner ? inner.of : of;
  const variables = [by, ...(inner ? [inner.by] : [])].map((symbol) => typeset(symbol).tex);
  const order = inner ? "^2" : "";
  const bottom =
    variables.length === 2 && variables[0] === variables[1]
      ? `\\partial ${variables[0]}^2`
      : variables.map((variable) => `\\partial ${variable}`).join("\\,");
  const { tex } = typeset(target);
  return isShort(target)
    ? { tex: `\\frac{\\partial${order} ${tex}}{${bottom}}`, level: FACTOR }
    : { tex: `\\frac{\\partial${order}}{${bottom}}${parenthesised(tex)}`, level: FACTOR };
}

function isShort({ kind }: Expression): boolean {
  return kind === "symbol" || kind === "call";
}
