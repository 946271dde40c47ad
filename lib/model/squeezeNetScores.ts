import { convolve, type Movement } from "./convolve.js";
import type { Layer, SqueezeNet } from "./decodeSqueezeNet.js";
import { maxPool } from "./maxPool.js";
import type { RgbPicture } from "./readPng.js";
import { channelOf, emptyVolume, type Volume } from "./volume.js";

/** The mean blue, green and red of the pictures with which the network was trained. */
const MEANS = [104, 117, 123];
/** The width and height of the pictures that it takes. */
const SIZE = 227;

/**
 * The 1000 scores that SqueezeNet gives to a picture, before softmax. The last layer ends in ReLU, too, so none is
 * negative; each score is a mean over the picture.
 *
 * @param picture  227 × 227 pixels
 * @throws {RangeError} if the picture has another size
 */
export function squeezeNetScores(network: SqueezeNet, picture: RgbPicture): number[] {
  const layer = (name: string, input: Volume, movement?: Movement): Volume =>
    convolve(input, network.get(name) as Layer, movement);
  const fires = (numbers: readonly number[], input: Volume): Volume =>
    numbers.reduce((volume, number) => {
      const squeezed = layer(`fire${number}/squeeze`, volume);
      return stacked(
        layer(`fire${number}/expand1`, squeezed),
        layer(`fire${number}/expand3`, squeezed, { padding: 1 }),
      );
    }, input);

  let volume = maxPool(layer("first", volumeOf(picture), { stride: 2 }));
  volume = maxPool(fires([2, 3, 4], volume));
  volume = maxPool(fires([5, 6, 7, 8], volume));
  const last = layer("last", fires([9], volume), { padding: 1 });
  return Array.from({ length: last.channels }, (_, k) => mean(channelOf(last, k)));
}

/** Blue, green and red, as the network expects them, without their means. */
function volumeOf({ width, height, bytes }: RgbPicture): Volume {
  if (width !== SIZE || height !== SIZE)
    throw new RangeError(
      `squeezeNetScores: the picture has ${width} × ${height} pixels; the network takes ${SIZE} × ${SIZE}.`,
    );
  const volume = emptyVolume(3, height, width);
  for (let c = 0; c < 3; c++)
    channelOf(volume, c).forEach((_, i, channel) => {
      channel[i] = bytes[3 * i + 2 - c] - MEANS[c];
    });
  return volume;
}

/** The channels of two volumes of one size, one after the other. */
function stacked(first: Volume, second: Volume): Volume {
  const volume = emptyVolume(first.channels + second.channels, first.height, first.width);
  volume.values.set(first.values);
  volume.values.set(second.values, first.values.length);
  return volume;
}

function mean(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
