import * as readable from "@course/lib";
import { afterAll, describe, expect, it, vi } from "vitest";
import { rowsOf, sameLoss, sameSlope } from "./samples.js";

// The memory of the SIMD module is observed when the library makes it. It holds a window, whatever the size of a batch.

const { Instance } = WebAssembly;
const made: WebAssembly.Memory[] = [];
class Watched extends Instance {
  constructor(module: WebAssembly.Module) {
    super(module);
    made.push(this.exports.memory as WebAssembly.Memory);
  }
}
vi.stubGlobal("WebAssembly", { ...WebAssembly, Module: WebAssembly.Module, Instance: Watched });
const { crossEntropyWithLogits, binaryCrossEntropyWithLogits } = await import("@course/lib/batch");
const bytes = (): number => made[0].buffer.byteLength;
afterAll(() => {
  vi.unstubAllGlobals();
});

describe("the memory of the SIMD module", () => {
  it("is two pages for a million scores, and for rows that are short", () => {
    const logits = new Float32Array(1e6).fill(1);
    const targets = new Float32Array(1e6);
    binaryCrossEntropyWithLogits(targets, logits, { gradient: logits });
    crossEntropyWithLogits(new Int32Array(1e5), logits, [1e5, 10], { gradient: logits });
    expect(made).toHaveLength(1);
    expect(bytes()).toBeLessThanOrEqual(2 * 65_536);
  });

  it("holds one row of 50,257 classes, not 256, and loss and slopes are right", () => {
    const [samples, classes] = [256, 50_257];
    const logits = Float32Array.from({ length: samples * classes }, (_, i) => 9 * Math.sin(i * i));
    const labels = Int32Array.from({ length: samples }, (_, n) => (n * 197) % classes);
    const options = { gradient: true, reduction: "none" } as const;
    const { loss, gradient } = crossEntropyWithLogits(labels, logits, [samples, classes], options);
    expect(bytes()).toBeLessThanOrEqual(3 * 65_536 + 4 * classes);
    for (const n of [0, 255]) {
      const from = n * classes;
      const [row] = rowsOf(logits.subarray(from, from + classes), classes);
      const slopes = readable.crossEntropyWithLogitsGradient(labels[n], row);
      const want = readable.crossEntropyWithLogits(labels[n], row);
      expect(sameLoss(loss[n], want, Float32Array, "simd")).toBe(true);
      const isRight = (s: number, j: number): boolean =>
        sameSlope(gradient[from + j], s, Float32Array, "simd");
      expect(slopes.filter((s, j) => !isRight(s, j))).toEqual([]);
    }
  });

  it("is at most 16 MB after a row of 20 MB, whose loss is right", () => {
    const logits = new Float32Array(5e6);
    expect(crossEntropyWithLogits([7], logits, [1, 5e6]).loss).toBeCloseTo(Math.log(5e6), 12);
    expect(bytes()).toBeLessThanOrEqual(2 ** 24);
  });

  it("that cannot grow leaves a row to plain loops, and no error of the engine comes out", () => {
    const grow = vi.spyOn(made[0], "grow").mockImplementation(() => {
      throw new RangeError("WebAssembly.Memory.grow(): Maximum memory size exceeded");
    });
    const logits = new Float32Array(1e6);
    expect(crossEntropyWithLogits([7], logits, [1, 1e6]).loss).toBeCloseTo(Math.log(1e6), 12);
    expect(grow).toHaveBeenCalled();
    grow.mockRestore();
  });
});
