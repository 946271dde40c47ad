import { type LayerShape, squeezeNetLayers } from "./squeezeNetLayers.js";

/** A convolution with its weights: `weights[((k * inputs + c) * window + row) * window + column]`. */
export interface Layer extends LayerShape {
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/** The layers of a network, by the names of squeezeNetLayers. */
export type SqueezeNet = ReadonlyMap<string, Layer>;

/** A weight is stored as an index into a list of so many values, since the file shares values between weights. */
const SHARED_VALUES = 256;

/**
 * Decodes the compressed file of SqueezeNet: numbers are little-endian. First it has, for each layer, how many weights
 * are stored. Then it has, for each layer, the 256 values that its weights share, the biases, a byte for each stored
 * weight, which says which value, and half a byte for each, which says how many weights before it were left out. A
 * weight that was left out has the first of the values.
 *
 * @throws {RangeError} if the file ends too early, is too long, or names a weight that the layer does not have
 * @see Han et al., Deep Compression (2015)
 */
export function decodeSqueezeNet(file: Uint8Array): SqueezeNet {
  const bytes = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let at = 0;
  const take = (count: number): number => {
    if (at + count > bytes.byteLength)
      throw new RangeError(`decodeSqueezeNet: the file ends after ${bytes.byteLength} bytes.`);
    at += count;
    return at - count;
  };
  const numbers = (count: number): Float32Array =>
    Float32Array.from({ length: count }, () => bytes.getFloat32(take(4), true));

  const stored = [...squeezeNetLayers].map(() => bytes.getUint32(take(4), true));
  const layers = [...squeezeNetLayers].map(([name, shape], index): [string, Layer] => {
    const values = numbers(SHARED_VALUES);
    const biases = numbers(shape.outputs);
    const count = stored[index];
    const codes = file.subarray(take(count), at);
    const gaps = file.subarray(take(Math.ceil(count / 2)), at);
    return [name, { ...shape, biases, weights: weightsOf(name, shape, values, codes, gaps) }];
  });
  if (at < bytes.byteLength)
    throw new RangeError(
      `decodeSqueezeNet: the file has ${bytes.byteLength} bytes, of which the layers need ${at}.`,
    );
  return new Map(layers);
}

function weightsOf(
  name: string,
  { inputs, outputs, window }: LayerShape,
  values: Float32Array,
  codes: Uint8Array,
  gaps: Uint8Array,
): Float32Array {
  const weights = new Float32Array(inputs * outputs * window ** 2).fill(values[0]);
  let place = -1;
  codes.forEach((code, n) => {
    const pair = gaps[n >> 1]; // the lower half of a byte comes first
    place += 1 + (n % 2 === 0 ? pair & 15 : pair >> 4);
    if (place >= weights.length)
      throw new RangeError(
        `decodeSqueezeNet: layer ${name} has ${weights.length} weights, and the file names number ${place}.`,
      );
    weights[place] = values[code];
  });
  return weights;
}
