import { requireNumber } from "../losses/validate.js";
import type { SigmoidTask } from "./tasks.js";
import { Total } from "./total.js";
import { requireTarget } from "./validateBatch.js";
import { scoreWeightOf } from "./weightOf.js";

/**
 * Binary cross-entropy of the scores from `start` to `end`, in plain TypeScript. One exponential gives loss and
 * slope:
 *
 *   e = e^−|y|,   −ln σ(y) = max(−y, 0) + log1p(e),   σ(|y|) = 1 / (1 + e),   σ(−|y|) = e / (1 + e)
 *
 * Each sample has a share of "yes" and a share of "no", each smoothed by itself, so that nothing cancels, as in the
 * readable loss.
 */
export function sigmoidRun(task: SigmoidTask, start = 0, end: number = task.logits.length): number {
  const { logits, targets, weight, positiveWeight, labelSmoothing, gradient, losses } = task;
  const confident = 1 - labelSmoothing;
  const spread = labelSmoothing / 2;
  const total = new Total();
  for (let n = start; n < end; n++) {
    const y = logits[n];
    const w = scoreWeightOf(weight, n);
    const yes = w * scoreWeightOf(positiveWeight, n) * (confident * targets[n] + spread);
    const no = w * (confident * (1 - targets[n]) + spread);
    const e = Math.exp(-Math.abs(y));
    // |y| is multiplied by the share of the answer that the score speaks against. 0 · ∞ is 0.
    const wrong = y < 0 ? yes : no;
    const loss = (yes + no) * Math.log1p(e) + (wrong === 0 ? 0 : wrong * Math.abs(y));
    if (!(loss >= 0 && targets[n] >= 0 && targets[n] <= 1)) requireSample(task, n);
    if (gradient) {
      gradient[n] = slope(y, yes, no, e) * task.scale;
      gradient[n] += 0; // −0, to which the smallest slopes are rounded, becomes 0
    }
    if (losses) losses[n] = loss;
    total.add(loss);
  }
  return total.value;
}

/** no · σ(y) − yes · σ(−y). */
function slope(y: number, yes: number, no: number, e: number): number {
  const likely = 1 / (1 + e);
  const unlikely = e / (1 + e);
  return y < 0 ? no * unlikely - yes * likely : no * likely - yes * unlikely;
}

function requireSample({ logits, targets }: SigmoidTask, n: number): void {
  requireNumber("binaryCrossEntropyWithLogits", `logits[${n}]`, logits[n]);
  requireTarget("binaryCrossEntropyWithLogits", targets, logits, n);
}
