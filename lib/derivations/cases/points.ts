import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Domain, NumberDomain } from "../language/derivation.js";
import { isDistribution, type Vocabulary } from "../language/vocabulary.js";
import { Rational } from "../numbers/rational.js";

/** A value for every declared symbol; fractions, so that a distribution sums to exactly 1. */
export type Point = ReadonlyMap<string, Rational>;

/** A whole number from `from` to `to`. */
type Draw = (from: number, to: number) => number;

/** Numbers a person can check a counterexample with. */
const SIMPLE: Readonly<Record<NumberDomain, readonly Rational[]>> = {
  real: [Rational.of(0), Rational.of(1), Rational.of(-1), Rational.of(2), Rational.of(1, 2)],
  positive: [Rational.of(1), Rational.of(2), Rational.of(3), Rational.of(1, 2)],
  "above 1": [Rational.of(2), Rational.of(3), Rational.of(10)],
  "(0,1)": [Rational.of(1, 2), Rational.of(1, 4), Rational.of(3, 4), Rational.of(1, 5)],
  "[0,1]": [Rational.of(0), Rational.of(1), Rational.of(1, 2), Rational.of(1, 4)],
};

/** Numbers without coincidences, in thousandths. */
const GENERIC: Readonly<Record<NumberDomain, readonly [from: number, to: number]>> = {
  real: [-4_000, 4_000],
  positive: [1, 6_000],
  "above 1": [1_001, 12_000],
  "(0,1)": [1, 999],
  "[0,1]": [0, 1_000],
};

/** Now and then a number from further out. */
const FAR = Rational.of(5);

/** The same points for the same seed: the simplest first, then generic ones. */
export function samplePoints(
  vocabulary: Vocabulary,
  n: number | undefined,
  options: { simple: number; generic: number; seed: number },
): { readonly simple: readonly Point[]; readonly generic: readonly Point[] } {
  const random = xoroshiro128plus(options.seed);
  const draw: Draw = (from, to) => uniformInt(random, from, to);
  const point = (isSimple: boolean) => samplePoint(vocabulary, n, draw, isSimple);
  const simple = Array.from({ length: options.simple }, () => point(true));
  simple.sort((a, b) => complexity(a) - complexity(b));
  return { simple, generic: Array.from({ length: options.generic }, () => point(false)) };
}

function samplePoint(
  { numbers, vectors }: Vocabulary,
  n: number | undefined,
  draw: Draw,
  isSimple: boolean,
): Point {
  const point = new Map<string, Rational>();
  for (const [name, domain] of numbers) {
    point.set(name, sampleNumber(domain, draw, isSimple));
  }
  for (const [name, domain] of vectors) {
    const values = sampleVector(domain, n ?? 0, draw, isSimple);
    for (const [k, value] of values.entries()) point.set(`${name}_${k + 1}`, value);
  }
  return point;
}

function sampleNumber(domain: NumberDomain, draw: Draw, isSimple: boolean): Rational {
  if (isSimple) return SIMPLE[domain][draw(0, SIMPLE[domain].length - 1)];
  const value = Rational.of(draw(...GENERIC[domain]), 1_000);
  const isBounded = domain === "(0,1)" || domain === "[0,1]";
  return isBounded || draw(0, 3) > 0 ? value : value.times(FAR);
}

function sampleVector(domain: Domain, n: number, draw: Draw, isSimple: boolean): Rational[] {
  const places = Array.from({ length: n }, (_, k) => k);
  if (!isDistribution(domain)) return places.map(() => sampleNumber(domain, draw, isSimple));
  if (domain === "closed simplex" && draw(0, 1) === 0) {
    const hot = draw(0, n - 1);
    return places.map((k) => Rational.of(k === hot ? 1 : 0));
  }
  const weights = places.map(() => draw(1, isSimple ? 3 : 999));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Rational.of(weight, total));
}

/** Small for points that are easy on the eye. */
function complexity(point: Point): number {
  let digits = 0;
  for (const value of point.values()) {
    digits += Math.abs(Number(value.numerator)) + Number(value.denominator);
  }
  return digits;
}
