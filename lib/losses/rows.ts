import type { Batch, Vector } from "./types.js";

/** Whether a value is a batch: a list whose first entry is itself a list. */
export function isBatch(x: number | Vector | Batch): x is Batch {
  return Array.isArray(x) && Array.isArray(x[0]);
}

/** A batch as it is; one sample as a batch of one. */
export function rowsOf(x: Vector | Batch): Batch {
  return isBatch(x) ? x : [x];
}

/** The name of a row in a message: `logits` for one sample, `logits[2]` in a batch. */
export function rowName(name: string, x: Vector | Batch, n: number): string {
  return isBatch(x) ? `${name}[${n}]` : name;
}

/** Where a check happens: the public function, and what it calls its second argument. */
export interface Place {
  readonly where: string;
  readonly name: string;
}
