import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { Rational } from "../numbers/rational.js";
import type { Domain, NumberDomain } from "../setting/derivation.js";
import { isDistribution, type Sizes, type Vocabulary } from "../setting/vocabulary.js";

/** A value for every declared symbol, as an exact fraction, so that a distribution sums to exactly 1. */
export type Point = ReadonlyMap<string, Rational>;

/** Draws a whole number from `from` to `to`, both included. */
type Draw = (from: number, to: number) => number;

/** Numbers with which a counterexample is easy to check by hand. */
const SIMPLE: Readonly<Record<NumberDomain, readonly Rational[]>> = {
  real: [Rational.of(0), Rational.of(1), Rational.of(-1), Rational.of(2), Rational.of(1, 2)],
  positive: [Rational.of(1), Rational.of(2), Rational.of(3), Rational.of(1, 2)],
  "above 1": [Rational.of(2), Rational.of(3), Rational.of(10)],
  "(0,1)": [Rational.of(1, 2), Rational.of(1, 4), Rational.of(3, 4), Rational.of(1, 5)],
  "[0,1]": [Rational.of(0), Rational.of(1), Rational.of(1, 2), Rational.of(1, 4)],
};

/** The limits of random numbers, in thousandths. */
const GENERIC: Readonly<Record<NumberDomain, readonly [from: number, to: number]>> = {
  real: [-4_000, 4_000],
  positive: [1, 6_000],
  "above 1": [1_001, 12_000],
  "(0,1)": [1, 999],
  "[0,1]": [0, 1_000],
};

/** The factor by which a quarter of the unbounded random numbers is stretched, for values further out. */
const STRETCH = Rational.of(5);

/** Draws sample points, the simplest first and then random ones. The same seed gives the same points. */
export function drawPoints(
  vocabulary: Vocabulary,
  sizes: Sizes,
  options: { simple: number; generic: number; seed: number },
): { readonly simple: readonly Point[]; readonly generic: readonly Point[] } {
  const random = xoroshiro128plus(options.seed);
  const draw: Draw = (from, to) => uniformInt(random, from, to);
  const point = (isSimple: boolean) => samplePoint(vocabulary, sizes, draw, isSimple);
  const simple = Array.from({ length: options.simple }, () => point(true));
  simple.sort((a, b) => complexity(a) - complexity(b));
  return { simple, generic: Array.from({ length: options.generic }, () => point(false)) };
}

function samplePoint(vocabulary: Vocabulary, sizes: Sizes, draw: Draw, isSimple: boolean): Point {
  const point = new Map<string, Rational>();
  for (const [name, domain] of vocabulary.numbers) {
    point.set(name, sampleNumber(domain, draw, isSimple));
  }
  for (const [name, domain] of vocabulary.vectors) {
    for (const row of rowsOf(name, vocabulary, sizes)) {
      const values = sampleVector(domain, sizes.get("n") ?? 0, draw, isSimple);
      for (const [k, value] of values.entries()) point.set(`${row}_${k + 1}`, value);
    }
  }
  return point;
}

/** The names without the index of the class: y for y_i; t_1 … t_N for t_m_i. */
function rowsOf(name: string, vocabulary: Vocabulary, sizes: Sizes): readonly string[] {
  if (vocabulary.limitsOf(name)?.length !== 2) return [name];
  return Array.from({ length: sizes.get("N") ?? 0 }, (_, m) => `${name}_${m + 1}`);
}

function sampleNumber(domain: NumberDomain, draw: Draw, isSimple: boolean): Rational {
  if (isSimple) return SIMPLE[domain][draw(0, SIMPLE[domain].length - 1)];
  const value = Rational.of(draw(...GENERIC[domain]), 1_000);
  const isBounded = domain === "(0,1)" || domain === "[0,1]";
  return isBounded || draw(0, 3) > 0 ? value : value.times(STRETCH);
}

function sampleVector(domain: Domain, n: number, draw: Draw, isSimple: boolean): Rational[] {
  const indices = Array.from({ length: n }, (_, k) => k);
  if (!isDistribution(domain)) return indices.map(() => sampleNumber(domain, draw, isSimple));
  if (domain === "closed simplex" && draw(0, 1) === 0) {
    const hot = draw(0, n - 1);
    return indices.map((k) => Rational.of(k === hot ? 1 : 0));
  }
  const weights = indices.map(() => draw(1, isSimple ? 3 : 999));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Rational.of(weight, total));
}

/** The sum of all numerators and denominators, small for points that are easy to calculate with. */
function complexity(point: Point): number {
  let sum = 0;
  for (const value of point.values()) {
    sum += Math.abs(Number(value.numerator)) + Number(value.denominator);
  }
  return sum;
}
