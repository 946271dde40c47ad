import type { Decimal } from "decimal.js";
import type { Arithmetic } from "../numbers/arithmetic.js";
import { decimal64, decimal128 } from "../numbers/decimal64.js";
import { float64 } from "../numbers/float64.js";
import type { Sizes, Vocabulary } from "../setting/vocabulary.js";
import { type Evaluate, evaluator } from "../terms/evaluate.js";
import { Expansion, type Slope } from "../terms/expansion.js";
import { TermFactory } from "../terms/termFactory.js";
import { drawPoints, type Point } from "./drawPoints.js";

/** A point of the domain, with functions that evaluate any term there. */
export interface SamplePoint {
  readonly point: Point;
  readonly float64: Evaluate<number>;
  /** With 64 digits, and with 128 at extreme points. */
  readonly decimal: Evaluate<Decimal>;
}

const COUNTS = { simple: 24, generic: 8, extreme: 16 };

/**
 * Everything that checking with numbers needs for one choice of sizes and one example: the terms and the
 * sample points. All lines and cases share it, so that a common term is made and evaluated once.
 */
export class CheckContext {
  readonly terms: TermFactory = new TermFactory();
  readonly expansion: Expansion;
  readonly confirmedSlopes: Set<Slope> = new Set();
  /** All points. The simple ones come first, because a counterexample should be easy to check by hand. */
  readonly samplePoints: readonly SamplePoint[];
  /** Points with three random digits, at which two different formulas hardly agree by chance. */
  readonly genericPoints: readonly SamplePoint[];
  /** Points at which lines are always compared with 64 digits. */
  readonly precisePoints: readonly SamplePoint[];
  /** Points at the ends of the domain, at which lines are compared that could not be proved. */
  readonly extremePoints: readonly SamplePoint[];

  constructor(
    readonly vocabulary: Vocabulary,
    readonly sizes: Sizes,
    readonly example: Readonly<Record<string, string>>,
    seed: number,
  ) {
    this.expansion = new Expansion(vocabulary, this.terms, sizes);
    const { simple, generic, extreme } = drawPoints(vocabulary, sizes, COUNTS, seed);
    const simplePoints = simple.map((point) => samplePointAt(point));
    this.genericPoints = generic.map((point) => samplePointAt(point));
    this.extremePoints = extreme.map((point) => samplePointAt(point, decimal128));
    this.samplePoints = [...simplePoints, ...this.genericPoints];
    this.precisePoints = [...simplePoints.slice(0, 1), ...this.genericPoints.slice(0, 3)];
  }
}

export function samplePointAt(point: Point, decimal: Arithmetic<Decimal> = decimal64): SamplePoint {
  const valueOfSymbol = (symbol: string) => {
    const value = point.get(symbol);
    if (value === undefined) throw new TypeError(`no value was drawn for ${symbol}`);
    return value;
  };
  return {
    point,
    float64: evaluator(float64, (symbol) => float64.number(valueOfSymbol(symbol))),
    decimal: evaluator(decimal, (symbol) => decimal.number(valueOfSymbol(symbol))),
  };
}
