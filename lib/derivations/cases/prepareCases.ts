import { DerivationProblem } from "../formulas/derivationProblem.js";
import type { Expression } from "../formulas/expression.js";
import { spend, tryWithin } from "../numbers/effort.js";
import type { Setting } from "../setting/derivation.js";
import { requireFreeIndices } from "../setting/requireFreeIndices.js";
import { type SizeName, type Sizes, Vocabulary } from "../setting/vocabulary.js";
import { Case } from "./case.js";
import { CheckContext } from "./checkContext.js";

/** The cases in which the lines of a setting are checked. */
export interface Cases {
  /** The cases of the listed sizes. */
  readonly listed: readonly Case[];
  /**
   * The cases of a size that is not listed, if the lines are meant for every size; made when asked for. `undefined` if they
   * are too long to write out.
   */
  readonly larger: () => readonly Case[] | undefined;
}

/** By how much a size that is not listed exceeds the largest that is: a formula may happen to hold for few. */
const MORE = 3;

/**
 * Makes the cases in which lines are checked with numbers: every choice of sizes and of an example, with
 * every value of the free indices.
 *
 * @throws {DerivationProblem} if a line names something that the setting does not declare, or is too long to write out
 */
export function prepareCases(setting: Setting, lines: readonly Expression[], seed: number): Cases {
  const listed = tryWithin(() => casesWith(setting, lines, seed));
  if (listed === undefined) throw tooLongToCheck();
  if (listed.length === 0) throw nothingToCheck();
  let larger: { cases: readonly Case[] | undefined } | undefined;
  return {
    listed,
    larger: () => {
      larger ??= { cases: largerCases(setting, lines, seed) };
      return larger.cases;
    },
  };
}

function largerCases(
  setting: Setting,
  lines: readonly Expression[],
  seed: number,
): readonly Case[] | undefined {
  if (!isForEverySize(setting)) return [];
  try {
    return tryWithin(() => casesWith(withLargerSizes(setting), lines, seed));
  } catch (error) {
    // For the listed sizes the lines could be written out, so a sum has too many terms now.
    if (error instanceof DerivationProblem) return undefined;
    throw error;
  }
}

/** Whether a size has several values, as examples of every one. */
function isForEverySize({ sizes = [], samples = [] }: Setting): boolean {
  return sizes.length > 1 || samples.length > 1;
}

function withLargerSizes({ sizes = [], samples = [], ...setting }: Setting): Setting {
  const larger = (values: readonly number[]) =>
    values.length > 1 ? [Math.max(...values) + MORE] : values;
  return { ...setting, sizes: larger(sizes), samples: larger(samples) };
}

function casesWith(setting: Setting, lines: readonly Expression[], seed: number): readonly Case[] {
  const { examples = [{}], all = [] } = setting;
  const cases = examples.flatMap((example) => {
    const vocabulary = new Vocabulary(withExample(setting, example));
    requireFreeIndices(setting, vocabulary);
    return choicesOfSizes(setting).flatMap((sizes) =>
      casesOf(new CheckContext(vocabulary, sizes, example, seed), all),
    );
  });
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
      Array.from({ length: context.sizes.get("n") ?? 0 }, (_, k) => {
        spend(10);
        return new Map([...choice, [index, k + 1]]);
      }),
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

/** The error for lines that take too much work even for the listed sizes. */
export function tooLongToCheck(): DerivationProblem {
  return new DerivationProblem({
    en: "Written out, this is too long to check; use smaller sizes, and fewer nested sums, functions and derivatives.",
    zh: "展开之后太长，无法检验；请改用较小的项数，并减少嵌套的求和、函数与求导。",
  });
}
