import { Decimal } from "decimal.js";
import type { GoldenCase } from "../losses/goldenCases.js";

/** Decimal numbers with 240 digits: enough for a slope from a difference, of which a third of the digits is left. */
export const Exact: typeof Decimal = Decimal.clone({ precision: 240 });

/** Numbers of 240 digits, nested as the inputs are. */
export type ExactNested = Decimal | readonly ExactNested[];

/** The inputs of one case, by name: lists, or lists of lists. */
export type Inputs = GoldenCase["inputs"];

/** What a function computes, written as its formula says, and the inputs for which it is computed. */
export interface Definition {
  /** The value, from the exact values of the inputs. */
  readonly value: (inputs: ExactInputs, options: Inputs) => ExactNested;
  /** The input in which slopes are taken; left out if the function has no gradient. */
  readonly slopesIn?: string;
  /** Options of all cases. */
  readonly options?: Inputs;
  /** By a name that says what is special about it: inputs, and options if there are any. */
  readonly cases: Readonly<Record<string, DefinitionCase>>;
}

export interface DefinitionCase {
  readonly inputs: Inputs;
  readonly options?: Inputs;
  /** False where the function has no slope, such as at an infinite score. */
  readonly slopes?: boolean;
}

/** The exact inputs of a case: `list` and `rows` for those that are lists, and lists of lists. */
export interface ExactInputs {
  list(name: string): readonly Decimal[];
  rows(name: string): readonly (readonly Decimal[])[];
}

/** The exact value of a double, which differs from its shortest notation: the double 0.1 is slightly more than 0.1. */
export function exactly(x: number): Decimal {
  return new Exact(Number.isFinite(x) ? x.toPrecision(100) : x);
}

/** e^x, which is 0 for −∞. */
export function exp(x: Decimal): Decimal {
  return Exact.exp(x);
}

/** ln x, which is −∞ for 0. */
export function ln(x: Decimal): Decimal {
  return Exact.ln(x);
}

/** a · b, which is 0 if either is 0, even if the other is infinite. */
export function times(a: Decimal, b: Decimal): Decimal {
  return a.isZero() || b.isZero() ? new Exact(0) : a.times(b);
}

export function sum(xs: readonly Decimal[]): Decimal {
  return xs.reduce((total, x) => total.plus(x), new Exact(0));
}

export function softmax(scores: readonly Decimal[]): Decimal[] {
  const top = Exact.max(...scores);
  const exps = scores.map((z) => exp(z.minus(top)));
  return exps.map((e) => e.div(sum(exps)));
}
