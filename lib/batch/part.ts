/** The entries of a list from `start` to `end`, without copying those of a typed array. */
export function part(list: ArrayLike<number>, start: number, end: number): ArrayLike<number> {
  return Array.isArray(list) ? list.slice(start, end) : (list as Int32Array).subarray(start, end);
}
