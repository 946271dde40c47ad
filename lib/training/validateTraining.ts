import { shown } from "../losses/shown.js";
import { requireNumber } from "../losses/validate.js";

// What the functions of this room ask of their numbers.

/** Checks a number that is not infinite. */
export function requireFinite(where: string, name: string, value: unknown): void {
  requireNumber(where, name, value);
  if (!Number.isFinite(value))
    throw new RangeError(`${where}: ${name} is ${value}; it must be finite.`);
}

/** Checks a learning rate: positive and finite. */
export function requireRate(where: string, rate: unknown): asserts rate is number {
  requireNumber(where, "rate", rate);
  if (!(rate > 0 && rate < Infinity))
    throw new RangeError(`${where}: rate is ${rate}; it must be positive and finite. Try 0.1.`);
}

/** Checks a share in [0, 1), such as momentum. */
export function requireShareBelow1(where: string, name: string, value: unknown): void {
  requireNumber(where, name, value);
  if (!(value >= 0 && value < 1))
    throw new RangeError(`${where}: ${name} is ${value}; it must be at least 0 and below 1.`);
}

/** Checks a count, such as the number of epochs. */
export function requireCount(where: string, name: string, value: unknown, least: number): void {
  if (!Number.isInteger(value) || (value as number) < least)
    throw new RangeError(
      `${where}: ${name} is ${shown(value)}; it must be a whole number, at least ${least}.`,
    );
}
