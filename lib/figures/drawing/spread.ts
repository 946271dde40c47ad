/**
 * Moves positions apart until neighbours differ by at least `gap`, with the least sum of squared movements:
 * for labels of lines that end close to one another.
 *
 * The least squared movement with yᵢ₊₁ − yᵢ ≥ gap is the isotonic regression of xᵢ − i·gap for the sorted
 * positions xᵢ. The pool-adjacent-violators algorithm merges neighbours that are out of order into pools. A lower
 * bound cuts the means of the pools off, which is the least squared movement within the bound.
 *
 * @param least  no position comes to lie below it
 * @returns the new positions, in the order of the old ones
 */
export function spread(
  positions: readonly number[],
  gap: number,
  least: number = -Infinity,
): number[] {
  const order = [...positions.keys()].sort(
    (a, b) => (positions[a] as number) - (positions[b] as number),
  );
  const pools: { sum: number; members: number[] }[] = [];
  order.forEach((index, rank) => {
    let pool = { sum: (positions[index] as number) - rank * gap, members: [index] };
    for (let below = pools.at(-1); below && mean(below) > mean(pool); below = pools.at(-1)) {
      pool = { sum: below.sum + pool.sum, members: [...below.members, ...pool.members] };
      pools.pop();
    }
    pools.push(pool);
  });
  const moved = [...positions];
  let rank = 0;
  for (const pool of pools) {
    for (const index of pool.members) moved[index] = Math.max(mean(pool), least) + rank++ * gap;
  }
  return moved;
}

function mean({ sum, members }: { sum: number; members: readonly number[] }): number {
  return sum / members.length;
}
