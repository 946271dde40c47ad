import { describe, expect, it } from "vitest";
import { checkProseNumbers } from "../../../lib/authoring/lint/proseNumbers.js";
import { describeProblem } from "../../../lib/authoring/problem.js";
import { code, markdown } from "../../cli/fixtures.js";
import { lessonOf } from "./lesson.js";

/** The problems of a text next to a cell that computes 1.2039728 from 0.7. */
function problems(prose: string): string[] {
  const printed = { output_type: "stream", name: "stdout", text: "1.2039728" } as const;
  const cells = [markdown("prose", prose), code("code", "f(0.7)", [], [printed])];
  return checkProseNumbers(lessonOf(cells)).map(describeProblem);
}

describe("checkProseNumbers", () => {
  it.each([
    ["a rounded one", "about 1.204"],
    ["a truncated one", "cut to 1.203"],
    ["one of the code", "at 0.7"],
    ["a small whole one", "two of 3"],
    ["one of the article", "the article prints 0.522"],
    ["one of the metadata", "5 minutes"],
  ])("accepts a number of the prose if it is %s: %s", (_, prose) => {
    expect(problems(prose)).toEqual([]);
  });

  it.each([
    ["about 1.21", "1.21"],
    ["in 1937", "1937"],
    ["at 0.71", "0.71"],
    ["near 1e-9", "1e-9"],
  ])("names the number that no cell computes in «%s», its cell and a cure", (prose, text) => {
    expect(problems(prose)).toEqual([
      `04-binary-cross-entropy.ipynb, cell "prose": no cell computes ${text}. ` +
        "Correct the number, or compute it in a cell. [prose-number]",
    ]);
  });
});
