import { DerivationProblem } from "../formulas/derivationProblem.js";
import type { Expression } from "../formulas/expression.js";
import type { Setting } from "../setting/derivation.js";
import { type SizeName, type Sizes, Vocabulary } from "../setting/vocabulary.js";
import { Case } from "./case.js";
import { CheckContext } from "./checkContext.js";

/**
 * Makes the cases in which lines are checked with numbers: every choice of sizes and of an example, with
 * every value of the free indices.
 *
 * @throws {DerivationProblem} if a line names something that the setting does not declare
 */
export function prepareCases(
  setting: Setting,
  lines: readonly Expression[],
  seed: number,
): readonly Case[] {
  const { examples = [{}], all = [] } = setting;
  const cases = examples.flatMap((example) => {
    const vocabulary = new Vocabulary(withExample(setting, example));
    return choicesOfSizes(setting).flatMap((sizes) =>
      casesOf(new CheckContext(vocabulary, sizes, example, seed), all),
    );
  });
  if (cases.length === 0) throw nothingToCheck();
  for (const theCase of cases) for (const line of lines) theCase.term(line);
  return cases;
}

/** The setting with the definitions of an example in the place of what they define. */
function withExample(setting: Setting, example: Readonly<Record<string, string>>): Setting {
  const declared = Object.entries(setting.domain).filter(([name]) => !(name in example));
  const definitions = { ...setting.definitions, ...example };
  return { ...setting, domain: Object.fromEntries(declared), definitions };
}

function choicesOfSizes({ sizes = [], samples = [] }: Setting): readonly Sizes[] {
  const listed: [SizeName, readonly number[]][] = [
    ["n", sizes],
    ["N", samples],
  ];
  return listed
    .filter(([, values]) => values.length > 0)
    .reduce<Sizes[]>(
      (choices, [name, values]) =>
        choices.flatMap((choice) => values.map((value) => new Map([...choice, [name, value]]))),
      [new Map()],
    );
}

/** The cases of one choice of sizes: every way to let each free index run from 1 to n. */
function casesOf(context: CheckContext, free: readonly string[]): readonly Case[] {
  let choices: ReadonlyMap<string, number>[] = [new Map()];
  for (const index of free) {
    choices = choices.flatMap((choice) =>
      Array.from(
        { length: context.sizes.get("n") ?? 0 },
        (_, k) => new Map([...choice, [index, k + 1]]),
      ),
    );
  }
  return choices.map((indices) => new Case(context, indices));
}

/** The error for a setting without cases, in which every claim would hold vacuously. */
function nothingToCheck(): DerivationProblem {
  return new DerivationProblem({
    en: "There is nothing to check: a free index needs sizes n to run over.",
    zh: "没有可检验的情形：自由下标需要列出 n 的取值。",
  });
}
