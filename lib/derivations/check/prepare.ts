import type { Setting } from "../derivation.js";
import type { Expression } from "../language/expression.js";
import { Vocabulary } from "../vocabulary.js";
import { allCases, type Case } from "./case.js";
import { Workbench } from "./workbench.js";

/**
 * The cases that the lines are to be checked in: every size, and every value of the free indices.
 *
 * @throws {Problem} if a line names something that the setting does not declare
 */
export function prepare(
  setting: Setting,
  lines: readonly Expression[],
  seed: number,
): readonly Case[] {
  const vocabulary = new Vocabulary(setting);
  const sizes = setting.sizes ?? [undefined];
  return sizes.flatMap((n) => {
    const bench = new Workbench(vocabulary, n, seed);
    const cases = allCases(bench, setting.all ?? []);
    for (const one of cases) for (const line of lines) one.term(line);
    return cases;
  });
}
