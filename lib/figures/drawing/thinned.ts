/** Every so manieth entry, and the last: at most about `most`, for a line that looks the same. */
export function thinned<T>(entries: readonly T[], most: number): T[] {
  const step = Math.ceil(entries.length / most);
  return entries.filter((_, index) => index % step === 0 || index === entries.length - 1);
}
