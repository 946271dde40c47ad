/** Larger factors are left whole: log 1000003 is as good an atom as any. */
const LARGEST_TRIED = 1_000n;

/** The factors of a positive integer, in increasing order: 12 is 2, 2, 3. */
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
