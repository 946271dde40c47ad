import { describe, expect, it } from "vitest";
import { checkFormatting, formatCells } from "../../../lib/authoring/format/formatCells.js";
import { code, markdown, notebook, notebookFile } from "../../cli/fixtures.js";

const untidy = notebookFile(
  "04-loss",
  notebook([
    markdown("text", "const  a=1"),
    code("tidy", "const a = 1;\n\na + 1;"),
    code("untidy", "const  b='x'\nb"),
    code("unfinished", "const ="),
  ]),
);

describe("formatCells", () => {
  it("formats code, and does not change text and code that does not parse", async () => {
    const [{ notebook: formatted }] = await formatCells([untidy]);
    expect(formatted.cells.map(({ source }) => source)).toEqual([
      "const  a=1",
      "const a = 1;\n\na + 1;",
      'const b = "x";\nb;',
      "const =",
    ]);
  });

  it("breaks lines that are longer than 80 characters", async () => {
    const long = code("long", `f(${Array(30).fill("abc").join(", ")});`);
    const [file] = await formatCells([notebookFile("a", notebook([long]))]);
    expect((file.notebook.cells[0].source as string).split("\n").length).toBeGreaterThan(1);
  });
});

describe("checkFormatting", () => {
  it("names the cells that are not formatted, and how to correct them", async () => {
    expect(await checkFormatting([untidy])).toEqual([
      {
        notebook: "04-loss",
        cell: "untidy",
        rule: "formatting",
        message: "the code is not formatted.",
        cure: "npm run notebooks formats it.",
      },
    ]);
  });
});
