import { parse } from "../../../../lib/derivations/formulas/parse.js";
import { print } from "../../../../lib/derivations/formulas/print.js";
import { mutants } from "../../../derivations/mutants.js";

/** The letters that are confused in each exercise. */
const letters: Readonly<Record<string, readonly string[]>> = {
  "02-next-line": ["y_i", "T"],
  "03-next-line": ["y"],
  "04-next-line": ["k", "m", "p"],
  "05-next-line": ["s", "p"],
  "06-next-line": ["x"],
  "07-next-line": ["p", "t", "y"],
  "16-next-line": ["p", "t"],
};

/** A right line with one slip in one place, as code of a text. */
export function otherLines(id: string, right: string): string[] {
  const names = letters[id];
  if (!names) throw new Error(`Add the letters of ${id} to lineMutants.ts.`);
  const line = parse(right);
  const others = new Set(mutants(line, names).map(print));
  others.delete(print(line));
  return [...others].map((other) => JSON.stringify(other));
}
