import type { Arithmetic } from "../numbers/arithmetic.js";
import type { Ball } from "../numbers/ball.js";
import { ballArithmetic } from "../numbers/ballArithmetic.js";
import { float64 } from "../numbers/float64.js";
import type { Rational } from "../numbers/rational.js";
import type { Sizes, Vocabulary } from "../setting/vocabulary.js";
import { type Evaluate, evaluator } from "../terms/evaluate.js";
import { Expansion, type Slope } from "../terms/expansion.js";
import { TermFactory } from "../terms/termFactory.js";
import { drawPoints, type Point } from "./drawPoints.js";

/** A point of the domain, with functions that evaluate any term there. */
export interface SamplePoint {
  readonly point: Point;
  readonly float64: Evaluate<number>;
  /** With so many decimal digits. */
  readonly withDigits: (count: number) => Evaluate<Ball>;
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
    this.extremePoints = extreme.map((point) => samplePointAt(point));
    this.samplePoints = [...simplePoints, ...this.genericPoints];
    this.precisePoints = [...simplePoints.slice(0, 1), ...this.genericPoints.slice(0, 3)];
  }
}

export function samplePointAt(point: Point): SamplePoint {
  const evaluatorIn = <T>(arithmetic: Arithmetic<T>): Evaluate<T> =>
    evaluator(arithmetic, (symbol) => arithmetic.number(valueAt(point, symbol)));
  const byDigits = new Map<number, Evaluate<Ball>>();
  return {
    point,
    float64: evaluatorIn(float64),
    withDigits: (count) => {
      const evaluate = byDigits.get(count) ?? evaluatorIn(ballArithmetic(count));
      byDigits.set(count, evaluate);
      return evaluate;
    },
  };
}

function valueAt(point: Point, symbol: string): Rational {
  const value = point.get(symbol);
  if (value === undefined) throw new TypeError(`no value was drawn for ${symbol}`);
  return value;
}
