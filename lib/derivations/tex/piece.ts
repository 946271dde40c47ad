import type { Expression } from "../formulas/expression.js";

/* Precedence levels in print: an operand of a lower level than its place requires is put in parentheses. */
export const SUM = 1;
export const PRODUCT = 2;
export const FACTOR = 3;
export const ATOM = 4;

/** A formula in TeX and its precedence level. */
export interface Piece {
  readonly tex: string;
  readonly level: number;
}

export type Typeset = (expression: Expression) => Piece;

/** The TeX of a piece, in parentheses if its level is lower than its place requires. */
export function atLeast(level: number, piece: Piece): string {
  return piece.level < level ? parenthesised(piece.tex) : piece.tex;
}

/** Puts parentheses around TeX; `\left` only around tall formulas, because it also widens the space before. */
export function parenthesised(tex: string): string {
  return /\\(frac|sum|prod)/.test(tex) ? `\\left(${tex}\\right)` : `(${tex})`;
}
