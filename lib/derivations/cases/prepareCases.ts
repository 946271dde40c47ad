import { DerivationProblem } from "../formulas/derivationProblem.js";
import type { Expression } from "../formulas/expression.js";
import type { Setting } from "../setting/derivation.js";
import { Vocabulary } from "../setting/vocabulary.js";
import { Case } from "./case.js";
import { CheckContext } from "./checkContext.js";

/**
 * Makes the cases in which lines are checked: every size, with every value of the free indices.
 *
 * @throws {DerivationProblem} if a line names something that the setting does not declare
 */
export function prepareCases(
  setting: Setting,
  lines: readonly Expression[],
  seed: number,
): readonly Case[] {
  const vocabulary = new Vocabulary(setting);
  const sizes = setting.sizes ?? [undefined];
  const cases = sizes.flatMap((n) =>
    casesOf(new CheckContext(vocabulary, n, seed), setting.all ?? []),
  );
  if (cases.length === 0) throw nothingToCheck();
  for (const theCase of cases) for (const line of lines) theCase.term(line);
  return cases;
}

/** The cases of one size: every way to let each free index run from 1 to n. */
function casesOf(context: CheckContext, free: readonly string[]): readonly Case[] {
  let choices: ReadonlyMap<string, number>[] = [new Map()];
  for (const index of free) {
    choices = choices.flatMap((choice) =>
      Array.from({ length: context.n ?? 0 }, (_, k) => new Map([...choice, [index, k + 1]])),
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
