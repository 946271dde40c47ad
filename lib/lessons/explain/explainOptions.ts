import { shown } from "../../losses/shown.js";

export interface ExplainOptions {
  /** The number of classes, which favours the causes that suppose it. */
  classes?: number;
  /** The base of the logarithm, if it is known; otherwise e, 2 and 10 are tried for a number, and e for a curve. */
  base?: number;
}

/** Throws a RangeError unless the number of classes and the base are possible. */
export function checkOptions(where: string, { classes, base }: ExplainOptions): void {
  if (classes !== undefined && (!Number.isInteger(classes) || classes < 2))
    throw new RangeError(
      `${where}: classes is ${shown(classes)}; it must be a whole number, at least 2.`,
    );
  if (base !== undefined && base !== Math.E && base !== 2 && base !== 10)
    throw new RangeError(`${where}: base is ${shown(base)}; it must be Math.E, 2 or 10.`);
}
