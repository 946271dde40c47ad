import { part } from "./part.js";
import { sigmoidRun } from "./sigmoidRun.js";
import { reserve, type SimdModule } from "./simdModule.js";
import type { SigmoidTask } from "./tasks.js";
import { Total } from "./total.js";

/** How many samples pass at once: a product of half as many factors, each at most 2, must not overflow. */
const STEP = 1024;

// Where things stand in the kernel's memory, in bytes.
const STATS = 2048;
const TARGETS = STATS + 64;
const LOGITS = TARGETS + 8 * STEP;

/** {@link sigmoidRun} by the kernel, window after window; without weights, smoothing or "none". */
export function simdSigmoid(module: SimdModule, task: SigmoidTask): number {
  const { logits, targets, gradient, scale } = task;
  const size = logits.BYTES_PER_ELEMENT;
  const views = reserve(module, LOGITS + 8 * STEP);
  const single = logits instanceof Float32Array;
  const memory = single ? views.floats : views.doubles;
  const run = single ? module.sigmoid32 : module.sigmoid64;
  const xs = LOGITS / size;
  const ts = TARGETS / size;
  const total = new Total();
  for (let start = 0; start < logits.length; start += STEP) {
    const count = Math.min(logits.length - start, STEP);
    const padded = Math.ceil(count / 4) * 4;
    memory.set(logits.subarray(start, start + count), xs);
    memory.set(part(targets, start, start + count), ts);
    // The last window is filled up to whole vectors with certain right answers, which cost nothing.
    memory.fill(-1e4, xs + count, xs + padded);
    memory.fill(0, ts + count, ts + padded);
    run(LOGITS, TARGETS, STATS, padded, scale, gradient !== undefined);
    const linear = views.doubles[STATS / 8];
    // What is infinite or undefined is left to the plain loop.
    if (linear < Infinity) {
      gradient?.set(memory.subarray(xs, xs + count), start);
      total.add(linear);
      total.add(Math.log1p(views.doubles[STATS / 8 + 1]));
      total.add(Math.log1p(views.doubles[STATS / 8 + 2]));
    } else total.add(sigmoidRun(task, start, start + count));
  }
  return total.value;
}
