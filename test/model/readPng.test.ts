import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { pictureScores } from "@course/lib/thousand";
import { random } from "@course/lib/training";
import { describe, expect, it } from "vitest";
import { readPicture } from "../../lib/model/modelFile.js";
import { readPng } from "../../lib/model/readPng.js";

const draw = random(5);
const [width, height] = [4, 6];
// Every other line is dark, so that neighbours are often equally far from a guess.
const pixels = Uint8Array.from({ length: 3 * width * height }, (_, i) =>
  Math.floor((i % 24 < 12 ? 4 : 256) * draw()),
);

function chunk(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]); // the checksum is not read
}

/** A PNG whose lines have the given filters, by their definitions in the PNG specification, section 9. */
function png(filters: readonly number[], kind = "0802000000", parts = 2): Buffer {
  const at = (row: number, i: number) => (row < 0 || i < 0 ? 0 : pixels[3 * width * row + i]);
  const paeth = (a: number, b: number, c: number) => {
    const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
    return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
  };
  const lines = filters.flatMap((filter, row) => [
    filter,
    ...Array.from({ length: 3 * width }, (_, i) => {
      const [a, b, c] = [at(row, i - 3), at(row - 1, i), i < 3 ? 0 : at(row - 1, i - 3)];
      const guess = [0, a, b, Math.floor((a + b) / 2), paeth(a, b, c)][filter];
      return (at(row, i) - guess + 256) % 256;
    }),
  ]);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  const packed = deflateSync(Uint8Array.from(lines));
  const cut = parts === 1 ? packed.length : 7;
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", Buffer.concat([header, Buffer.from(kind, "hex")])),
    chunk("IDAT", packed.subarray(0, cut)),
    chunk("IDAT", packed.subarray(cut)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

describe("a PNG", () => {
  it.each([0, 1, 2, 3, 4])("with the filter %i in every line is read, pixel by pixel", (filter) => {
    expect(readPng(png(new Array<number>(height).fill(filter)))).toEqual({
      width,
      height,
      bytes: pixels,
    });
  });

  it("with all filters, in one part or in two, is read", () => {
    for (const parts of [1, 2])
      expect(readPng(png([0, 1, 2, 3, 4, 4], undefined, parts)).bytes).toEqual(pixels);
  });

  it.each([
    ["another file", Buffer.from("GIF89a and more text")],
    ["a picture with transparency", png([0, 0, 0, 0, 0, 0], "0806000000")],
    ["an interlaced picture", png([0, 0, 0, 0, 0, 0], "0802000001")],
  ])("is asked for, so %s is refused", (_, file) => {
    expect(() => readPng(file)).toThrow(
      new Error("readPng: the file is no PNG with 8 bits of red, green and blue."),
    );
  });

  it("without its last line is refused", () => {
    expect(() => readPng(png([0, 0, 0, 0, 0]))).toThrow(
      new Error("readPng: the file does not hold 4 × 6 pixels."),
    );
  });
});

it("the pictures of the course have the pixels from which the stored scores were computed", async () => {
  const digests = await Promise.all(
    pictureScores().map(async ({ name }) => {
      const { bytes } = await readPicture(name);
      return [name, createHash("sha256").update(bytes).digest("hex").slice(0, 12)];
    }),
  );
  expect(digests).toMatchInlineSnapshot(`
    [
      [
        "chelsea",
        "ff137cff913d",
      ],
      [
        "coffee",
        "fdc476d47539",
      ],
      [
        "rocket",
        "24b0a5509ba3",
      ],
      [
        "astronaut",
        "f502fc131436",
      ],
    ]
  `);
});
