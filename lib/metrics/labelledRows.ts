import { rowsOf } from "../losses/rows.js";
import { shown } from "../losses/shown.js";
import { classCount, targetList } from "../losses/targetList.js";
import type { Batch, ClassIndex, ClassIndexFor, NumberList, Rows } from "../losses/types.js";
import { requireClassIndex } from "../losses/validate.js";

/** A batch of rows, each with the number of its true class. */
export interface LabelledRows {
  readonly labels: readonly ClassIndex[];
  readonly rows: Batch;
  readonly classes: number;
}

/** Checks that rows have one length and one class index each; what a row holds is checked elsewhere. */
export function labelledRows<X extends NumberList | Rows>(
  [where, name]: readonly [where: string, name: string],
  target: ClassIndexFor<X>,
  input: X,
): LabelledRows {
  const rows = rowsOf(input);
  const classes = classCount(where, name, input, rows);
  const labels = targetList(where, target as ClassIndex | NumberList, input, rows.length).map(
    (label, n) => {
      if (typeof label !== "number")
        throw new TypeError(
          `${where}: target is ${shown(target)}; it must hold class indices. argMax turns a one-hot row into one.`,
        );
      const name = typeof target === "number" ? "target" : `target[${n}]`;
      requireClassIndex(where, name, label, classes);
      return label;
    },
  );
  return { labels, rows, classes };
}
