import type { Network } from "./createNetwork.js";
import { featureSlopes, type Layer, layerOutputs, layerSlopes } from "./layer.js";

/** What each layer receives, for a batch, and the scores at the end. */
export interface Forward {
  /** The features that go into each layer, row after row; the first are the inputs of the network. */
  readonly features: readonly Float64Array[];
  readonly scores: Float64Array;
}

/** Sends a batch of inputs, row after row, through all layers, and keeps what backpropagation needs. */
export function forward({ layers }: Network, inputs: Float64Array): Forward {
  const features = [inputs];
  layers.slice(0, -1).forEach((layer, l) => {
    features.push(layerOutputs(layer, features[l]).map((y) => Math.max(y, 0)));
  });
  const last = layers.length - 1;
  return { features, scores: layerOutputs(layers[last], features[last]) };
}

/**
 * Backpropagation: the slopes of the loss in all weights and biases, from its slopes in the scores. For cross-entropy
 * those are p − t, divided by the number of samples.
 *
 * Layer by layer from the last to the first, the slopes in the outputs of a layer give those in its weights and those
 * in its features. The features are the outputs of the layer before, after ReLU. Where ReLU has made a feature 0, a
 * small change of that output changes nothing, so its slope is 0.
 */
export function backward(
  { layers }: Network,
  { features }: Forward,
  slopesInScores: Float64Array,
): Layer[] {
  const slopesOfLayers: Layer[] = [];
  let slopes = slopesInScores;
  for (let l = layers.length - 1; l >= 0; l--) {
    slopesOfLayers.unshift(layerSlopes(layers[l], features[l], slopes));
    if (l > 0) {
      const inFeatures = featureSlopes(layers[l], slopes);
      slopes = inFeatures.map((slope, i) => (features[l][i] > 0 ? slope : 0));
    }
  }
  return slopesOfLayers;
}
