import { isList, plainList } from "../losses/plainList.js";
import { shown } from "../losses/shown.js";
import type { NumberList } from "../losses/types.js";

/** Checks that a list has only the numbers 0 and 1. */
export function requireBits(where: string, bits: unknown): readonly number[] {
  if (!isList(bits)) {
    const hint = typeof bits === "string" ? " Try Array.from(bits, Number)." : "";
    throw new TypeError(
      `${where}: bits is ${shown(bits)}; it must be a list of the numbers 0 and 1.${hint}`,
    );
  }
  const list = plainList(bits);
  const wrong = list.findIndex((bit) => bit !== 0 && bit !== 1);
  if (wrong >= 0)
    throw new RangeError(`${where}: bits[${wrong}] is ${shown(list[wrong])}; a bit is 0 or 1.`);
  return list;
}

/**
 * Bits as the bytes of a file: eight in a byte, and zeros after the last.
 *
 * @returns the bytes
 * @throws {RangeError} if a bit is neither 0 nor 1
 * @example
 * packBits([0, 1, 0, 0, 0, 0, 0, 1, 1]); // Uint8Array.of(65, 128)
 */
export function packBits(bits: NumberList): Uint8Array {
  const list = requireBits("packBits", bits);
  const bytes = new Uint8Array(Math.ceil(list.length / 8));
  list.forEach((bit, at) => {
    bytes[at >> 3] |= bit << (7 - (at & 7));
  });
  return bytes;
}

/**
 * The bits of a file, eight of each byte: the opposite of packBits.
 *
 * @returns bits, each 0 or 1
 * @throws {RangeError} if an entry is no byte
 * @example
 * unpackBits([65]); // [0, 1, 0, 0, 0, 0, 0, 1]
 */
export function unpackBits(bytes: NumberList): number[] {
  return requireBytes("unpackBits", bytes).flatMap((byte) =>
    Array.from({ length: 8 }, (_, k) => (byte >> (7 - k)) & 1),
  );
}

function requireBytes(where: string, bytes: unknown): readonly number[] {
  if (!isList(bytes))
    throw new TypeError(`${where}: bytes is ${shown(bytes)}; it must be a list of bytes.`);
  const list: readonly number[] = plainList(bytes);
  for (let at = 0; at < list.length; at++)
    if (!Number.isInteger(list[at]) || list[at] < 0 || list[at] > 255)
      throw new RangeError(
        `${where}: bytes[${at}] is ${shown(list[at])}; a byte is a whole number from 0 to 255.`,
      );
  return list;
}

/**
 * A text as bytes, in UTF-8: one for each letter of English, two to four for most others.
 *
 * @returns whole numbers from 0 to 255
 * @throws {TypeError} if text is no text
 * @example
 * bytesOf("A≤"); // [65, 226, 137, 164]
 */
export function bytesOf(text: string): number[] {
  if (typeof text !== "string")
    throw new TypeError(`bytesOf: text is ${shown(text)}; it must be a text in quotes.`);
  return Array.from(new TextEncoder().encode(text));
}

/**
 * The text that bytes spell in UTF-8, the opposite of bytesOf.
 *
 * @returns a text; "�" takes the place of bytes that spell no character
 * @throws {TypeError} if bytes is no list
 * @throws {RangeError} if an entry is no byte
 * @example
 * textOf([65, 226, 137, 164]); // "A≤"
 */
export function textOf(bytes: NumberList): string {
  const list = requireBytes("textOf", bytes);
  // Without ignoreBOM, a byte order mark at the beginning would be lost.
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(list));
}
