import { inflateSync } from "node:zlib";

/** A picture with three bytes a pixel, row after row: red, green, blue. */
export interface RgbPicture {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

const CHANNELS = 3;
/** The eight bytes with which each PNG begins. */
const SIGNATURE = "89504e470d0a1a0a";
/** What follows the size in the header of the pictures that are read: 8 bits, red, green and blue, not interlaced. */
const KIND = "0802000000";

/**
 * Reads a PNG with red, green and blue of 8 bits each, as the pictures of the course are stored.
 *
 * @throws {Error} if the file is no such PNG, or is cut off
 */
export function readPng(file: Buffer): RgbPicture {
  const parts = file.subarray(0, 8).toString("hex") === SIGNATURE ? chunksOf(file) : [];
  const header = parts.find(({ type }) => type === "IHDR")?.data;
  if (header?.subarray(8).toString("hex") !== KIND)
    throw new Error("readPng: the file is no PNG with 8 bits of red, green and blue.");
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const packed = parts.filter(({ type }) => type === "IDAT").map(({ data }) => data);
  const lines = inflateSync(Buffer.concat(packed));
  if (lines.length !== height * (1 + CHANNELS * width))
    throw new Error(`readPng: the file does not hold ${width} × ${height} pixels.`);
  return { width, height, bytes: unfiltered(lines, width, height) };
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** The parts of the file: each has the length of its data, its type, the data, and a checksum of four bytes. */
function chunksOf(file: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= file.length; ) {
    const end = at + 8 + file.readUInt32BE(at);
    chunks.push({
      type: file.toString("latin1", at + 4, at + 8),
      data: file.subarray(at + 8, end),
    });
    at = end + 4;
  }
  return chunks;
}

/** Each line begins with the number of its filter, by which a byte was predicted from those to the left and above. */
function unfiltered(lines: Buffer, width: number, height: number): Uint8Array {
  const length = CHANNELS * width;
  const bytes = new Uint8Array(height * length);
  for (let row = 0; row < height; row++) {
    const from = row * (length + 1);
    const to = row * length;
    for (let i = 0; i < length; i++) {
      const isFirst = i < CHANNELS;
      const left = isFirst ? 0 : bytes[to + i - CHANNELS];
      const above = row === 0 ? 0 : bytes[to + i - length];
      const aboveLeft = isFirst || row === 0 ? 0 : bytes[to + i - length - CHANNELS];
      bytes[to + i] = lines[from + 1 + i] + predicted(lines[from], left, above, aboveLeft);
    }
  }
  return bytes;
}

function predicted(filter: number, left: number, above: number, aboveLeft: number): number {
  if (filter === 4) return nearest(left, above, aboveLeft);
  return [0, left, above, (left + above) >> 1][filter];
}

/** That of three neighbours which is nearest to left + above − aboveLeft (Paeth's filter). */
function nearest(left: number, above: number, aboveLeft: number): number {
  const guess = left + above - aboveLeft;
  const [a, b, c] = [left, above, aboveLeft].map((byte) => Math.abs(guess - byte));
  if (a <= b && a <= c) return left;
  return b <= c ? above : aboveLeft;
}
