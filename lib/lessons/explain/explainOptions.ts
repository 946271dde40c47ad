import { requireOptions } from "../../losses/lossOptions.js";
import { shown } from "../../losses/shown.js";

export interface ExplainOptions {
  /** The number of classes, which favours the causes that suppose it. */
  classes?: number;
  /** The base of the logarithm, if it is known; otherwise e, 2 and 10 are tried for a number, and e for a curve. */
  base?: number;
}

/** Checks that options are an object with some of `names`, and that the number of classes and the base are possible. */
export function checkOptions(
  where: string,
  options: ExplainOptions,
  names: readonly string[],
): void {
  requireOptions(where, options, names, "{ classes: 10 }");
  const { classes, base } = options;
  if (classes !== undefined && (!Number.isInteger(classes) || classes < 2))
    throw new RangeError(
      `${where}: classes is ${shown(classes)}; it must be a whole number, at least 2.`,
    );
  if (base !== undefined && base !== Math.E && base !== 2 && base !== 10)
    throw new RangeError(`${where}: base is ${shown(base)}; it must be Math.E, 2 or 10.`);
}
