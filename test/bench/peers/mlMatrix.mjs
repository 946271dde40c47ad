import { Matrix } from "ml-matrix";
import { versionOf } from "./versionOf.mjs";

/** ml-matrix with its own in-place operations on whole matrices. It has none for the sigmoid loss. */
export async function contestant() {
  return { version: versionOf("ml-matrix"), prepare };
}

function prepare({ loss, logits, labels, samples, classes, pass }) {
  if (loss !== "softmax") return undefined;
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
