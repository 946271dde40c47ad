import { entropy, type Vector } from "../../losses/index.js";

/** The raw outputs of a layer: a weighted sum of the features for each node, plus its bias. */
export function layer(
  weights: readonly Vector[],
  biases: Vector,
  features: Vector,
): readonly number[] {
  return weights.map((row, node) => {
    let score = biases[node];
    for (let k = 0; k < row.length; k++) score += row[k] * features[k];
    return score;
  });
}

/**
 * Whether f adds up for two inputs: f(a + b) − f(0) = (f(a) − f(0)) + (f(b) − f(0)). That holds for weighted sums
 * with a bias, and fails for a ReLU or a sigmoid.
 */
export function addsUp(f: (x: number) => number): boolean {
  const [a, b] = [1, -2];
  return f(a + b) - f(0) === f(a) - f(0) + (f(b) - f(0));
}

/** Whether the library accepts these numbers as a distribution. */
export function isDistribution(p: Vector): boolean {
  try {
    entropy(p);
    return true;
  } catch {
    return false;
  }
}
