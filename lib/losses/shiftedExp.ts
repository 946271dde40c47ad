import { largest } from "./argMax.js";
import type { ClassIndex, Vector } from "./types.js";

/** The exponentials of a row of logits, shifted so that none can overflow. */
export interface ShiftedExp {
  /** The largest logit, m. */
  readonly max: number;
  /** Where it is. */
  readonly top: ClassIndex;
  /** e^(zⱼ − m): 1 at the top, and at most 1 everywhere. */
  readonly exps: readonly number[];
  /** Σ e^(zⱼ − m) over every class *but* the top one. */
  readonly rest: number;
}

/**
 * The first step of softmax, log-softmax and log-sum-exp.
 *
 * Subtracting the largest logit changes no probability and keeps every exponential in (0, 1]. The top
 * class adds exactly 1 to the sum. That 1 is kept apart from the rest, so that a confident answer keeps
 * its digits: 1 + 4.2e-18 rounds to 1, but log1p(4.2e-18) is 4.2e-18.
 */
export function shiftedExp(logits: Vector): ShiftedExp {
  const top = largest(logits);
  const max = logits[top];
  const exps: number[] = [];
  let rest = 0;
  for (let j = 0; j < logits.length; j++) {
    const e = j === top ? 1 : Math.exp(logits[j] - max);
    exps.push(e);
    if (j !== top) rest += e;
  }
  return { max, top, exps, rest };
}
