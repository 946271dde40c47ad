import type { Setting } from "../language/derivation.js";
import { DerivationProblem } from "../language/derivationProblem.js";
import type { Expression } from "../language/expression.js";
import { Vocabulary } from "../language/vocabulary.js";
import { allCases, type Case } from "./case.js";
import { Workbench } from "./workbench.js";

/**
 * The cases that the lines are to be checked in: every size, and every value of the free indices.
 *
 * @throws {DerivationProblem} if a line names something that the setting does not declare
 */
export function prepare(
  setting: Setting,
  lines: readonly Expression[],
  seed: number,
): readonly Case[] {
  const vocabulary = new Vocabulary(setting);
  const sizes = setting.sizes ?? [undefined];
  const cases = sizes.flatMap((n) =>
    allCases(new Workbench(vocabulary, n, seed), setting.all ?? []),
  );
  if (cases.length === 0) throw nothingToCheck();
  for (const one of cases) for (const line of lines) one.term(line);
  return cases;
}

/** Of no case at all everything would be true. */
function nothingToCheck(): DerivationProblem {
  return new DerivationProblem({
    en: "There is nothing to check: a free index needs sizes n to run over.",
    zh: "没有可检验的情形：自由下标需要列出 n 的取值。",
  });
}
