import type { Contestant, Loss, Prepared, Task } from "../arena/task.js";

/** `crossEntropyWithLogits` and `binaryCrossEntropyWithLogits` of @course/lib/batch, with the backend `variant`. */
export async function contestant(variant: string): Promise<Contestant> {
  // The library chooses its backend when it is loaded; without WebAssembly it falls back to TypeScript.
  if (variant === "typescript") Reflect.deleteProperty(globalThis, "WebAssembly");
  const batch = await import("@course/lib/batch");
  if (batch.backend !== variant) throw new Error("this machine has no WebAssembly SIMD");
  return { version: "", prepare: (task) => prepare(batch, task) };
}

function prepare(batch: typeof import("@course/lib/batch"), task: Task): Prepared {
  const { logits, labels, targets, samples, classes } = task;
  const gradient = task.pass === "gradient" ? logits.slice() : undefined;
  const options = gradient ? { gradient } : {};
  const calls: Readonly<Record<Loss, () => number>> = {
    softmax: () => batch.crossEntropyWithLogits(labels, logits, [samples, classes], options).loss,
    softTargets: () =>
      batch.crossEntropyWithLogits(targets, logits, [samples, classes], options).loss,
    sigmoid: () => batch.binaryCrossEntropyWithLogits(targets, logits, options).loss,
    multiLabel: () =>
      batch.binaryCrossEntropyWithLogits(targets, logits, { labels: classes, ...options }).loss,
  };
  return { run: calls[task.loss], ...(gradient && { slopes: () => gradient }) };
}
