import { Matrix } from "ml-matrix";
import { versionOf } from "./versionOf.mjs";

/** ml-matrix with its own in-place operations on whole matrices. */
export async function contestant() {
  return { version: versionOf("ml-matrix"), prepare };
}

function prepare(task) {
  const run = { softmax, softTargets }[task.loss];
  if (!run) throw new Error("it has no operations for the sigmoid loss");
  return run(task);
}

function softTargets({ logits, targets, samples, classes, pass }) {
  const scores = Matrix.from1DArray(samples, classes, logits);
  const target = Matrix.from1DArray(samples, classes, targets);
  let slopes;
  return {
    run() {
      const shifted = scores.clone().subColumnVector(scores.max("row"));
      const p = shifted.clone().exp();
      const sums = p.sum("row");
      const logSums = sums.map(Math.log);
      const total = shifted.subColumnVector(logSums).mul(target).sum();
      if (pass === "gradient") slopes = p.divColumnVector(sums).sub(target).div(samples);
      return -total / samples;
    },
    slopes: () => slopes.to1DArray(),
  };
}

function softmax({ logits, labels, samples, classes, pass }) {
  const scores = Matrix.from1DArray(samples, classes, logits);
  let slopes;
  return {
    run() {
      const tops = scores.max("row");
      const p = scores.clone().subColumnVector(tops).exp();
      const sums = p.sum("row");
      let total = 0;
      for (let n = 0; n < samples; n++)
        total += tops[n] + Math.log(sums[n]) - scores.get(n, labels[n]);
      if (pass === "gradient") slopes = gradient(p, sums, labels);
      return total / samples;
    },
    slopes: () => slopes.to1DArray(),
  };
}

function gradient(p, sums, labels) {
  p.divColumnVector(sums);
  for (let n = 0; n < labels.length; n++) p.set(n, labels[n], p.get(n, labels[n]) - 1);
  return p.div(labels.length);
}
