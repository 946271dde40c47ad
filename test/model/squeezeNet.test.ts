import { random } from "@course/lib/training";
import { describe, expect, it } from "vitest";
import { decodeSqueezeNet, type Layer } from "../../lib/model/decodeSqueezeNet.js";
import type { RgbPicture } from "../../lib/model/readPng.js";
import { squeezeNetLayers } from "../../lib/model/squeezeNetLayers.js";
import { squeezeNetScores } from "../../lib/model/squeezeNetScores.js";

const draw = random(11);
const sizeOf = ({ inputs, outputs, window }: Layer): number => inputs * outputs * window ** 2;

/** A network with few weights that are not 0, each one of 255 values. */
function drawNetwork(share: number): Map<string, Layer> {
  const layers = [...squeezeNetLayers].map(([name, shape]): [string, Layer] => {
    const values = [0, ...Array.from({ length: 255 }, () => Math.fround(draw() - 0.3))];
    const weights = new Float32Array(shape.inputs * shape.outputs * shape.window ** 2);
    const biases = Float32Array.from({ length: shape.outputs }, () => draw() - 0.5);
    for (let i = 0; i < weights.length; i++)
      if (draw() < share) weights[i] = values[1 + Math.floor(255 * draw())];
    return [name, { ...shape, weights, biases }];
  });
  return new Map(layers);
}

/** The file of a network, as the decoder's comment describes it. */
function encode(network: ReadonlyMap<string, Layer>): Buffer {
  const parts = [...network.values()].map(({ weights, biases }) => {
    const values = [0, ...new Set(weights.filter((weight) => weight !== 0))];
    const codes: number[] = [];
    const gaps: number[] = [];
    let last = -1;
    weights.forEach((weight, place) => {
      if (weight === 0 && place - last < 16) return; // longer gaps need an entry of 0 in between
      codes.push(values.indexOf(weight));
      gaps.push(place - last - 1);
      last = place;
    });
    const pairs = gaps.flatMap((gap, n) => (n % 2 === 0 ? [gap + 16 * (gaps[n + 1] ?? 0)] : []));
    const shared = Float32Array.from({ length: 256 }, (_, i) => values[i] ?? 0);
    const floats = Buffer.from(Float32Array.of(...shared, ...biases).buffer);
    return {
      count: codes.length,
      bytes: Buffer.concat([floats, Uint8Array.from(codes), Uint8Array.from(pairs)]),
    };
  });
  const counts = Buffer.from(Uint32Array.from(parts, ({ count }) => count).buffer);
  return Buffer.concat([counts, ...parts.map(({ bytes }) => bytes)]);
}

describe("the layers", () => {
  it("have the 1,248,424 parameters of SqueezeNet 1.0", () => {
    const shapes = [...squeezeNetLayers.values()];
    const parameters = shapes.map(
      ({ inputs, outputs, window }) => inputs * outputs * window ** 2 + outputs,
    );
    expect(shapes).toHaveLength(26);
    expect(parameters.reduce((sum, count) => sum + count)).toBe(1_248_424);
  });
});

describe("the decoder", () => {
  const network = drawNetwork(0.002);
  const file = encode(network);

  it("gives back every weight and bias of a network that was encoded", () => {
    const decoded = decodeSqueezeNet(file);
    expect([...decoded.keys()]).toEqual([...network.keys()]);
    for (const [name, layer] of network) {
      expect(decoded.get(name)?.biases).toEqual(layer.biases);
      const weights = decoded.get(name)?.weights ?? [];
      expect(layer.weights.every((weight, i) => weight === weights[i])).toBe(true);
      expect(weights).toHaveLength(layer.weights.length);
    }
  });

  it.each([
    [
      "ends too early",
      file.subarray(0, -1),
      `decodeSqueezeNet: the file ends after ${file.length - 1} bytes.`,
    ],
    ["is empty", Buffer.alloc(0), "decodeSqueezeNet: the file ends after 0 bytes."],
    [
      "is too long",
      Buffer.concat([file, Buffer.of(0)]),
      `decodeSqueezeNet: the file has ${file.length + 1} bytes, of which the layers need ${file.length}.`,
    ],
  ])("refuses a file that %s", (_, damaged, message) => {
    expect(() => decodeSqueezeNet(damaged)).toThrow(new RangeError(message));
  });

  it("refuses a file that names a weight beyond the end of its layer", () => {
    const first = network.get("first") as Layer;
    const [most, ...zeros] = [...squeezeNetLayers].map((_, i) => (i === 0 ? sizeOf(first) + 1 : 0));
    const part = ({ outputs }: Layer, count: number) =>
      Buffer.alloc(4 * (256 + outputs) + count + Math.ceil(count / 2));
    const counts = Buffer.from(Uint32Array.of(most, ...zeros).buffer);
    const layers = [...network.values()].map((layer, i) => part(layer, i === 0 ? most : 0));
    expect(() => decodeSqueezeNet(Buffer.concat([counts, ...layers]))).toThrow(
      `decodeSqueezeNet: layer first has ${sizeOf(first)} weights, and the file names number ${sizeOf(first)}.`,
    );
  });
});

describe("the scores", () => {
  const black: RgbPicture = { width: 227, height: 227, bytes: new Uint8Array(3 * 227 ** 2) };

  it("of a network without weights are its last biases, but never negative", () => {
    const network = drawNetwork(0);
    const biases = [...(network.get("last") as Layer).biases];
    const scores = squeezeNetScores(network, black);
    expect(scores).toHaveLength(1000);
    scores.forEach((score, k) => {
      expect(score).toBeCloseTo(Math.max(0, biases[k]), 5);
    });
  });

  it("depend on blue through the first input, and on red through the third", () => {
    const network = drawNetwork(0.01);
    const only = (colour: number): RgbPicture => ({
      ...black,
      bytes: black.bytes.map((_, i) => (i % 3 === colour ? 200 : 0)),
    });
    const first = network.get("first") as Layer;
    first.weights.forEach((_, i, weights) => {
      if (Math.floor(i / 49) % 3 !== 0) weights[i] = 0;
    });
    const scoresOf = (picture: RgbPicture) => squeezeNetScores(network, picture);
    expect(scoresOf(only(0))).toEqual(scoresOf(black));
    expect(scoresOf(only(1))).toEqual(scoresOf(black));
    expect(scoresOf(only(2))).not.toEqual(scoresOf(black));
  });

  it("of a picture of another size are refused", () => {
    const small = { width: 2, height: 1, bytes: new Uint8Array(6) };
    expect(() => squeezeNetScores(new Map(), small)).toThrow(
      new RangeError(
        "squeezeNetScores: the picture has 2 × 1 pixels; the network takes 227 × 227.",
      ),
    );
  });
});
