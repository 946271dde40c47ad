import { createHash } from "node:crypto";
import { brotliCompressSync, gzipSync } from "node:zlib";
import {
  adaptiveModel,
  bitsOfEach,
  bytesOf,
  decode,
  encode,
  frozenChapter,
  measuredSizes,
  packBits,
  textOf,
  unpackBits,
} from "@course/lib/coding";
import { expect, it } from "vitest";

const message = bytesOf(frozenChapter);

it("the frozen chapter is the text whose sizes were measured", () => {
  const digest = createHash("sha256").update(frozenChapter).digest("hex");
  expect(digest.slice(0, 12)).toBe("483c9c3a597f");
});

it.each([
  ["gzip", gzipSync(frozenChapter, { level: 9 })],
  ["brotli", brotliCompressSync(frozenChapter)],
] as const)(
  "the measured size of %s is within a fiftieth of what this Node gives",
  (name, file) => {
    const measured = measuredSizes.find(({ program }) => program === name);
    expect(Math.abs((measured?.bytes ?? 0) / file.length - 1)).toBeLessThan(0.02);
  },
);

it("the coder writes the frozen chapter within two bits of its loss, and reads it back", () => {
  const model = adaptiveModel({ order: 5 });
  const bits = encode(message, model);
  const loss = bitsOfEach(message, model).reduce((sum, each) => sum + each, 0);
  expect(bits.length - loss).toBeGreaterThan(0);
  expect(bits.length - loss).toBeLessThanOrEqual(2);
  expect(textOf(decode(unpackBits(packBits(bits)), message.length, model))).toBe(frozenChapter);
});

it("the file of the coder is shorter than all measured ones but that of brotli, which has a dictionary", () => {
  const { length } = packBits(encode(message, adaptiveModel({ order: 5 })));
  const shorter = measuredSizes.filter(({ bytes }) => bytes < length);
  expect(shorter.map(({ program }) => program)).toEqual(["brotli"]);
});
