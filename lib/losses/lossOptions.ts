import { noteCall } from "./calls.js";
import { shown, shownText } from "./shown.js";

/** The options that losses take, by the kind of a loss. */
export const OPTIONS: Readonly<
  Record<
    "log" | "samples" | "brier" | "divergence" | "binary" | "classes" | "binaryFocal" | "focal",
    readonly string[]
  >
> = {
  log: ["base"],
  samples: ["reduction", "weight"],
  brier: ["reduction", "sampleWeight"],
  divergence: ["base", "reduction", "sampleWeight"],
  binary: ["base", "reduction", "weight", "positiveWeight", "labelSmoothing"],
  classes: ["base", "reduction", "weight", "sampleWeight", "labelSmoothing", "ignoreIndex"],
  binaryFocal: ["base", "reduction", "gamma", "alpha"],
  focal: ["base", "reduction", "gamma", "weight", "sampleWeight", "ignoreIndex"],
};

/**
 * Checks that options are an object, and that each is one of `names`. Their values are checked elsewhere.
 *
 * @param example  options that work, for the message
 */
export function requireOptions(
  where: string,
  options: unknown,
  names: readonly string[],
  example = "{ base: 2 }",
): void {
  noteCall(where);
  if (typeof options !== "object" || options === null || isList(options))
    failOptions(where, options, names, example);
  for (const name in options) if (!names.includes(name)) failOption(where, name, names);
}

function failOptions(
  where: string,
  options: unknown,
  names: readonly string[],
  example: string,
): never {
  throw new TypeError(
    `${where}: options is ${shown(options)}; it must be an object with some of: ${names.join(", ")}. Try ${example}.`,
  );
}

function failOption(where: string, name: string, names: readonly string[]): never {
  const like =
    names.find((known) => isAbridged(name, known)) ??
    names.find((known) => isAbridged(known, name));
  const hint = like === undefined ? "" : ` Did you mean ${like}?`;
  throw new TypeError(
    `${where}: there is no option ${shownText(name).slice(1, -1)}; the options are ${names.join(", ")}.${hint}`,
  );
}

/** Whether the letters of one name are all in another, in the same order: pos_weight is positiveWeight abridged. */
function isAbridged(short: string, long: string): boolean {
  const letters = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, "");
  let at = 0;
  for (const letter of letters(short)) {
    at = letters(long).indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return letters(short).length > 2;
}

function isList(value: unknown): boolean {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}
