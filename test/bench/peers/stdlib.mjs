import exp from "@stdlib/math-base-special-exp";
import { versionOf } from "./versionOf.mjs";

/**
 * stdlib has no such loss, so this contestant is written as its users would: plain loops over typed arrays with
 * stdlib's `exp`, which, unlike Math.exp, returns the same bits in every engine.
 */
export async function contestant() {
  return { version: versionOf("@stdlib/math-base-special-exp"), prepare };
}

function prepare(task) {
  const slopes = task.pass === "gradient" ? task.logits.slice() : undefined;
  const run = { softmax, softTargets, sigmoid, multiLabel: sigmoid }[task.loss];
  return run && { run: () => run(task, slopes), slopes: () => slopes };
}

function softmax({ logits, labels, samples, classes }, slopes) {
  let total = 0;
  for (let n = 0, start = 0; n < samples; n++, start += classes) {
    let top = -Infinity;
    for (let i = start; i < start + classes; i++) if (logits[i] > top) top = logits[i];
    let sum = 0;
    for (let i = start; i < start + classes; i++) {
      const e = exp(logits[i] - top);
      if (slopes) slopes[i] = e;
      sum += e;
    }
    const label = start + labels[n];
    total += top + Math.log(sum) - logits[label];
    if (!slopes) continue;
    for (let i = start; i < start + classes; i++) slopes[i] /= sum * samples;
    slopes[label] -= 1 / samples;
  }
  return total / samples;
}

function softTargets({ logits, targets, samples, classes }, slopes) {
  let total = 0;
  for (let start = 0; start < logits.length; start += classes) {
    let top = -Infinity;
    for (let i = start; i < start + classes; i++) if (logits[i] > top) top = logits[i];
    let sum = 0;
    for (let i = start; i < start + classes; i++) {
      const e = exp(logits[i] - top);
      if (slopes) slopes[i] = e;
      sum += e;
    }
    const logSum = top + Math.log(sum);
    for (let i = start; i < start + classes; i++) {
      total += targets[i] * (logSum - logits[i]);
      if (slopes) slopes[i] = (slopes[i] / sum - targets[i]) / samples;
    }
  }
  return total / samples;
}

function sigmoid({ logits, targets }, slopes) {
  const count = logits.length;
  let total = 0;
  for (let n = 0; n < count; n++) {
    const z = logits[n];
    const e = exp(-Math.abs(z));
    total += Math.max(z, 0) - z * targets[n] + Math.log1p(e);
    if (slopes) slopes[n] = ((z < 0 ? e : 1) / (1 + e) - targets[n]) / count;
  }
  return total / count;
}
