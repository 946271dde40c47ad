import type { Floats } from "./batchTypes.js";
import { part } from "./part.js";
import { sigmoidRun } from "./sigmoidRun.js";
import { FREE, reserve, type SimdModule } from "./simdModule.js";
import type { SigmoidTask } from "./tasks.js";
import { Total } from "./total.js";

/** How many samples share two products. Each has half as many factors of at most 2, and must not overflow. */
const STEP = 2032;
/** How many bytes of scores, and how many of targets, are in the SIMD module's memory at a time. */
const WINDOW = 32_512;

// Addresses in the SIMD module's memory. The 32 bytes between two parts are for the vectors that reach beyond the
// last sample.
const STATS = FREE;
const EXPONENTIALS = STATS + 32;
const TARGETS = EXPONENTIALS + 8 * STEP + 32;
const LOGITS = TARGETS + WINDOW + 32;
const END = LOGITS + WINDOW + 32;

/**
 * {@link sigmoidRun} by the SIMD module, window after window; without weights, smoothing or "none". For floats the
 * module computes with targets in single precision, and {@link addMissing} adds what they lack.
 */
export function simdSigmoid(module: SimdModule, task: SigmoidTask): number {
  const { logits, targets, gradient, scale } = task;
  const size = logits.BYTES_PER_ELEMENT;
  const views = reserve(module, END);
  if (!views) return sigmoidRun(task);
  const single = logits instanceof Float32Array;
  const memory = single ? views.floats : views.doubles;
  const run = single ? module.sigmoid32 : module.sigmoid64;
  const xs = LOGITS / size;
  const ts = TARGETS / size;
  const window = WINDOW / size;
  const mayRound = single && !(targets instanceof Float32Array || targets instanceof Int32Array);
  const total = new Total();
  for (let start = 0; start < logits.length; start += window) {
    const end = Math.min(logits.length, start + window);
    memory.set(logits.subarray(start, end), xs);
    memory.set(part(targets, start, end), ts);
    const isRounded = mayRound && wereRounded(targets, memory, ts, start, end);
    // The last window is filled up to whole vectors with certain right answers, which cost nothing.
    memory.fill(-1e4, xs + end - start, xs + end - start + 3);
    memory.fill(0, ts + end - start, ts + end - start + 3);
    for (let n = start; n < end; n += STEP) {
      const stop = Math.min(end, n + STEP);
      const x = LOGITS + (n - start) * size;
      const t = TARGETS + (n - start) * size;
      const count = Math.ceil((stop - n) / 4) * 4;
      run(x, t, EXPONENTIALS, STATS, count, scale, gradient !== undefined);
      const linear = views.doubles[STATS / 8];
      const missing = isRounded
        ? addMissing(task, memory, { start: n, end: stop, x: x / size, t: t / size })
        : 0;
      if (linear + missing < Infinity) {
        total.add(linear);
        total.add(missing);
        total.add(Math.log1p(views.doubles[STATS / 8 + 1]));
        total.add(Math.log1p(views.doubles[STATS / 8 + 2]));
      } else {
        // The loss is infinite or undefined: the plain loop computes it, or throws.
        total.add(sigmoidRun(task, n, stop));
        if (gradient) memory.set(gradient.subarray(n, stop), xs + n - start);
      }
    }
    gradient?.set(memory.subarray(xs, xs + end - start), start);
  }
  return total.value;
}

/** Whether single precision has rounded one of the targets from `start` to `end`, which have been copied to `copies`. */
function wereRounded(
  targets: ArrayLike<number>,
  memory: Floats,
  copies: number,
  start: number,
  end: number,
): boolean {
  for (let n = start; n < end; n++) if (memory[copies + n - start] !== targets[n]) return true;
  return false;
}

/** The samples of a run, and where the module has their scores, or their slopes, and their targets. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly x: number;
  readonly t: number;
}

/**
 * Adds to the slopes what rounded targets lack, and returns what the loss lacks. The loss is linear in the target: of
 * t = r + d, where r is the rounded target, it is L(r) − d·y, and its slope is the slope of r minus d. So 1 − t keeps
 * its digits where r is 1. NaN if a target lies outside [0, 1].
 */
function addMissing(
  { logits, targets, gradient, scale }: SigmoidTask,
  memory: Floats,
  { start, end, x, t }: Run,
): number {
  let missing = 0;
  for (let n = start, i = 0; n < end; n++, i++) {
    const target = targets[n];
    if (!(target >= 0 && target <= 1)) return Number.NaN;
    const d = target - memory[t + i];
    missing -= d * logits[n];
    if (!gradient) continue;
    memory[x + i] -= d * scale;
    memory[x + i] += 0; // −0, to which the smallest slopes are rounded, becomes 0
  }
  return missing;
}
