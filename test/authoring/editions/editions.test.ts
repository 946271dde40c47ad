import { describe, expect, it } from "vitest";
import { instructorEdition } from "../../../lib/authoring/editions/instructorEdition.js";
import { learnerEdition } from "../../../lib/authoring/editions/learnerEdition.js";
import { formatNotebook } from "../../../lib/notebook/formatNotebook.js";
import { type Cell, joinLines } from "../../../lib/notebook/nbformat.js";
import { normaliseNotebook } from "../../../lib/notebook/outputs/normaliseNotebook.js";
import {
  bringSolutionsBack,
  putSolutionsAway,
} from "../../../lib/notebook/solutions/solutionCells.js";
import { code, markdown, notebook } from "../../cli/fixtures.js";

const solved = `const line = () =>
  // BEGIN SOLUTION: todo();
  "no one shall see this";
// END SOLUTION
check("04-next-line", line);`;
const stub = 'const line = () =>\n  todo();\ncheck("04-next-line", line);';
const output = { output_type: "stream", name: "stdout", text: "· not started\n" } as const;

const open = notebook([
  markdown("ask", "What is the next line?"),
  code("line", solved, ["exercise"], [output]),
  code("other", "6 * 7;", [], [output]),
]);
const closed = putSolutionsAway(open);
const sources = ({ cells }: typeof open) => cells.map(({ source }) => source);
const cellOf = ({ cells }: typeof open, id: string) => cells.find((cell) => cell.id === id) as Cell;

describe("a notebook with its solutions put away", () => {
  it("shows the stub, and keeps the code with its delimiters in the metadata", () => {
    expect(sources(closed)).toEqual(["What is the next line?", stub, "6 * 7;"]);
    expect(joinLines(cellOf(closed, "line").metadata.solution ?? "")).toBe(solved);
  });

  it("gets the code back unchanged", () => {
    expect(bringSolutionsBack(closed)).toEqual(open);
  });

  it("keeps the code if it is put away again, written or normalised", () => {
    expect(putSolutionsAway(closed)).toEqual(closed);
    const { metadata } = cellOf(normaliseNotebook(closed), "line");
    expect(metadata).toEqual(cellOf(closed, "line").metadata);
    expect(JSON.parse(formatNotebook(closed)).cells[1].metadata.solution).toHaveLength(5);
  });

  it("prefers the code in the cell if both that and the metadata have a solution", () => {
    const edited = solved.replace("no one", "somebody");
    const cells = closed.cells.map((cell) =>
      cell.id === "line" ? { ...cell, source: edited } : cell,
    );
    expect(sources(bringSolutionsBack({ ...closed, cells }))[1]).toBe(edited);
  });
});

describe.each([
  ["put away", closed],
  ["in their cells", open],
])("with the solutions %s", (_, source) => {
  it("the learner edition holds stubs and no solution, and no output of an exercise", () => {
    const edition = learnerEdition(source, "en");
    expect(sources(edition)).toEqual(sources(closed));
    expect(formatNotebook(edition)).not.toContain("no one shall see this");
    expect(edition.cells.map((cell) => cell.cell_type === "code" && cell.outputs)).toEqual([
      false,
      [],
      [output],
    ]);
  });

  it("the instructor edition has solutions, with the rules of each check, and cells that grade", () => {
    const edition = instructorEdition(source);
    expect(edition.cells.map(({ id }) => id)).toEqual(["ask", "line", "line-grade", "other"]);
    const lines = joinLines(cellOf(edition, "line").source).split("\n");
    expect(lines[0]).toBe("const line = () =>");
    expect(lines).toContain("  // It recognises these mistakes:");
    expect(lines).toContain("  // - A minus sign was lost.");
    expect(lines.slice(-7)).toEqual([
      '  "no one shall see this";',
      "  /* Learners find instead:",
      "  // END SOLUTION",
      "  todo();",
      "  // BEGIN SOLUTION */",
      "  // END SOLUTION",
      'check("04-next-line", line);',
    ]);
    expect(cellOf(edition, "line-grade").source).toContain('mustPass("04-next-line", line);');
  });
});

describe("a cell whose output the reader should predict", () => {
  const plain = code("guess", "6 * 7;", ["predict"], [output]);
  const course = { predict: { kind: "number" } };
  const source = notebook([{ ...plain, metadata: { ...plain.metadata, course } } as Cell]);

  it("keeps its output in the committed notebook, with the metadata", () => {
    const [cell] = normaliseNotebook(source).cells;
    expect(cell).toMatchObject({ metadata: { tags: ["predict"], course }, outputs: [output] });
  });

  it("has no output in the learner edition, and Jupyter folds the output when it runs", () => {
    const [cell] = learnerEdition(source, "en").cells;
    expect(cell).toMatchObject({ outputs: [], metadata: { course } });
    expect(cell.metadata.jupyter).toEqual({ outputs_hidden: true });
  });

  it("has the text below it folded in the learner edition, up to the next heading or code cell", () => {
    const told = "It is 42.\n\n```\n# no heading\n```";
    const edition = learnerEdition(
      notebook([
        ...source.cells,
        markdown("told", told),
        markdown("told-too", "All of 42.\n\n## Next\n\nIn sight"),
        markdown("later", "In sight, too"),
        code("other", "1;", [], [output]),
        markdown("plain", "Not told"),
      ]),
      "en",
    );
    const details = (text: string) =>
      `<details><summary>Predict first, then open</summary>\n\n${text}\n\n</details>`;
    expect(sources(edition)).toEqual([
      "6 * 7;",
      details(told),
      `${details("All of 42.")}\n\n## Next\n\nIn sight`,
      "In sight, too",
      "1;",
      "Not told",
    ]);
  });
});
