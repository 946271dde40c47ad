import type { Decimal } from "decimal.js";
import type { Relation } from "../language/derivation.js";
import { Decimal64 } from "../numbers/decimal64.js";
import type { Term } from "../terms/term.js";
import type { Place } from "./workbench.js";

/** Of 64 digits some may be lost on the way, but a wrong line that agrees to 45 is out of the question. */
const TOLERANCE = new Decimal64("1e-45");

/** Far above what floating point loses, far below what a slip in a formula changes. */
const SUSPICIOUS = 1e-6;

/** The values of two lines at one place. */
export interface Comparison {
  readonly holds: boolean;
  readonly before: Decimal;
  readonly after: Decimal;
}

/** Compares two lines at one place with 64 digits. */
export function compare(from: Term, to: Term, relation: Relation, place: Place): Comparison {
  const [before, after] = [place.decimal64(from), place.decimal64(to)];
  const gap = after.sub(before).div(Decimal64.max(before.abs(), after.abs(), 1));
  const excess = relation === "=" ? gap.abs() : gap;
  // Nothing holds of NaN, so that an undefined line never agrees.
  return { holds: excess.lte(TOLERANCE), before, after };
}

/** Whether floating point, a hundred times faster, has reason to doubt that the lines agree there. */
export function looksWrong(from: Term, to: Term, relation: Relation, place: Place): boolean {
  const [before, after] = [place.float64(from), place.float64(to)];
  const gap = (after - before) / Math.max(Math.abs(before), Math.abs(after), 1);
  const excess = relation === "=" ? Math.abs(gap) : gap;
  return !(excess <= SUSPICIOUS);
}
