import type { ClassIndex, Vector } from "../losses/types.js";

/** Samples with their true classes, and where they come from. */
export interface DataSet {
  readonly name: string;
  /** The names of the columns, with their units. */
  readonly features: readonly string[];
  /** The names of the classes, by their index. */
  readonly classes: readonly string[];
  /** One row of numbers for each sample, one number for each feature. */
  readonly inputs: readonly Vector[];
  /** The class index of each sample. */
  readonly labels: readonly ClassIndex[];
  /** Who collected the data, and where to find them. */
  readonly source: string;
  readonly licence: string;
}

/** What a data set must hold, so that damage is noticed. */
export interface Description {
  /** The function that a reader calls, and the beginning of the name of the file with the text. */
  readonly name: string;
  /** For each feature, its name and the least and greatest value that occur. */
  readonly features: readonly (readonly [name: string, least: number, greatest: number])[];
  /** For each class, its name and the number of its samples. */
  readonly classes: readonly (readonly [name: string, count: number])[];
  readonly source: string;
  readonly licence: string;
}

/**
 * Reads a data set from text: a line for each sample, its features, a comma and its class index.
 *
 * @param readFeatures  splits the features of a line into numbers
 * @throws {Error} if rows, columns, classes or values are not as described
 */
export function readDataSet(
  description: Description,
  text: string,
  readFeatures: (features: string) => number[],
): DataSet {
  const { name, features, classes, source, licence } = description;
  const damaged = (what: string): never => {
    throw new Error(
      `${name}: the data are damaged. ${what} Restore the file: git checkout -- lib/data/${name}Text.ts`,
    );
  };
  const lines = text.trim().split(/\r?\n/);
  const expected = classes.reduce((sum, [, count]) => sum + count, 0);
  if (lines.length !== expected)
    damaged(`There are ${lines.length} rows; there should be ${expected}.`);

  const inputs: number[][] = [];
  const labels: ClassIndex[] = [];
  lines.forEach((line, n) => {
    const comma = line.lastIndexOf(",");
    const row = readFeatures(line.slice(0, comma));
    if (row.length !== features.length)
      damaged(`Row ${n} has ${row.length} features; it should have ${features.length}.`);
    features.forEach(([feature, least, greatest], j) => {
      if (!(row[j] >= least && row[j] <= greatest))
        damaged(`In row ${n}, "${feature}" is ${row[j]}; it should be in [${least}, ${greatest}].`);
    });
    const label = toNumber(line.slice(comma + 1));
    if (classes[label] === undefined)
      damaged(
        `Row ${n} has the class ${JSON.stringify(line.slice(comma + 1, comma + 40))}; there are ${classes.length}.`,
      );
    inputs.push(row);
    labels.push(label);
  });

  classes.forEach(([className, count], k) => {
    const found = labels.filter((label) => label === k).length;
    if (found !== count)
      damaged(`${found} samples are of class "${className}"; ${count} should be.`);
  });
  return {
    name,
    features: features.map(([feature]) => feature),
    classes: classes.map(([className]) => className),
    inputs,
    labels,
    source,
    licence,
  };
}

/** Splits numbers at commas. */
export function commaSeparated(features: string): number[] {
  return features.split(",").map(toNumber);
}

/** The number that a text stands for; NaN for an empty one, which `Number` would take for 0. */
function toNumber(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}
