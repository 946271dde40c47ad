import { sigmoidRun } from "./sigmoidRun.js";
import { reserve, type SimdModule } from "./simdModule.js";
import type { SigmoidTask } from "./tasks.js";
import type { Numbers } from "./types.js";

/** How many samples pass at once: a product of half as many factors, each at most 2, must not overflow. */
const STEP = 1024;

// Where things stand in the kernel's memory, in bytes.
const STATS = 1024;
const TARGETS = STATS + 64;
const LOGITS = TARGETS + 8 * STEP;

/** {@link sigmoidRun} by the kernel, window after window; without weights, smoothing or "none". */
export function simdSigmoid(module: SimdModule, task: SigmoidTask): number {
  const { logits, targets, gradient, scale } = task;
  reserve(module, LOGITS + 8 * STEP);
  const { buffer } = module.memory;
  const single = logits instanceof Float32Array;
  const Kind = single ? Float32Array : Float64Array;
  const xs = new Kind(buffer, LOGITS, STEP);
  const ts = new Kind(buffer, TARGETS, STEP);
  const stats = new Float64Array(buffer, STATS, 3);
  const run = single ? module.sigmoid32 : module.sigmoid64;
  let total = 0;
  for (let start = 0; start < logits.length; start += STEP) {
    const end = Math.min(logits.length, start + STEP);
    const count = end - start;
    xs.set(logits.subarray(start, end));
    ts.set(part(targets, start, end));
    // The last window is filled up to whole vectors with certain right answers, which cost nothing.
    xs.fill(-1e4, count);
    ts.fill(0, count);
    run(LOGITS, TARGETS, STATS, Math.ceil(count / 4) * 4, scale, gradient !== undefined);
    // What is infinite or undefined is left to the plain loop.
    if (stats[0] < Infinity) {
      gradient?.set(xs.subarray(0, count), start);
      total += stats[0] + Math.log1p(stats[1]) + Math.log1p(stats[2]);
    } else total += sigmoidRun(task, start, end);
  }
  return total;
}

function part(list: Numbers, start: number, end: number): Numbers {
  return Array.isArray(list) ? list.slice(start, end) : (list as Float64Array).subarray(start, end);
}
