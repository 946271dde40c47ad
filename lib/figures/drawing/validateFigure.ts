import { requireNumber } from "../../losses/validate.js";

// What a drawing needs beyond what the mathematics needs: a place for everything, so nothing infinite.

/** Refuses what is not a number, NaN, and what has no place on an axis. */
export function requireFinite(where: string, name: string, value: number): void {
  requireNumber(where, name, value);
  if (!Number.isFinite(value))
    throw new RangeError(`${where}: ${name} is ${value}; only finite numbers have a place here.`);
}

/** Refuses what is not a list, and a list too short to be drawn. */
export function requireEntries(
  where: string,
  name: string,
  list: readonly unknown[],
  atLeast = 1,
): void {
  if (!Array.isArray(list))
    throw new TypeError(`${where}: ${name} is ${String(list)}; it must be a list.`);
  if (list.length < atLeast)
    throw new RangeError(
      `${where}: ${name} has length ${list.length}; it needs at least ${atLeast}.`,
    );
}

/** Refuses a list too long to be told apart or printed. */
export function requireAtMost(
  where: string,
  name: string,
  list: readonly unknown[],
  most: number,
  hint = "",
): void {
  if (list.length > most)
    throw new RangeError(
      `${where}: ${name} has length ${list.length}; there is room for ${most}.${hint}`,
    );
}

/** Refuses a list that is too short, or that holds anything but finite numbers. */
export function requireFiniteEntries(
  where: string,
  name: string,
  values: readonly number[],
  atLeast = 1,
): void {
  requireEntries(where, name, values, atLeast);
  values.forEach((value, index) => {
    requireFinite(where, `${name}[${index}]`, value);
  });
}
