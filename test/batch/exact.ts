import type { Floats } from "@course/lib/batch";
import { Decimal } from "decimal.js";

// The losses and their slopes with 60 digits, straight from their definitions: what the batch is measured by.

const Exact = Decimal.clone({ precision: 60, minE: -9e15, toExpNeg: -9e15 });
const ONE = new Exact(1);

export interface ExactRow {
  readonly loss: Decimal;
  readonly slopes: Decimal[];
}

/** Softmax cross-entropy of one row, and its slope in every logit. */
export function exactSoftmax(logits: Floats, label: number): ExactRow {
  const zs = Array.from(logits, exactly);
  const top = Exact.max(...zs);
  const exps = zs.map((z) => z.minus(top).exp());
  const sum = exps.reduce((a, b) => a.plus(b));
  const others = sumOf(exps.filter((_, j) => j !== label));
  const rest = sumOf(exps.filter((_, j) => j !== zs.findIndex((z) => z.equals(top))));
  return {
    loss: top.minus(zs[label]).plus(log1p(rest)),
    slopes: exps.map((e, j) => (j === label ? others.negated() : e).div(sum)),
  };
}

/** Binary cross-entropy of one score, and its slope: −t ln σ(y) − (1 − t) ln σ(−y), (1 − t) σ(y) − t σ(−y). */
export function exactSigmoid(logit: number, target: number): { loss: Decimal; slope: Decimal } {
  const [y, t] = [exactly(logit), exactly(target)];
  const no = ONE.minus(t);
  const e = y.abs().negated().exp();
  const against = logit < 0 ? t : no;
  const likely = ONE.div(ONE.plus(e));
  const [yes, not] = logit < 0 ? [e.times(likely), likely] : [likely, e.times(likely)];
  return {
    loss: against.times(y.abs()).plus(log1p(e)),
    slope: no.times(yes).minus(t.times(not)),
  };
}

export function sumOf(terms: readonly Decimal[]): Decimal {
  return terms.reduce((a, b) => a.plus(b), new Exact(0));
}

/** How far a number is from the exact one, in units in the last place of the exact one. */
export function ulps(
  got: number,
  exact: Decimal,
  precision: { BYTES_PER_ELEMENT: number },
): number {
  if (got === exact.toNumber() && !Number.isFinite(got)) return 0;
  const error = exactly(got).minus(exact).abs();
  return error.div(lastPlace(exact.toNumber(), precision)).toNumber();
}

/** The distance from a number to its neighbour, in single or double precision. */
function lastPlace(
  x: number,
  { BYTES_PER_ELEMENT: bytes }: { BYTES_PER_ELEMENT: number },
): Decimal {
  const [digits, smallest] = bytes === 4 ? [24, -149] : [53, -1074];
  const place = Math.floor(Math.log2(Math.abs(x))) - digits + 1;
  return powerOf2(Math.max(place, smallest));
}

/** ln(1 + x); for a small x its series, since 1 + x would lose the digits of x. */
function log1p(x: Decimal): Decimal {
  if (x.greaterThan(1e-20)) return ONE.plus(x).ln();
  return x.minus(x.pow(2).div(2)).plus(x.pow(3).div(3));
}

const powers = new Map<number, Decimal>();

function powerOf2(exponent: number): Decimal {
  const power = powers.get(exponent) ?? new Exact(2).pow(exponent);
  powers.set(exponent, power);
  return power;
}

/** A double as it is. `new Decimal(0.1)` would be one tenth, which no double is. */
function exactly(x: number): Decimal {
  if (!Number.isFinite(x)) return new Exact(x);
  let [whole, halvings] = [x, 0];
  for (; !Number.isInteger(whole); halvings++) whole *= 2;
  return new Exact(BigInt(whole).toString()).times(powerOf2(-halvings));
}
