// Signs that a target and a prediction were passed in the wrong order.

/** What a message adds where arguments may have been swapped. Their order is that of H(T, P). */
export const TARGET_FIRST = " The target comes first.";

/** Whether a value could be a target: a list of numbers in [0, 1]. If only the scores could, they were swapped. */
export function areTargets(value: unknown): boolean {
  return Array.isArray(value) && value.every((x) => x >= 0 && x <= 1);
}

/** Checks that a prediction is no number, as a class index is that was passed in its place. */
export function requireNoNumber(where: string, name: string, value: unknown): void {
  if (typeof value === "number")
    throw new TypeError(
      `${where}: ${name} is ${value}; it must be a list of numbers.${TARGET_FIRST}`,
    );
}
