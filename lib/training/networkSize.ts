import { isList } from "../losses/plainList.js";
import { shown } from "../losses/shown.js";
import type { Network } from "./createNetwork.js";
import type { Layer } from "./layer.js";

/** How many numbers go into a network, and how many scores come out. */
export interface NetworkSize {
  readonly features: number;
  readonly scores: number;
}

/** Whether something has the parts of a layer, in the numbers that it states. */
function isLayer(layer: Layer | undefined): boolean {
  const { inputs = 0, outputs = 0, weights, biases } = layer ?? {};
  const isSized = weights?.length === inputs * outputs && biases?.length === outputs;
  return isSized && inputs > 0 && outputs > 0 && isList(weights) && isList(biases);
}

/** Whether a layer takes as many numbers as the layer before gives. */
function follows(layer: Layer | undefined, l: number, layers: readonly Layer[]): boolean {
  return isLayer(layer) && (l === 0 || layer?.inputs === layers[l - 1].outputs);
}

/** Checks that something is a network, and returns its size. */
export function sizeOf(where: string, network: Network): NetworkSize {
  const layers = (network as Network | undefined)?.layers;
  if (!Array.isArray(layers) || layers.length === 0 || !layers.every(follows))
    throw new TypeError(
      `${where}: network is ${shown(network)}; it must be a network. Try createNetwork([64, 10]).`,
    );
  return { features: layers[0].inputs, scores: layers[layers.length - 1].outputs };
}
