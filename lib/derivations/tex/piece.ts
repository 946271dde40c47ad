import type { Expression } from "../language/expression.js";

/** How tightly a formula holds together on paper; what holds less needs parentheses. */
export const SUM = 1;
export const PRODUCT = 2;
export const FACTOR = 3;
export const ATOM = 4;

/** A formula set in TeX, and how tightly it holds together. */
export interface Piece {
  readonly tex: string;
  readonly level: number;
}

export type Typeset = (expression: Expression) => Piece;

/** The formula, in parentheses if it holds together less tightly than its place asks for. */
export function atLeast(level: number, piece: Piece): string {
  return piece.level < level ? parenthesised(piece.tex) : piece.tex;
}

/** Parentheses grow only around what is tall, for `\left` also widens the space before them. */
export function parenthesised(tex: string): string {
  return /\\(frac|sum|prod)/.test(tex) ? `\\left(${tex}\\right)` : `(${tex})`;
}
