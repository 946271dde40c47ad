import { noteCall } from "./calls.js";
import { likeOption } from "./likeOption.js";
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
  if (typeof options !== "object" || options === null || !isPlainObject(options))
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
  const like = likeOption(name, names);
  const hint = like === undefined ? "" : ` Did you mean ${like}?`;
  const quoted = shownText(name);
  const cut = quoted.endsWith('"') ? quoted.slice(1, -1) : quoted;
  throw new TypeError(
    `${where}: there is no option ${cut}; the options are ${names.join(", ")}.${hint}`,
  );
}

/** Whether an object can have options as properties: a Map, a Promise or a Date has none, and would change nothing. */
function isPlainObject(value: object): boolean {
  const isUsual = Object.getPrototypeOf(value) === Object.prototype;
  return isUsual || Object.prototype.toString.call(value) === "[object Object]";
}
