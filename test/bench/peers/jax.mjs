import * as jax from "@jax-js/jax";
import { versionOf } from "./versionOf.mjs";

const { nn, numpy: np } = jax;

/**
 * jax-js with its backend "wasm". The loss is compiled with `jit` from log-softmax and one-hot labels or soft targets,
 * which are made before timing; the gradient is compiled from `valueAndGrad`. A function consumes its arguments, so each call gets a
 * reference (`.ref`) to the arrays.
 */
export async function contestant(backend) {
  await jax.init(backend);
  jax.defaultDevice(backend);
  return { version: versionOf("@jax-js/jax"), prepare };
}

function prepare(task) {
  if (task.precision !== "float32") return undefined; // its WebAssembly supports only float32
  const made = { softmax, softTargets, sigmoid, multiLabel }[task.loss]?.(task);
  if (!made) return undefined;
  const { inputs, loss } = made;
  const uses = () => inputs.map((input) => input.ref);
  let slopes;
  if (task.pass === "forward") {
    const compiled = jax.jit(loss);
    return { run: () => compiled(...uses()).js(), close };
  }
  const compiled = jax.jit(jax.valueAndGrad(loss));
  return {
    run() {
      slopes?.dispose();
      const [value, gradient] = compiled(...uses());
      slopes = gradient;
      return value.js();
    },
    slopes: () => slopes.ref.dataSync(),
    close,
  };

  function close() {
    for (const array of [...inputs, slopes]) array?.dispose();
  }
}

function softmax({ logits, labels, samples, classes }) {
  const oneHot = nn.oneHot(np.array(labels, { dtype: np.int32 }), classes);
  return softmaxLoss(np.array(logits).reshape([samples, classes]), oneHot, samples);
}

function softTargets({ logits, targets, samples, classes }) {
  const rows = (numbers) => np.array(numbers).reshape([samples, classes]);
  return softmaxLoss(rows(logits), rows(targets), samples);
}

function softmaxLoss(logits, target, samples) {
  return {
    inputs: [logits, target],
    loss: (scores, target) => np.sum(nn.logSoftmax(scores, -1).mul(target)).mul(-1 / samples),
  };
}

function multiLabel({ samples, classes, ...task }) {
  const { inputs, loss } = sigmoid(task);
  return { inputs: inputs.map((input) => input.reshape([samples, classes])), loss };
}

/** The loss max(z, 0) − z·t + log1p(e^−|z|), in which no logit overflows. */
function sigmoid({ logits, targets }) {
  return {
    inputs: [np.array(logits), np.array(targets)],
    loss: (z, t) =>
      np.mean(
        np
          .maximum(z.ref, 0)
          .sub(z.ref.mul(t))
          .add(np.log1p(np.exp(np.negative(np.abs(z))))),
      ),
  };
}
