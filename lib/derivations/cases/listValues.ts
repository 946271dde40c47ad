/** Lists the values of symbols: `p = 0.5, t = 1`. */
export function listValues(at: Readonly<Record<string, string>>): string {
  return Object.entries(at)
    .map(([symbol, value]) => `${symbol} = ${value}`)
    .join(", ");
}
