import { plainList } from "../losses/plainList.js";
import { entries, shown } from "../losses/shown.js";
import type { ClassIndex, NumberList, Rows } from "../losses/types.js";
import { requireClassIndex, requireList } from "../losses/validate.js";

/** What a network learns from, such as a data set of `@course/lib/data`. */
export interface Samples {
  /** One row of numbers for each sample. */
  readonly inputs: Rows;
  /** The class index of each sample; 0 or 1 for a network with one score. */
  readonly labels: NumberList;
}

/** Samples as training needs them: checked, and in typed arrays. */
export interface PackedSamples {
  readonly count: number;
  /** The inputs, row after row. */
  readonly inputs: Float64Array;
  readonly labels: Int32Array;
}

/** Checks samples for a network with so many inputs and scores, and copies them into typed arrays. */
export function packSamples(
  where: string,
  samples: Samples,
  { features, scores }: { features: number; scores: number },
): PackedSamples {
  requireSamples(where, samples);
  const inputs = packInputs(where, samples.inputs, features);
  const count = inputs.length / features;
  const labels: readonly ClassIndex[] = plainList(samples.labels);
  requireList(where, "labels", labels);
  if (labels.length !== count)
    throw new TypeError(
      `${where}: there are ${count} inputs and ${labels.length} labels; each input needs one label.`,
    );
  const classes = Math.max(2, scores);
  for (let n = 0; n < count; n++) requireClassIndex(where, `labels[${n}]`, labels[n], classes);
  return { count, inputs, labels: Int32Array.from(labels) };
}

/** Checks that something has inputs and labels; what they hold is checked elsewhere. */
export function requireSamples(where: string, samples: Samples): void {
  const isObject = typeof samples === "object" && samples !== null;
  if (!isObject || !("inputs" in samples) || !("labels" in samples))
    throw new TypeError(
      `${where}: samples is ${shown(samples)}; it must be an object with inputs and labels, such as iris().`,
    );
}

/** Checks rows of `features` finite numbers, and copies them into one array. */
export function packInputs(where: string, rows: Rows, features: number): Float64Array {
  requireList(where, "inputs", rows);
  const packed = new Float64Array(rows.length * features);
  for (let n = 0; n < rows.length; n++) {
    const row: readonly number[] = plainList(rows[n]);
    requireList(where, `inputs[${n}]`, row);
    if (row.length !== features)
      throw new TypeError(
        `${where}: inputs[${n}] has ${entries(row)}; there should be ${features}, one for each feature.`,
      );
    for (let i = 0; i < features; i++) {
      if (!Number.isFinite(row[i]))
        throw new RangeError(
          `${where}: inputs[${n}][${i}] is ${shown(row[i])}; an input must be a finite number. Leave out the sample, or put the mean of the feature there.`,
        );
      packed[n * features + i] = row[i];
    }
  }
  return packed;
}
