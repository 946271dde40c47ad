/** A number with its noun in the singular or plural: `1 notebook`, `2 notebooks`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** The same as a clause: `there is 1 notebook`, `there are 2 notebooks`. */
export function thereAre(number: number, noun: string): string {
  return `there ${number === 1 ? "is" : "are"} ${count(number, noun)}`;
}
