/**
 * Moves places apart until neighbours are at least `gap` from each other, all of them together as
 * little as possible: for labels at the ends of lines that end close to one another.
 *
 * The least squared movement with yᵢ₊₁ − yᵢ ≥ gap is the isotonic regression of placeᵢ − i·gap, which
 * pools neighbours that are out of order until none are.
 *
 * @returns the new places, in the order of the old ones
 */
export function spread(places: readonly number[], gap: number): number[] {
  const order = [...places.keys()].sort((a, b) => (places[a] as number) - (places[b] as number));
  const pools: { sum: number; members: number[] }[] = [];
  order.forEach((index, rank) => {
    let pool = { sum: (places[index] as number) - rank * gap, members: [index] };
    for (let below = pools.at(-1); below && mean(below) > mean(pool); below = pools.at(-1)) {
      pool = { sum: below.sum + pool.sum, members: [...below.members, ...pool.members] };
      pools.pop();
    }
    pools.push(pool);
  });
  const moved = [...places];
  let rank = 0;
  for (const pool of pools) {
    for (const index of pool.members) moved[index] = mean(pool) + rank++ * gap;
  }
  return moved;
}

function mean({ sum, members }: { sum: number; members: readonly number[] }): number {
  return sum / members.length;
}
