import type { Layer } from "./decodeSqueezeNet.js";
import { channelOf, emptyVolume, type Volume } from "./volume.js";

/** How the window of a convolution moves. */
export interface Movement {
  /** The pixels from one place of the window to the next. Default 1. */
  readonly stride?: number;
  /** The rows and columns of zeros that are added on each side. Default 0. */
  readonly padding?: number;
}

/**
 * A convolution, then ReLU: each output is a bias plus a weighted sum of the numbers in the window, and 0 where that is
 * negative. Most weights of a compressed network are 0 and are passed over.
 */
export function convolve(
  input: Volume,
  layer: Layer,
  { stride = 1, padding = 0 }: Movement = {},
): Volume {
  const { inputs, outputs, window, weights, biases } = layer;
  const places = (size: number): number => Math.floor((size + 2 * padding - window) / stride) + 1;
  const output = emptyVolume(outputs, places(input.height), places(input.width));
  for (let k = 0; k < outputs; k++) {
    const sums = channelOf(output, k).fill(biases[k]);
    for (let c = 0; c < inputs; c++) {
      const channel = { ...input, values: channelOf(input, c) };
      for (let cell = 0; cell < window ** 2; cell++) {
        const weight = weights[(k * inputs + c) * window ** 2 + cell];
        if (weight === 0) continue;
        const down = Math.floor(cell / window) - padding;
        addWeighted(sums, output, channel, weight, [down, (cell % window) - padding], stride);
      }
    }
    for (let i = 0; i < sums.length; i++) sums[i] = Math.max(0, sums[i]);
  }
  return output;
}

/** Adds to each output what one weight makes of one channel, whose number stands at an offset from the output's place. */
function addWeighted(
  sums: Float32Array,
  { height, width }: Volume,
  channel: Volume,
  weight: number,
  [down, right]: readonly [down: number, right: number],
  stride: number,
): void {
  // Outputs whose number lies in the padding get nothing.
  const from = Math.max(0, Math.ceil(-right / stride));
  const to = Math.min(width, Math.ceil((channel.width - right) / stride));
  for (let row = 0; row < height; row++) {
    const y = row * stride + down;
    if (y < 0 || y >= channel.height) continue;
    const start = y * channel.width + right;
    for (let column = from; column < to; column++)
      sums[row * width + column] += weight * channel.values[start + column * stride];
  }
}
