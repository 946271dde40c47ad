import type { Decimal } from "decimal.js";
import type { Vocabulary } from "../language/vocabulary.js";
import { decimal64 } from "../numbers/decimal64.js";
import { float64 } from "../numbers/float64.js";
import { Prover } from "../prove/prover.js";
import { type Evaluate, evaluator } from "../terms/evaluate.js";
import { Expansion, type Slope } from "../terms/expansion.js";
import { Terms } from "../terms/terms.js";
import { type Point, samplePoints } from "./points.js";

/** One point, and the value of any term there in both kinds of numbers. */
export interface Place {
  readonly point: Point;
  readonly float64: Evaluate<number>;
  readonly decimal64: Evaluate<Decimal>;
}

const SIMPLE_POINTS = 24;
const GENERIC_POINTS = 8;

/** What one number of classes n needs to be checked. All lines share their terms and their values. */
export class Workbench {
  readonly terms: Terms = new Terms();
  readonly expansion: Expansion;
  readonly prover: Prover;
  readonly confirmedSlopes: Set<Slope> = new Set();
  /** Simple points first: a counterexample should be easy to check by hand. */
  readonly places: readonly Place[];
  /** Points without coincidences: what agrees there agrees. */
  readonly genericPlaces: readonly Place[];
  /** Where 64 digits bear witness even though floating point saw nothing wrong. */
  readonly witnesses: readonly Place[];

  constructor(
    readonly vocabulary: Vocabulary,
    readonly n: number | undefined,
    seed: number,
  ) {
    this.expansion = new Expansion(vocabulary, this.terms, n);
    this.prover = new Prover(vocabulary, n, this.terms);
    const counts = { simple: SIMPLE_POINTS, generic: GENERIC_POINTS, seed };
    const { simple, generic } = samplePoints(vocabulary, n, counts);
    const simplePlaces = simple.map(placeAt);
    this.genericPlaces = generic.map(placeAt);
    this.places = [...simplePlaces, ...this.genericPlaces];
    this.witnesses = [...simplePlaces.slice(0, 2), ...this.genericPlaces.slice(0, 4)];
  }
}

function placeAt(point: Point): Place {
  const valueOfSymbol = (symbol: string) => {
    const value = point.get(symbol);
    if (value === undefined) throw new TypeError(`no value was drawn for ${symbol}`);
    return value;
  };
  return {
    point,
    float64: evaluator(float64, (symbol) => float64.number(valueOfSymbol(symbol))),
    decimal64: evaluator(decimal64, (symbol) => decimal64.number(valueOfSymbol(symbol))),
  };
}
