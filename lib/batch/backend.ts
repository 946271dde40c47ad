import type { Backend } from "./batchTypes.js";
import { sigmoidRun } from "./sigmoidRun.js";
import { simdModule } from "./simdModule.js";
import { simdSigmoid } from "./simdSigmoid.js";
import { simdSoftmax } from "./simdSoftmax.js";
import { softmaxRows } from "./softmaxRows.js";
import type { Kernels, SigmoidTask, SoftmaxTask } from "./tasks.js";

/** Below this many logits, calling into WebAssembly and copying cost more than they save. */
export const FEW = 20;

const module = simdModule();

/**
 * What does the work on this machine: "simd", or "typescript" where WebAssembly has no vectors. Even with
 * "simd", plain loops do a handful of logits, label smoothing beside class weights or of more than a half, and
 * a binary loss with any option but the gradient: that one is fast because a thousand samples share one
 * logarithm, which they cannot if each counts apart.
 */
export const backend: Backend = module ? "simd" : "typescript";

const plain: Kernels = {
  softmax: (task) => softmaxRows(task),
  sigmoid: (task) => sigmoidRun(task),
};

/** The fast kernels where there are any and they fit the task, and the plain ones for the rest. */
export const kernels: Kernels = !module
  ? plain
  : {
      softmax: (task) =>
        task.logits.length < FEW || isMuchSmoothed(task)
          ? softmaxRows(task)
          : simdSoftmax(module, task),
      sigmoid: (task) =>
        task.logits.length < FEW || !isPlain(task) ? sigmoidRun(task) : simdSigmoid(module, task),
    };

/** Smoothing that the SIMD module's sum does not fit, or in which digits of it would cancel. */
function isMuchSmoothed({ labelSmoothing, weight }: SoftmaxTask): boolean {
  return labelSmoothing > 0.5 || (labelSmoothing > 0 && weight !== undefined);
}

function isPlain({ weight, positiveWeight, labelSmoothing, losses }: SigmoidTask): boolean {
  return weight === 1 && positiveWeight === 1 && labelSmoothing === 0 && losses === undefined;
}
