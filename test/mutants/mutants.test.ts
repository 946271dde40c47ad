import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { rooms } from "../house/order.js";
import { chooseFiles, computingRooms } from "./chooseFiles.js";
import { describeVerdict, judge } from "./judge.js";
import { type Edit, oneLine, type Report, readEdits } from "./report.js";
import { survivors } from "./survivors.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A report on one file with one mutant, which replaces the first occurrence of a text. */
function reportOf(source: string, text: string, replacement: string, status: string): Report {
  const position = (index: number) => {
    const before = source.slice(0, index).split("\n");
    return { line: before.length, column: before[before.length - 1].length + 1 };
  };
  const start = source.indexOf(text);
  const location = { start: position(start), end: position(start + text.length) };
  return { files: { "lib/a.ts": { source, mutants: [{ location, replacement, status }] } } };
}

const edit: Edit = {
  file: "lib/a.ts",
  lineNumber: 3,
  original: "if (n < 0)",
  mutant: "if (n <= 0)",
  status: "Survived",
};
const entry = { file: edit.file, original: edit.original, mutant: edit.mutant, reason: "n is odd" };

describe("readEdits", () => {
  it("gives the touched line before and after the edit", () => {
    const [read] = readEdits(reportOf("let n;\n\n  if (n < 0)\n", "<", "<=", "Survived"));
    expect(read).toEqual(edit);
  });

  it("gives an edit of several lines as one line", () => {
    const source = "function f(): number {\n  return 1;\n}\n";
    const [read] = readEdits(reportOf(source, "{\n  return 1;\n}", "{}", "Killed"));
    expect(read).toMatchObject({
      original: "function f(): number { return 1; }",
      mutant: "function f(): number {}",
    });
  });
});

describe("the verdict on a run", () => {
  it("names each survivor without a reason, with its place and what to do", () => {
    const verdict = judge([edit], []);
    expect(verdict.unexplained).toEqual([edit]);
    expect(describeVerdict([edit], verdict)).toBe(
      [
        "lib/a.ts:3  no test fails\n  - if (n < 0)\n  + if (n <= 0)",
        "Add a test that fails with the edit. If no caller can see the edit, add it to\n" +
          "test/mutants/survivors.ts: file, original (the line after -), mutant (the line after +) and the reason.",
        "Mutants: 1. Killed: 0, timed out: 0, survived with a reason: 0, survived without: 1.",
      ].join("\n\n"),
    );
  });

  it("counts an edit that no test reaches as a survivor", () => {
    const unreached = { ...edit, status: "NoCoverage" };
    expect(describeVerdict([unreached], judge([unreached], []))).toContain("no test reaches it");
  });

  it("accepts a listed survivor wherever its line has moved", () => {
    const verdict = judge([{ ...edit, lineNumber: 99 }], [entry]);
    expect(verdict).toEqual({ unexplained: [], accepted: 1, outdated: [] });
  });

  it("accepts as many equal survivors as an entry says, and no more", () => {
    expect(judge([edit, edit], [entry]).unexplained).toEqual([edit]);
    expect(judge([edit, edit], [{ ...entry, times: 2 }]).unexplained).toEqual([]);
  });

  it("names an entry that a test kills by now", () => {
    const edits = [{ ...edit, status: "Killed" }];
    const verdict = judge(edits, [entry]);
    expect(verdict.outdated).toEqual([entry]);
    expect(describeVerdict(edits, verdict)).toContain("remove this entry");
  });

  it("keeps an entry whose edit timed out, or whose file was not mutated", () => {
    expect(judge([{ ...edit, status: "Timeout" }], [entry]).outdated).toEqual([]);
    expect(judge([{ ...edit, file: "lib/b.ts" }], [entry]).outdated).toEqual([]);
  });
});

describe("chooseFiles", () => {
  it("finds the sources of a folder and the room whose tests to run", () => {
    const { files, rooms } = chooseFiles(root, ["lib/training/", "./lib/losses/softmax.ts"]);
    expect(files).toContain("lib/training/random.ts");
    expect(files).toContain("lib/losses/softmax.ts");
    expect(rooms).toEqual(["training", "losses"]);
  });

  it("skips the AssemblyScript of batch, and the text that its compiler makes", () => {
    const { files } = chooseFiles(root, ["lib/batch"]);
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => /assembly|simdText/.test(file))).toEqual([]);
  });

  it.each([
    ["lib/kernel", 'Mutants of "lib/kernel" are not tested. Give files or folders of lib/losses,'],
    ["test/losses", 'Mutants of "test/losses" are not tested.'],
    ["lib/losses/none.ts", "There is no lib/losses/none.ts."],
  ])("throws at %s", (path, message) => {
    expect(() => chooseFiles(root, [path])).toThrow(message);
  });

  it("offers only rooms that exist", () => {
    expect(rooms).toEqual(expect.arrayContaining([...computingRooms]));
  });
});

describe("the accepted survivors", () => {
  it("are edits of lines that exist, each with a reason", () => {
    for (const { file, original, mutant, reason } of survivors) {
      expect(oneLine(readFileSync(root + file, "utf8")), file).toContain(original);
      expect(mutant, `${file}: ${original}`).not.toBe(original);
      expect(reason.trim(), `${file}: ${original} needs a reason`).toMatch(/\w+ \w+/);
    }
  });

  it("are listed once each", () => {
    const keys = survivors.map(({ file, original, mutant }) => `${file} ${original} ${mutant}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
