import { requireNumber } from "../../losses/validate.js";

// Checks of the input of figures. Unlike the losses, a figure needs finite numbers and has limited room.

/** Throws if the value is not a finite number. */
export function requireFinite(where: string, name: string, value: number): void {
  requireNumber(where, name, value);
  if (!Number.isFinite(value))
    throw new RangeError(`${where}: ${name} is ${value}; only finite numbers can be drawn.`);
}

/** Throws if the value is not a list, or a list shorter than `atLeast`. */
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

/** Throws if the list is longer than a figure has room for. */
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

/** Throws if the list is too short, or contains anything but finite numbers. */
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
