import { describe, expect, it } from "vitest";
import { CellOutputs } from "../../lib/notebook/outputs/cellOutputs.js";
import { cellConsole } from "../../lib/worker/cellConsole.js";
import { createTslab } from "../../lib/worker/tslabForCells.js";

/** A display, and the outputs of the cell that uses it. */
function cell() {
  const outputs = new CellOutputs();
  const tslab = createTslab((content, update) =>
    outputs.add({
      type: update ? "update_display_data" : "display_data",
      content: { ...content },
    }),
  );
  return { ...tslab, list: outputs.list };
}

describe("tslab's display", () => {
  it.each([
    ["html", "text/html"],
    ["svg", "image/svg+xml"],
    ["markdown", "text/markdown"],
    ["latex", "text/latex"],
    ["text", "text/plain"],
    ["javascript", "text/javascript"],
  ] as const)("shows %s as %s", (name, type) => {
    const { display, list } = cell();
    display[name]("shown");
    expect(list).toEqual([
      { output_type: "display_data", data: { [type]: "shown" }, metadata: {} },
    ]);
  });

  it("shows bytes in base64, whatever they are", () => {
    const { display, list } = cell();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 256);
    display.png(bytes);
    display.raw("application/x-own", bytes);
    const base64 = Buffer.from(bytes).toString("base64");
    expect(list).toMatchObject([
      { data: { "image/png": base64 } },
      { data: { "application/x-own": base64 } },
    ]);
  });

  it("replaces only the value that the same display showed before", () => {
    const { display, newDisplay, list } = cell();
    const [one, other] = [newDisplay(), newDisplay()];
    one.text("1");
    other.text("2");
    display.text("3");
    one.html("<b>4</b>");
    expect(list).toMatchObject([
      { data: { "text/html": "<b>4</b>" } },
      { data: { "text/plain": "2" } },
      { data: { "text/plain": "3" } },
    ]);
  });
});

describe("a cell's console", () => {
  it("prints as Node does, to two streams", () => {
    const printed: [string, string][] = [];
    const console = cellConsole((name, text) => printed.push([name, text]));
    console.log("%s is %d", "one", 1, { a: [1, 2] });
    console.warn(new Map([[1, "x"]]));
    console.dir({ deep: { deeper: { deepest: {} } } }, { depth: 0 });
    console.table([1]);
    expect(printed).toEqual([
      ["stdout", "one is 1 { a: [ 1, 2 ] }\n"],
      ["stderr", "Map(1) { 1 => 'x' }\n"],
      ["stdout", "{ deep: [Object] }\n"],
      ["stdout", "[ 1 ]\n"],
    ]);
  });
});
