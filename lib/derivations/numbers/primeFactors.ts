/** The largest factor looked for. What remains is not split, and its logarithm becomes an atom. */
const LARGEST_TRIED = 1_000n;

/** The prime factors of a positive integer in increasing order: 2, 2, 3 for 12. */
export function primeFactors(n: bigint): bigint[] {
  const factors: bigint[] = [];
  let rest = n;
  for (let candidate = 2n; candidate <= LARGEST_TRIED && rest > 1n; candidate++) {
    while (rest % candidate === 0n) {
      factors.push(candidate);
      rest /= candidate;
    }
  }
  return rest > 1n ? [...factors, rest] : factors;
}
