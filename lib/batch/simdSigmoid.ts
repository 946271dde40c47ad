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

/** {@link sigmoidRun} by the SIMD module, window after window; without weights, smoothing or "none". */
export function simdSigmoid(module: SimdModule, task: SigmoidTask): number {
  const { logits, targets, gradient, scale } = task;
  const size = logits.BYTES_PER_ELEMENT;
  const views = reserve(module, END);
  const single = logits instanceof Float32Array;
  const memory = single ? views.floats : views.doubles;
  const run = single ? module.sigmoid32 : module.sigmoid64;
  const xs = LOGITS / size;
  const ts = TARGETS / size;
  const window = WINDOW / size;
  const total = new Total();
  for (let start = 0; start < logits.length; start += window) {
    const end = Math.min(logits.length, start + window);
    memory.set(logits.subarray(start, end), xs);
    memory.set(part(targets, start, end), ts);
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
      if (linear < Infinity) {
        total.add(linear);
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
