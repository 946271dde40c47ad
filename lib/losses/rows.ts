import { isList, plainList } from "./plainList.js";
import type { Batch, NumberList, Rows } from "./types.js";

/** Whether a value is a batch: a list whose first entry is itself a list. */
export function isBatch(x: number | NumberList | Rows): x is Rows {
  return Array.isArray(x) && isList(x[0]);
}

/** A batch as a list of plain rows; one sample as a batch of one. */
export function rowsOf(x: NumberList | Rows): Batch {
  return isBatch(x) ? x.map(plainList) : [plainList(x)];
}

/** The name of a row in a message: `logits` for one sample, `logits[2]` in a batch. */
export function rowName(name: string, x: NumberList | Rows, n: number): string {
  return isBatch(x) ? `${name}[${n}]` : name;
}

/** Where a check happens: the public function, and what it calls its second argument. */
export interface Place {
  readonly where: string;
  readonly name: string;
}
