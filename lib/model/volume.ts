/** Numbers for each place of a picture: pixels, or the outputs of a layer. */
export interface Volume {
  readonly channels: number;
  readonly height: number;
  readonly width: number;
  /** `values[(channel * height + row) * width + column]`. */
  readonly values: Float32Array;
}

/** The numbers of one channel; changing them changes the volume. */
export function channelOf({ height, width, values }: Volume, channel: number): Float32Array {
  return values.subarray(channel * height * width, (channel + 1) * height * width);
}

/** A volume of zeros. */
export function emptyVolume(channels: number, height: number, width: number): Volume {
  return { channels, height, width, values: new Float32Array(channels * height * width) };
}
