/**
 * e^(a − b), and what the subtraction rounds away: a − b = d + lost, both exactly, so e^d (1 + lost). For
 * a difference of 40 that is up to 16 units in the last place.
 */
export function expOfDifference(a: number, b: number): number {
  const d = a - b;
  const e = Math.exp(d);
  if (e === 0) return 0;
  const added = d - a;
  const lost = a - (d - added) - (b + added);
  return e + e * lost;
}
