import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { itWith } from "../cli/available.js";
import { inLongRun } from "../sample.js";
import { backends } from "./backends.js";
import { sameLoss, sameSlope } from "./samples.js";

const [simd, typescript] = backends;

describe("backend", () => {
  it("is simd where WebAssembly has vectors, and typescript elsewhere", () => {
    expect(backends.map(({ backend }) => backend)).toEqual(["simd", "typescript"]);
  });

  it("leaves windows with infinities and with mistakes to the plain loops", () => {
    const logits = new Float64Array(2500).fill(1);
    const targets = new Float64Array(2500);
    logits[2000] = -Infinity;
    const options = { gradient: true } as const;
    const fast = simd.binaryCrossEntropyWithLogits(targets, logits, options);
    const slow = typescript.binaryCrossEntropyWithLogits(targets, logits, options);
    expect(Math.abs(fast.loss / slow.loss - 1)).toBeLessThan(1e-12);
    fast.gradient.forEach((g, i) => {
      expect(sameSlope(g, slow.gradient[i], Float64Array, "simd")).toBe(true);
    });
    targets[2400] = 2;
    expect(() => simd.binaryCrossEntropyWithLogits(targets, logits)).toThrow(
      "binaryCrossEntropyWithLogits: targets[2400] is 2; a probability lies in [0, 1]. The target comes first.",
    );
    logits[1] = Number.NaN;
    expect(() => simd.crossEntropyWithLogits([0], logits, [1, 2500])).toThrow(
      "crossEntropyWithLogits: logits[0][1] is NaN; find where it came from.",
    );
  });

  it("keeps the digits of a confident right answer in single precision too", () => {
    const logits = new Float32Array(64).fill(-40);
    logits[5] = 0;
    const { loss, gradient } = simd.crossEntropyWithLogits([5], logits, [1, 64], {
      gradient: true,
    });
    const rest = 63 * Math.exp(-40);
    expect(sameLoss(loss, rest, Float32Array, "simd")).toBe(true);
    expect(sameSlope(gradient[5], -rest, Float32Array, "simd")).toBe(true);
  });
});

inLongRun(() =>
  describe("the text of the SIMD module", () => {
    const bench = new URL("../bench/", import.meta.url);
    const compiler = existsSync(new URL("node_modules/assemblyscript", bench));

    itWith(
      [{ name: "AssemblyScript (npm ci in test/bench)", met: compiler }],
      "is what its source compiles to",
      async () => {
        const { compileSimd } = await import(new URL("compileSimd.mjs", bench).href);
        const committed = new URL("../../lib/batch/simdText.ts", import.meta.url);
        expect(await compileSimd()).toBe(readFileSync(committed, "utf8"));
      },
      60_000,
    );
  }),
);
