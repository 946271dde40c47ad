/** A number with its noun in the singular or plural: `1 notebook`, `2 notebooks`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
