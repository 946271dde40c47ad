import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Batch, Floats, Pass, Precision, Task } from "./task.js";

const kinds = { float32: Float32Array, float64: Float64Array } as const;

/** The data of a batch: the logits, and what is true. */
export interface Contents {
  readonly logits: Float64Array;
  /** The class index of each sample (softmax), or a label of 0 or 1 for each score (sigmoid, multiLabel). */
  readonly labels: Int32Array;
  /** The probability of each class, row after row (softTargets); for the other losses, the labels. */
  readonly targets?: Float64Array | undefined;
  /** The indices of the entries of the gradient that are compared. */
  readonly positions: Int32Array;
}

/** Writes a batch as raw numbers, so that C, Python and JavaScript read the same bytes. */
export function writeBatch(folder: string, { logits, labels, targets, positions }: Contents): void {
  mkdirSync(folder, { recursive: true });
  for (const [precision, Kind] of Object.entries(kinds)) {
    writeFileSync(join(folder, `logits.${precision}`), new Kind(logits));
    writeFileSync(join(folder, `targets.${precision}`), new Kind(targets ?? labels));
  }
  writeFileSync(join(folder, "labels.int32"), labels);
  writeFileSync(join(folder, "positions.int32"), positions);
}

/** Reads a batch back as a task. */
export function readTask(
  folder: string,
  shape: Pick<Batch, "loss" | "samples" | "classes">,
  pass: Pass,
  precision: Precision,
): Task {
  return {
    ...shape,
    pass,
    precision,
    logits: floats(join(folder, `logits.${precision}`), precision),
    targets: floats(join(folder, `targets.${precision}`), precision),
    labels: new Int32Array(bytes(join(folder, "labels.int32"))),
  };
}

export function readPositions(folder: string): Int32Array {
  return new Int32Array(bytes(join(folder, "positions.int32")));
}

function floats(path: string, precision: Precision): Floats {
  return new kinds[precision](bytes(path));
}

/** The content of a file in its own buffer, because Node may return small files at any offset of a shared one. */
function bytes(path: string): ArrayBuffer {
  const file = readFileSync(path);
  return new Uint8Array(file).buffer;
}
