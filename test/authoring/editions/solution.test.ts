import { describe, expect, it } from "vitest";
import { takeApart } from "../../../lib/notebook/solutions/solution.js";

const take = (...lines: string[]) => takeApart({ id: "half", source: lines.join("\n") });

describe("a solution between nbgrader's delimiters", () => {
  it("is replaced by the stub after the colon, with the indentation of the delimiter", () => {
    expect(
      take("const half = () =>", "  // BEGIN SOLUTION: todo();", "  0.5;", "// END SOLUTION"),
    ).toEqual({ stub: "const half = () =>\n  todo();", solution: ["  0.5;"] });
  });

  it("is replaced by return todo(); if no stub is named", () => {
    expect(take("{", "  // BEGIN SOLUTION", "  a;", "  b;", "  // END SOLUTION", "}")).toEqual({
      stub: "{\n  return todo();\n}",
      solution: ["  a;", "  b;"],
    });
  });

  it("may be in several places of a cell", () => {
    const region = (stub: string) => [`// BEGIN SOLUTION: ${stub}`, "x;", "// END SOLUTION"];
    expect(take(...region("a;"), "between;", ...region("b;"))).toEqual({
      stub: "a;\nbetween;\nb;",
      solution: ["x;", "x;"],
    });
  });

  it.each([
    ["is never closed", ["// BEGIN SOLUTION", "x;"], "its last line"],
    ["is never opened", ["x;", "// END SOLUTION"], "// END SOLUTION"],
    [
      "is opened twice",
      ["// BEGIN SOLUTION: a", "// BEGIN SOLUTION: b", "// END SOLUTION"],
      "// BEGIN SOLUTION: b",
    ],
    ["shares its line", ["x; // BEGIN SOLUTION", "// END SOLUTION"], "x; // BEGIN SOLUTION"],
    ["is misspelt", ["// Begin solution", "// END SOLUTION"], "// Begin solution"],
    ["is written as for Python", ["### BEGIN SOLUTION", "### END SOLUTION"], "### BEGIN SOLUTION"],
  ])("is refused, with the cell and the place, if a delimiter %s", (_, lines, where) => {
    expect(() => take(...lines)).toThrow(
      `Cell "half": the delimiters of its solution are wrong at «${where}». ` +
        "Write // BEGIN SOLUTION: todo(); and // END SOLUTION, in turn, each on a line of its own.",
    );
  });
});
