import { emptyVolume, type Volume } from "./volume.js";

const WINDOW = 3;
const STRIDE = 2;

/**
 * The largest number of each window of 3 × 3, two pixels from one window to the next. The last window of a row or column
 * may reach over the edge, as in Caffe, with which this network was trained.
 */
export function maxPool(input: Volume): Volume {
  const places = (size: number): number => Math.ceil((size - WINDOW) / STRIDE) + 1;
  const output = emptyVolume(input.channels, places(input.height), places(input.width));
  let i = 0;
  for (let c = 0; c < output.channels; c++)
    for (let row = 0; row < output.height; row++)
      for (let column = 0; column < output.width; column++)
        output.values[i++] = largest(input, c, STRIDE * row, STRIDE * column);
  return output;
}

function largest(
  { height, width, values }: Volume,
  channel: number,
  top: number,
  left: number,
): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let y = top; y < Math.min(top + WINDOW, height); y++)
    for (let x = left; x < Math.min(left + WINDOW, width); x++)
      most = Math.max(most, values[(channel * height + y) * width + x]);
  return most;
}
