import { hintForBigInts } from "./plainList.js";
import { shown } from "./shown.js";
import { requireNumber } from "./validate.js";

/** Checks what is no list, where a list of numbers would do as well as a number. */
export function requireNumberOrList(
  where: string,
  name: string,
  value: unknown,
): asserts value is number {
  if (typeof value === "number") requireNumber(where, name, value);
  else
    throw new TypeError(
      `${where}: ${name} is ${shown(value)}; it must be a number or a list of numbers.${hintForBigInts(name, value)}`,
    );
}
