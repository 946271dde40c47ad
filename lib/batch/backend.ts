import type { Backend } from "./batchTypes.js";
import { sigmoidRun } from "./sigmoidRun.js";
import { simdModule } from "./simdModule.js";
import { simdSigmoid } from "./simdSigmoid.js";
import { simdSoftmax } from "./simdSoftmax.js";
import { softmaxRows } from "./softmaxRows.js";
import type { Passes, SigmoidTask, SoftmaxTask } from "./tasks.js";

/** Below this many logits, calling into WebAssembly and copying cost more than they save. */
export const FEW = 20;

const module = simdModule();

/**
 * The backend on this machine: "simd", or "typescript" where WebAssembly has no vectors. Even with "simd", plain loops
 * compute batches of a few logits, targets that are probabilities of classes, label smoothing in double precision, with
 * class weights or above one half, rows of more than 16 MB (the memory of the SIMD module never shrinks), and binary
 * losses with any option but the gradient, the base and the reductions "mean" and "sum". The SIMD module is fast for
 * binary losses because a thousand samples share one logarithm, which they cannot if their losses are weighted or
 * wanted one by one.
 */
export const backend: Backend = module ? "simd" : "typescript";

const plain: Passes = {
  softmax: (task) => softmaxRows(task),
  sigmoid: (task) => sigmoidRun(task),
};

/** The SIMD module for the tasks that it can do, and plain loops for the others. */
export const passes: Passes = !module
  ? plain
  : {
      softmax: (task) =>
        task.logits.length < FEW || needsPlainLoops(task)
          ? softmaxRows(task)
          : simdSoftmax(module, task),
      sigmoid: (task) =>
        task.logits.length < FEW || !isPlain(task) ? sigmoidRun(task) : simdSigmoid(module, task),
    };

/**
 * Whether label smoothing needs plain loops: with class weights; where digits of the SIMD module's sum would cancel;
 * and for doubles, because the module does not compensate for the rounding of that sum.
 */
function needsPlainLoops({ labelSmoothing, weight, logits }: SoftmaxTask): boolean {
  if (labelSmoothing === 0) return false;
  return labelSmoothing > 0.5 || weight !== undefined || logits instanceof Float64Array;
}

function isPlain({ weight, positiveWeight, labelSmoothing, losses }: SigmoidTask): boolean {
  return weight === 1 && positiveWeight === 1 && labelSmoothing === 0 && losses === undefined;
}
