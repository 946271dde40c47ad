import { random } from "../../training/index.js";

/** Draws inputs with few digits, so that a learner can read them; they are the same for everyone. */
export interface Draw {
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  /** A number with two decimals. */
  number(from: number, to: number): number;
  /** Strictly between 0 and 1, with two decimals. */
  probability(): number;
  /** A label: 0 or 1. */
  label(): number;
  /** Scores before any activation, between -5 and 5. */
  logits(classes: number): number[];
  /** Probabilities that sum to 1, none of them 0, with two decimals. */
  distribution(classes: number): number[];
  oneOf<Choice>(choices: readonly Choice[]): Choice;
}

export function drawFrom(seed: number): Draw {
  const next = random(seed);
  next(); // is close to 1 for every seed of a check, so the first input would always be of the same kind
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const number = (from: number, to: number) => whole(100 * from, 100 * to) / 100;
  return {
    whole,
    number,
    probability: () => number(0.01, 0.99),
    label: () => whole(0, 1),
    logits: (classes) => Array.from({ length: classes }, () => number(-5, 5)),
    distribution: (classes) => shares(classes, whole),
    oneOf: (choices) => choices[whole(0, choices.length - 1)],
  };
}

/** Cuts 100 parts at distinct places, so that no piece is empty and all have exactly two decimals. */
function shares(classes: number, whole: Draw["whole"]): number[] {
  const cuts = new Set([0, 100]);
  while (cuts.size < classes + 1) cuts.add(whole(1, 99));
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((cut, i) => (cut - sorted[i]) / 100);
}

/** The scores 1 to n, for the edges of an exercise. */
export function ramp(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i + 1);
}

/** Scores that rise so steeply that the exponentials of the largest overflow. */
export function steep(n: number): number[] {
  return ramp(n).map((y) => 30 * y);
}

/** The uniform distribution over n classes, for the edges of an exercise. */
export function even(n: number): number[] {
  return new Array<number>(n).fill(1 / n);
}

/** The scores of n classes, of which one is so far above the others that its exponential overflows. */
export function peak(at: number, n: number): number[] {
  return Array.from({ length: n }, (_, i) => (i === at ? 1000 : 0));
}

/** Scores below all numbers with which a search for the largest may begin. */
export const veryLow: readonly [number, number] = [-2e300, -1e300];

/** The probabilities 1/(1 + … + n) to n/(1 + … + n): all different, for the edges of an exercise. */
export function rising(n: number): number[] {
  return ramp(n).map((i) => (2 * i) / (n * (n + 1)));
}

/** A list of a length, of which each item is made from its number. */
export function listOf<Item>(length: number, item: (i: number) => Item): Item[] {
  return Array.from({ length }, (_, i) => item(i));
}
