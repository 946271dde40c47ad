/**
 * A layer of a network: y = W h + b. Output o is y_o = b_o + Σᵢ W_oi hᵢ.
 *
 * Weights are stored row after row, so W_oi is `weights[o * inputs + i]`.
 */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float64Array;
  readonly biases: Float64Array;
}

/** The outputs y of a layer for a batch of features h, both row after row. */
export function layerOutputs(layer: Layer, features: Float64Array): Float64Array {
  const { inputs, outputs, weights, biases } = layer;
  const samples = features.length / inputs;
  const y = new Float64Array(samples * outputs);
  for (let n = 0; n < samples; n++)
    for (let o = 0; o < outputs; o++) {
      let sum = biases[o];
      for (let i = 0; i < inputs; i++) sum += weights[o * inputs + i] * features[n * inputs + i];
      y[n * outputs + o] = sum;
    }
  return y;
}

/**
 * The slopes of the loss in the weights and biases, from those in the outputs y of each sample:
 * ∂L/∂W_oi = Σₙ ∂L/∂y_no · h_ni, because W_oi multiplies h_ni, and ∂L/∂b_o = Σₙ ∂L/∂y_no.
 */
export function layerSlopes(layer: Layer, features: Float64Array, slopes: Float64Array): Layer {
  const { inputs, outputs } = layer;
  const weights = new Float64Array(outputs * inputs);
  const biases = new Float64Array(outputs);
  const samples = features.length / inputs;
  for (let n = 0; n < samples; n++)
    for (let o = 0; o < outputs; o++) {
      const slope = slopes[n * outputs + o];
      biases[o] += slope;
      for (let i = 0; i < inputs; i++) weights[o * inputs + i] += slope * features[n * inputs + i];
    }
  return { inputs, outputs, weights, biases };
}

/**
 * The slopes of the loss in the features h, from those in the outputs y: ∂L/∂h_ni = Σ_o ∂L/∂y_no · W_oi, because
 * feature i moves every output o, by W_oi.
 */
export function featureSlopes(layer: Layer, slopes: Float64Array): Float64Array {
  const { inputs, outputs, weights } = layer;
  const samples = slopes.length / outputs;
  const inFeatures = new Float64Array(samples * inputs);
  for (let n = 0; n < samples; n++)
    for (let o = 0; o < outputs; o++) {
      const slope = slopes[n * outputs + o];
      for (let i = 0; i < inputs; i++)
        inFeatures[n * inputs + i] += slope * weights[o * inputs + i];
    }
  return inFeatures;
}
