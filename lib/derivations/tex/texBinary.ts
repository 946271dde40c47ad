import type { Binary } from "../formulas/expression.js";
import { ATOM, atLeast, FACTOR, type Piece, PRODUCT, SUM, type Typeset } from "./piece.js";

export function texBinary({ kind, left, right }: Binary, typeset: Typeset): Piece {
  const [a, b] = [typeset(left), typeset(right)];
  switch (kind) {
    case "add":
      return { tex: `${a.tex} + ${atLeast(PRODUCT, b)}`, level: SUM };
    case "subtract":
      return { tex: `${a.tex} - ${atLeast(PRODUCT, b)}`, level: SUM };
    case "multiply":
      return texProduct(a, b);
    case "divide":
      return { tex: `\\frac{${a.tex}}{${b.tex}}`, level: FACTOR };
    case "power":
      return { tex: `${atLeast(ATOM, a)}^{${b.tex}}`, level: FACTOR };
  }
}

/** A Σ on the left needs parentheses; otherwise the right factor would read as part of its body. */
function texProduct(a: Piece, b: Piece): Piece {
  const left = atLeast(/^\\(sum|prod)/.test(a.tex) ? ATOM : PRODUCT, a);
  const right = atLeast(PRODUCT, b);
  return { tex: left + timesSign(left, right) + right, level: PRODUCT };
}

/** The sign between two factors: a thin space, or a dot where the factors would be misread without it. */
function timesSign(left: string, right: string): string {
  const isNumberNext = /^[\d.]/.test(right);
  const areFractions = /\}$/.test(left) && left.includes("\\frac") && right.startsWith("\\frac");
  const isBareLogarithm = /\\(ln|log)(_\{?\w+\}?)? \w+$/.test(left);
  if (isNumberNext || areFractions || isBareLogarithm) return " \\cdot ";
  return /^(\\left)?\(/.test(right) ? " " : " \\, ";
}
