import { fileURLToPath } from "node:url";
import * as tf from "@tensorflow/tfjs";
import * as wasm from "@tensorflow/tfjs-backend-wasm";
import { versionOf } from "./versionOf.mjs";

/**
 * TensorFlow.js on its backend "cpu" or "wasm", on one thread, in production mode. The losses are its own (`tf.losses`),
 * class indices are one-hot tensors made before timing, and the gradient comes from `tf.valueAndGrad` and stays in the
 * backend's memory; only the loss is read.
 */
export async function contestant(backend) {
  if (backend === "wasm") {
    wasm.setThreadsCount(1);
    const files = new URL("node_modules/@tensorflow/tfjs-backend-wasm/dist/", import.meta.url);
    wasm.setWasmPaths(fileURLToPath(files));
  }
  tf.enableProdMode();
  if (!(await tf.setBackend(backend)))
    throw new Error(`the backend "${backend}" does not start on this machine`);
  return { version: versionOf("@tensorflow/tfjs"), prepare };
}

function prepare(task) {
  if (task.precision !== "float32") return undefined; // it supports only float32
  const made = { softmax, softTargets, sigmoid, multiLabel }[task.loss]?.(task);
  if (!made) return undefined;
  const { logits, target, loss } = made;
  let slopes;
  if (task.pass === "forward") {
    return { run: () => tf.tidy(() => loss(logits).dataSync()[0]), close };
  }
  const valueAndGradient = tf.valueAndGrad(loss);
  return {
    run() {
      slopes?.dispose();
      const { value, grad } = valueAndGradient(logits);
      slopes = grad;
      const [mean] = value.dataSync();
      value.dispose();
      return mean;
    },
    slopes: () => slopes.dataSync(),
    close,
  };

  function close() {
    for (const tensor of [logits, target, slopes]) tensor?.dispose();
  }
}

function softmax({ logits, labels, samples, classes }) {
  const target = tf.tidy(() => tf.oneHot(tf.tensor1d(labels, "int32"), classes).toFloat());
  return {
    logits: tf.tensor2d(logits, [samples, classes]),
    target,
    loss: (scores) => tf.losses.softmaxCrossEntropy(target, scores),
  };
}

function softTargets({ logits, targets, samples, classes }) {
  const target = tf.tensor2d(targets, [samples, classes]);
  return {
    logits: tf.tensor2d(logits, [samples, classes]),
    target,
    loss: (scores) => tf.losses.softmaxCrossEntropy(target, scores),
  };
}

function sigmoid({ logits, targets }) {
  return sigmoidLoss(tf.tensor1d(logits), tf.tensor1d(targets));
}

function multiLabel({ logits, targets, samples, classes }) {
  const shape = [samples, classes];
  return sigmoidLoss(tf.tensor2d(logits, shape), tf.tensor2d(targets, shape));
}

function sigmoidLoss(logits, target) {
  return { logits, target, loss: (scores) => tf.losses.sigmoidCrossEntropy(target, scores) };
}
