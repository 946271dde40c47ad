/** At most this many blocks; a rise must show in the last two. */
const BLOCKS = 10;

/** The medians of equal blocks of a list, which a few outliers do not move, and the size of a block. */
export function smoothedBlocks(list: readonly number[]): { values: number[]; size: number } {
  const size = Math.max(1, Math.floor(list.length / BLOCKS));
  const count = Math.floor(list.length / size);
  const first = list.length - count * size; // the last block ends with the list
  const values = Array.from({ length: count }, (_, block) =>
    median(list.slice(first + block * size, first + (block + 1) * size)),
  );
  return { values, size };
}

/**
 * The standard deviation of the noise in a list, from the median of its second differences: a trend, a bend and a few
 * outliers hardly change it. It is 0 for fewer than three entries.
 */
export function noiseOf(list: readonly number[]): number {
  if (list.length < 3) return 0;
  const stride = Math.ceil(list.length / 10_000); // of a long list a sample is enough
  const seconds: number[] = [];
  for (let i = 2; i < list.length; i += stride)
    seconds.push(Math.abs(list[i] - 2 * list[i - 1] + list[i - 2]));
  // Second differences of independent noise have √6 times its deviation; 0.6745 is the median of |normal|.
  return median(seconds) / (0.6745 * Math.sqrt(6));
}

function median(list: readonly number[]): number {
  const sorted = Float64Array.from(list).sort();
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
