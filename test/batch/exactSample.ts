import type { Decimal } from "decimal.js";
import { Exact, exactly } from "../bench/accuracy/exactly.js";
import type { Reference } from "../bench/accuracy/reference.js";
import type { ExactLoss } from "./exactLosses.js";

/** The loss of one sample and its slopes, with 60 digits. */
export interface ExactSample {
  readonly loss: Decimal;
  readonly slopes: readonly Decimal[];
  /**
   * A slope is a difference, pₖ Σ_{i≠k} qᵢ − qₖ (1 − pₖ), of which this is the larger part: a rounding error of this
   * part is in the slope, however small the difference is. For a hard label, one of the two parts is 0.
   */
  readonly parts: readonly Decimal[];
}

/** How much the classes of a sample count: qₖ = weightₖ · t′ₖ. A single score has the classes "no" and "yes". */
export function exactShares(
  target: readonly Decimal[],
  labelSmoothing = 0,
  weights: readonly number[] = [],
): Decimal[] {
  const amount = exactly(labelSmoothing);
  const spread = amount.div(target.length);
  return target.map((t, k) =>
    t
      .times(exactly(1).minus(amount))
      .plus(spread)
      .times(exactly(weights[k] ?? 1)),
  );
}

/** The exact sample for any shares. */
export function exactFor(
  exact: ExactLoss,
  input: readonly number[],
  gamma: number | undefined,
): (shares: readonly Decimal[]) => ExactSample {
  return (shares) => combined(shares, input.length, (k) => exact(input, k, gamma));
}

/** A loss is linear in its target: Σ qₖ times the loss of the hard label k, and the same for the slopes. */
function combined(
  shares: readonly Decimal[],
  length: number,
  ofHardLabel: (k: number) => Reference,
): ExactSample {
  const zero = new Exact(0);
  let loss = zero;
  const positive = new Array<Decimal>(length).fill(zero);
  const negative = new Array<Decimal>(length).fill(zero);
  shares.forEach((q, k) => {
    if (q.isZero()) return;
    const ofLabel = ofHardLabel(k);
    loss = loss.plus(q.times(ofLabel.loss));
    ofLabel.slopes.forEach((slope, j) => {
      if (slope.isZero()) return;
      const side = slope.isNegative() ? negative : positive;
      side[j] = side[j].plus(q.times(slope));
    });
  });
  return {
    loss,
    slopes: positive.map((up, j) => up.plus(negative[j])),
    parts: positive.map((up, j) => Exact.max(up, negative[j].neg())),
  };
}
