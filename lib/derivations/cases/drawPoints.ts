import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { spend } from "../numbers/effort.js";
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

/** Numbers near the ends of a domain, where the rare line fails that holds everywhere else. */
const EXTREME: Readonly<Record<NumberDomain, readonly Rational[]>> = {
  real: [Rational.of(-20), Rational.of(20), Rational.of(1, 1_000_000)],
  positive: [Rational.of(1, 1_000_000), Rational.of(1_000_000)],
  "above 1": [Rational.of(1_000_001, 1_000_000), Rational.of(1_000_000)],
  "(0,1)": [Rational.of(1, 1_000_000), Rational.of(999_999, 1_000_000)],
  "[0,1]": [Rational.of(0), Rational.of(1), Rational.of(999_999, 1_000_000)],
};

/** The share of a class of an extreme distribution: next to nothing, or most of the total. */
const EXTREME_WEIGHTS = [1, 1_000, 1_000_000];

/** The factor by which a quarter of the unbounded random numbers is stretched, for values further out. */
const STRETCH = Rational.of(5);

/** How the points are chosen: easy to calculate with, with three random digits, or at the ends of the domain. */
export type Choice = "simple" | "generic" | "extreme";

/**
 * Draws sample points, of each choice so many; the simple ones come in the order of their simplicity. The
 * same seed gives the same points.
 */
export function drawPoints(
  vocabulary: Vocabulary,
  sizes: Sizes,
  counts: Readonly<Record<Choice, number>>,
  seed: number,
): Readonly<Record<Choice, readonly Point[]>> {
  const random = xoroshiro128plus(seed);
  const draw: Draw = (from, to) => uniformInt(random, from, to);
  const points = (choice: Choice) =>
    Array.from({ length: counts[choice] }, () => samplePoint(vocabulary, sizes, draw, choice));
  const simple = points("simple");
  simple.sort((a, b) => complexity(a) - complexity(b));
  return { simple, generic: points("generic"), extreme: points("extreme") };
}

function samplePoint(vocabulary: Vocabulary, sizes: Sizes, draw: Draw, choice: Choice): Point {
  const point = new Map<string, Rational>();
  for (const [name, domain] of vocabulary.numbers) {
    point.set(name, sampleNumber(domain, draw, choice));
  }
  for (const [name, domain] of vocabulary.vectors) {
    for (const row of rowsOf(name, vocabulary, sizes)) {
      const values = sampleVector(domain, sizes.get("n") ?? 0, draw, choice);
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

function sampleNumber(domain: NumberDomain, draw: Draw, choice: Choice): Rational {
  spend(10);
  if (choice !== "generic") {
    const values = (choice === "simple" ? SIMPLE : EXTREME)[domain];
    return values[draw(0, values.length - 1)];
  }
  const value = Rational.of(draw(...GENERIC[domain]), 1_000);
  const isBounded = domain === "(0,1)" || domain === "[0,1]";
  return isBounded || draw(0, 3) > 0 ? value : value.times(STRETCH);
}

function sampleVector(domain: Domain, n: number, draw: Draw, choice: Choice): Rational[] {
  const indices = Array.from({ length: n }, (_, k) => k);
  if (!isDistribution(domain)) return indices.map(() => sampleNumber(domain, draw, choice));
  if (domain === "closed simplex" && draw(0, 1) === 0) {
    const hot = draw(0, n - 1);
    return indices.map((k) => Rational.of(k === hot ? 1 : 0));
  }
  const weights = indices.map(() =>
    choice === "extreme" ? EXTREME_WEIGHTS[draw(0, 2)] : draw(1, choice === "simple" ? 3 : 999),
  );
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
