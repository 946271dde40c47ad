import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { BarProgress } from "../../../lib/run/progress/barProgress.js";
import { LineProgress } from "../../../lib/run/progress/lineProgress.js";
import { newProgress } from "../../../lib/run/progress/newProgress.js";
import type { Progress } from "../../../lib/run/progress/runProgress.js";
import { notebook, notebookFile } from "../../cli/fixtures.js";

/** A fake terminal with the properties that the bars use; it records what was written. */
function terminal(rows = 24, isTTY = true): NodeJS.WriteStream & { text(): string } {
  let written = "";
  const write = (text: string) => {
    written += text;
    return true;
  };
  const fake = { isTTY, rows, columns: 100, write, text: () => stripVTControlCharacters(written) };
  return fake as unknown as NodeJS.WriteStream & { text(): string };
}

/** Reports three notebooks: one that runs, one from the cache and one that fails. */
function play(progress: Progress): void {
  const [one, two, three] = ["01-one", "02-two", "03-three"].map((name) => progress.add(name, 4));
  one.starting();
  one.cell("setup", 0);
  one.done(1.26);
  two.cached();
  three.cell("two-predictions", 2);
  three.failed("two-predictions");
  progress.stop();
}

describe("LineProgress", () => {
  it("prints a line for each notebook when it ends", () => {
    let text = "";
    play(new LineProgress((line) => (text += line)));
    expect(text).toBe(
      "01-one: ok, 4 cells in 1.3 s\n" +
        "02-two: unchanged, taken from the cache\n" +
        "03-three: failed at cell two-predictions\n",
    );
  });
});

describe("BarProgress", () => {
  it("leaves full bars for successful notebooks, and stops the bar of a failed one at its cell", () => {
    const stream = terminal();
    play(new BarProgress(stream, ["01-one", "02-two", "03-three"]));
    const lines = stream.text().split("\n").slice(-4, -1);
    const full = "━".repeat(24);
    const half = "━".repeat(12) + "─".repeat(12);
    expect(lines.map((line) => line.trim())).toEqual([
      `✔ 01-one    ${full}  4/4  1.3 s`,
      `✔ 02-two    ${full}  4/4  unchanged, from the cache`,
      `✘ 03-three  ${half}  2/4  failed at two-predictions`,
    ]);
  });
});

describe("newProgress", () => {
  const files = ["01-one", "02-two"].map((name) => notebookFile(name, notebook([])));

  it("chooses bars on a terminal with enough rows, and lines otherwise", () => {
    expect(newProgress(terminal(24), files)).toBeInstanceOf(BarProgress);
    expect(newProgress(terminal(3), files)).toBeInstanceOf(LineProgress);
    expect(newProgress(terminal(24, false), files)).toBeInstanceOf(LineProgress);
  });
});
