import type { ClassIndices, Floats } from "./batchTypes.js";

/**
 * Checks that writing the gradient changes no number of the argument `name` that is still to be read. It may be
 * written over `input`, the scores or what a loss takes in their place.
 */
export function requireApart(
  where: string,
  gradient: Floats,
  name: string,
  list: unknown,
  input = "logits",
): void {
  if (ArrayBuffer.isView(list) && !isAligned(list as Floats, gradient) && overlap(list, gradient))
    failApart(where, name, input);
}

/** Checks that the gradient shares no memory with numbers that are read after it is first written. */
export function requireSeparate(
  where: string,
  gradient: Floats,
  name: string,
  list: ArrayBufferView,
  input = "logits",
): void {
  if (overlap(list, gradient)) failApart(where, name, input);
}

/** Puts back the only target, which the gradient has overwritten, and throws. */
export function putBack(where: string, targets: ClassIndices, target: number): never {
  (targets as Int32Array)[0] = target;
  failApart(where, "targets", "logits");
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

function failApart(where: string, name: string, input: string): never {
  throw new RangeError(
    `${where}: gradient shares memory with ${name}, which it would overwrite; it must be the ${input} themselves, or memory of its own. Try gradient: true.`,
  );
}
