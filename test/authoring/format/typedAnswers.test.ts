import { expect, it } from "vitest";
import { takeAnswersOut } from "../../../lib/authoring/format/typedAnswers.js";
import { code, notebook, notebookFile } from "../../cli/fixtures.js";

const solution = [
  "const half = () =>",
  "  // BEGIN SOLUTION: todo();",
  "  0.5;",
  "// END SOLUTION",
];
const output = { output_type: "stream", name: "stdout", text: "0.25\n" } as const;
const exercise = (id: string, source: string) => {
  const cell = code(id, source, [], [output]);
  return { ...cell, metadata: { solution: solution.join("\n") } };
};
const stub = "const half = () => todo();";
const cells = [
  exercise("typed", "const half = () => 0.25;"),
  exercise("empty", "\n"),
  exercise("stub", "const half = () =>\n  todo();"),
  exercise("open", solution.join("\n")),
  code("other", "0.25;", [], [output]),
];

it("the stub replaces a typed answer and an emptied cell, with their outputs, and no other cell", async () => {
  const { files, answers } = await takeAnswersOut([notebookFile("04-half", notebook(cells))]);
  const [typed, empty, ...others] = cells;
  expect(files[0].notebook.cells).toEqual([
    { ...typed, source: stub, outputs: [] },
    { ...empty, source: stub, outputs: [] },
    ...others,
  ]);
  expect(answers.map(({ notebook, cell }) => [notebook, cell])).toEqual([["04-half", "typed"]]);
});
