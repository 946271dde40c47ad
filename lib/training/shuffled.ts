/**
 * The numbers 0 to count − 1 in a random order, all orders equally probable (Fisher and Yates): from the last place to
 * the first, each place gets one of the numbers that are left.
 */
export function shuffled(count: number, next: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let place = count - 1; place > 0; place--) {
    const chosen = Math.floor(next() * (place + 1));
    [order[place], order[chosen]] = [order[chosen], order[place]];
  }
  return order;
}
