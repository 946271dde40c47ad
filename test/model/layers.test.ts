import { random } from "@course/lib/training";
import { describe, expect, it } from "vitest";
import { convolve, type Movement } from "../../lib/model/convolve.js";
import type { Layer } from "../../lib/model/decodeSqueezeNet.js";
import { maxPool } from "../../lib/model/maxPool.js";
import { emptyVolume, type Volume } from "../../lib/model/volume.js";

const draw = random(11);
const drawn = (count: number): Float32Array =>
  Float32Array.from({ length: count }, () => draw() - 0.5);

function volume(channels: number, height: number, width: number): Volume {
  return { channels, height, width, values: drawn(channels * height * width) };
}

function layer(inputs: number, outputs: number, window: number): Layer {
  const weights = drawn(inputs * outputs * window ** 2).map((w, i) => (i % 3 === 0 ? 0 : w));
  return { inputs, outputs, window, weights, biases: drawn(outputs) };
}

/** A number of a volume, 0 outside of it. */
function at({ height, width, values }: Volume, channel: number, row: number, column: number) {
  const inside = row >= 0 && row < height && column >= 0 && column < width;
  return inside ? values[(channel * height + row) * width + column] : 0;
}

/** One output of a convolution, by the formula. */
function sumAt(
  input: Volume,
  { inputs, window, weights, biases }: Layer,
  [k, row, column]: readonly [number, number, number],
  { stride = 1, padding = 0 }: Movement,
): number {
  let sum = biases[k];
  for (let c = 0; c < inputs; c++)
    for (let i = 0; i < window; i++)
      for (let j = 0; j < window; j++)
        sum +=
          weights[((k * inputs + c) * window + i) * window + j] *
          at(input, c, row * stride + i - padding, column * stride + j - padding);
  return Math.max(0, sum);
}

describe("a convolution", () => {
  it.each<[window: number, movement: Movement, height: number, width: number]>([
    [1, {}, 5, 4],
    [1, { padding: 1 }, 7, 6],
    [3, { padding: 1 }, 5, 4],
    [3, {}, 3, 2],
    [3, { stride: 2 }, 2, 1],
    [3, { stride: 2, padding: 2 }, 4, 3],
    [4, { stride: 3, padding: 1 }, 2, 1],
  ])(
    "with the window %i and %o is the weighted sum of the formula, cut off at 0",
    (window, movement, height, width) => {
      const input = volume(3, 5, 4);
      const weighted = layer(3, 4, window);
      const output = convolve(input, weighted, movement);
      expect([output.channels, output.height, output.width]).toEqual([4, height, width]);
      for (let k = 0; k < 4; k++)
        for (let row = 0; row < height; row++)
          for (let column = 0; column < width; column++)
            expect(at(output, k, row, column)).toBeCloseTo(
              sumAt(input, weighted, [k, row, column], movement),
              5,
            );
    },
  );

  it("leaves its input and its layer as they are", () => {
    const input = volume(2, 3, 3);
    const weighted = layer(2, 2, 3);
    const before = structuredClone([input, weighted]);
    convolve(input, weighted, { padding: 1 });
    expect([input, weighted]).toEqual(before);
  });
});

describe("pooling", () => {
  it("takes the largest of each window, of which the last reaches over the edge", () => {
    const input = emptyVolume(1, 6, 4);
    input.values.set(Array.from({ length: 24 }, (_, i) => i - 100));
    const pooled = maxPool(input);
    expect([pooled.height, pooled.width]).toEqual([3, 2]);
    expect([...pooled.values]).toEqual([-90, -89, -82, -81, -78, -77]);
  });

  it("keeps channels apart", () => {
    const input = volume(2, 3, 3);
    const pooled = maxPool(input);
    expect([...pooled.values]).toEqual(
      [0, 9].map((i) => Math.max(...input.values.slice(i, i + 9))),
    );
  });
});
