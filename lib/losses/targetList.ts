import { hintForBigInts, isList, plainList } from "./plainList.js";
import { isBatch, rowName } from "./rows.js";
import { shown } from "./shown.js";
import { TARGET_FIRST } from "./swapped.js";
import type { Batch, ClassIndex, NumberList, Rows, Target, Targets, Vector } from "./types.js";
import { requireList, requireSameLength } from "./validate.js";

/** The length of all rows. Their entries are checked by the losses, because those of ignored samples may be anything. */
export function classCount(
  where: string,
  name: string,
  input: NumberList | Rows,
  rows: Batch,
): number {
  for (let n = 0; n < rows.length; n++) {
    requireList(where, rowName(name, input, n), rows[n]);
    if (n > 0) requireSameLength(where, [`${name}[${n}]`, rows[n]], [`${name}[0]`, rows[0]]);
  }
  return rows[0].length;
}

/** The targets of a batch, which are alike, or that of one sample; distributions in plain lists. */
export function targetList(
  where: string,
  target: Target | Targets,
  input: NumberList | Rows,
  samples: number,
): readonly (ClassIndex | Vector)[] {
  if (!isBatch(input)) {
    if (Array.isArray(target) && isList(target[0]))
      throw new TypeError(
        `${where}: target is ${shown(target)}; one sample needs a class index or a list of probabilities.${TARGET_FIRST}`,
      );
    return [plainList(target as Target)];
  }
  const list: unknown = plainList(target);
  if (!Array.isArray(list) || list.length !== samples)
    throw new TypeError(
      `${where}: target is ${shown(target)}; a batch of ${samples} needs a list of ${samples} ${samples === 1 ? "target" : "targets"}.${hintForBigInts("target", target)}`,
    );
  for (let n = 0; n < samples; n++)
    if (typeof list[n] !== "number" && !isList(list[n]))
      throw new TypeError(
        `${where}: target[${n}] is ${shown(list[n])}; it must be a class index or a list of probabilities.`,
      );
  const indices = list.filter((t) => typeof t === "number").length;
  if (indices !== 0 && indices !== samples)
    throw new TypeError(
      `${where}: target mixes class indices and distributions; use one kind. oneHot turns an index into a distribution.`,
    );
  return list.map(plainList);
}
