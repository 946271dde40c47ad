import { createRequire } from "node:module";
import { sigmoidModel, softmaxModel, softTargetsModel } from "./onnxLoss.mjs";
import { versionOf } from "./versionOf.mjs";

/**
 * ONNX Runtime on one thread with all graph optimisations: "onnxruntime-node" on its CPU provider or "onnxruntime-web"
 * on WebAssembly. The input tensors are made before timing. "onnxruntime-node" writes the outputs into given tensors,
 * which "onnxruntime-web" does not support.
 */
export async function contestant(name) {
  const onnx = createRequire(import.meta.url)(name);
  const native = name === "onnxruntime-node";
  onnx.env.logLevel = "error";
  if (!native) onnx.env.wasm.numThreads = 1;
  return { version: versionOf(name), prepare: (task) => prepare(onnx, native, task) };
}

const models = {
  softmax: softmaxModel,
  softTargets: softTargetsModel,
  sigmoid: sigmoidModel,
  multiLabel: sigmoidModel,
};

async function prepare(onnx, native, task) {
  const { loss, logits, targets, labels, samples, classes, precision, pass } = task;
  const model = models[loss]?.(task);
  if (!model) return undefined;
  const shape = loss === "sigmoid" ? [samples] : [samples, classes];
  const session = await onnx.InferenceSession.create(model, {
    executionProviders: [native ? "cpu" : "wasm"],
    graphOptimizationLevel: "all",
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  const inputs = {
    z: new onnx.Tensor(precision, logits, shape),
    ...(loss === "softmax"
      ? { y: new onnx.Tensor("int64", BigInt64Array.from(labels, BigInt), [samples]) }
      : { t: new onnx.Tensor(precision, targets, shape) }),
  };
  const Kind = logits.constructor;
  const outputs = { loss: new onnx.Tensor(precision, new Kind(1), []) };
  if (pass === "gradient")
    outputs.slopes = new onnx.Tensor(precision, new Kind(logits.length), shape);

  let results;
  return {
    async run() {
      results = native ? await session.run(inputs, outputs) : await session.run(inputs);
      return results.loss.data[0];
    },
    slopes: () => results.slopes.data,
    close: () => session.release(),
  };
}
