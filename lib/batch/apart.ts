import type { Floats } from "./batchTypes.js";

/** Checks that writing the gradient changes no number that is still to be read. */
export function requireApart(where: string, gradient: Floats, name: string, list: unknown): void {
  if (ArrayBuffer.isView(list) && !isAligned(list as Floats, gradient) && overlap(list, gradient))
    failApart(where, name);
}

/** Checks that the gradient shares no memory with numbers that are read after it is first written. */
export function requireSeparate(
  where: string,
  gradient: Floats,
  name: string,
  list: ArrayBufferView,
): void {
  if (overlap(list, gradient)) failApart(where, name);
}

/** Whether two arrays are the same memory, if they share any: then each place is read before it is written. */
function isAligned(a: Floats, b: Floats): boolean {
  const isLike = a.length === b.length && a.BYTES_PER_ELEMENT === b.BYTES_PER_ELEMENT;
  return isLike && a.byteOffset === b.byteOffset;
}

/** Whether two views have bytes in common. */
function overlap(a: ArrayBufferView, b: ArrayBufferView): boolean {
  const isBehind = a.byteOffset < b.byteOffset + b.byteLength;
  return isBehind && b.byteOffset < a.byteOffset + a.byteLength && a.buffer === b.buffer;
}

function failApart(where: string, name: string): never {
  throw new RangeError(
    `${where}: gradient shares memory with ${name}, which it would overwrite; it must be the logits themselves, or memory of its own. Try gradient: true.`,
  );
}
