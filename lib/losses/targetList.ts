import { isBatch, rowName } from "./rows.js";
import { shown } from "./shown.js";
import { TARGET_FIRST } from "./swapped.js";
import type { Batch, Target, Vector } from "./types.js";
import { requireList, requireSameLength } from "./validate.js";

/** The length of all rows. Their entries are checked by the losses, because those of ignored samples may be anything. */
export function classCount(
  where: string,
  name: string,
  input: Vector | Batch,
  rows: Batch,
): number {
  for (let n = 0; n < rows.length; n++) {
    requireList(where, rowName(name, input, n), rows[n]);
    if (n > 0) requireSameLength(where, [`${name}[${n}]`, rows[n]], [`${name}[0]`, rows[0]]);
  }
  return rows[0].length;
}

/** The targets of a batch, which are alike, or that of one sample. */
export function targetList(
  where: string,
  target: Target | readonly Target[],
  input: Vector | Batch,
  samples: number,
): readonly Target[] {
  if (!isBatch(input)) {
    if (Array.isArray(target) && Array.isArray(target[0]))
      throw new TypeError(
        `${where}: target is ${shown(target)}; one sample needs a class index or a list of probabilities.${TARGET_FIRST}`,
      );
    return [target as Target];
  }
  if (!Array.isArray(target) || target.length !== samples)
    throw new TypeError(
      `${where}: target is ${shown(target)}; a batch of ${samples} needs a list of ${samples} ${samples === 1 ? "target" : "targets"}.`,
    );
  for (let n = 0; n < samples; n++)
    if (typeof target[n] !== "number" && !Array.isArray(target[n]))
      throw new TypeError(
        `${where}: target[${n}] is ${shown(target[n])}; it must be a class index or a list of probabilities.`,
      );
  const indices = target.filter((t) => typeof t === "number").length;
  if (indices !== 0 && indices !== samples)
    throw new TypeError(
      `${where}: target mixes class indices and distributions; use one kind. oneHot turns an index into a distribution.`,
    );
  return target as readonly Target[];
}
