/** The entries of a list from `start` to `end`; of a typed one, without copying them. */
export function part(list: ArrayLike<number>, start: number, end: number): ArrayLike<number> {
  return Array.isArray(list) ? list.slice(start, end) : (list as Int32Array).subarray(start, end);
}
