import { describe, expect, it } from "vitest";
import type { Output } from "../../lib/notebook/nbformat.js";
import { cellError } from "../../lib/run/cellError.js";

describe("cellError", () => {
  it("takes the report and the line from the traceback of the course's kernel", () => {
    const error: Output = {
      output_type: "error",
      ename: "RangeError",
      evalue: "no",
      traceback: ["RangeError: no", "", "    at f (cell [2]:8:1)", "    at cell:3:7"],
    };
    expect(cellError([error])).toEqual({
      report: "RangeError: no\n\n    at f (cell [2]:8:1)\n    at cell:3:7",
      line: 3,
    });
  });

  it("takes a type error's line from what plain tslab prints", () => {
    const text = "2:7 - Type 'string' is not assignable to type 'number'.\n";
    const printed: Output = { output_type: "stream", name: "stderr", text };
    expect(cellError([printed])).toEqual({ report: text, line: 2 });
  });

  it("reports that there is no message if a cell fails without outputs", () => {
    expect(cellError([])).toEqual({
      report: "The cell failed without a message.",
      line: undefined,
    });
  });
});
