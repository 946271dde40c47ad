import type { Text } from "../../text/text.js";

/** A kind of value, with a test for it. */
export interface Form<Output> {
  readonly name: Text;
  readonly fits: (output: unknown) => output is Output;
  /** All possible values, if they can be listed. */
  readonly choices?: readonly Output[];
}

const isNumber = (output: unknown): output is number => typeof output === "number";

export const aNumber: Form<number> = { name: { en: "a number", zh: "一个数" }, fits: isNumber };

export const aText: Form<string> = {
  name: { en: "a text in quotes", zh: "一个字符串（写在引号里）" },
  fits: (output) => typeof output === "string",
};

export const yesOrNo: Form<boolean> = {
  name: { en: "true or false", zh: "true 或 false" },
  fits: (output) => typeof output === "boolean",
  choices: [true, false],
};

/** A list of numbers of any length; a rule may ask for a certain length. */
export const aList: Form<number[]> = {
  name: { en: "a list of numbers", zh: "一个由数组成的列表" },
  fits: (output): output is number[] => Array.isArray(output) && Array.from(output).every(isNumber), // every alone passes over holes
};

/** One of the listed values, for a prediction. */
export function oneOf<Choice extends number | string>(
  ...choices: readonly [Choice, ...Choice[]]
): Form<Choice> {
  const listed = choices.map((choice) => JSON.stringify(choice));
  return {
    name: { en: `one of ${listed.join(", ")}`, zh: `${listed.join("、")} 之一` },
    fits: (output): output is Choice => (choices as readonly unknown[]).includes(output),
    choices,
  };
}
