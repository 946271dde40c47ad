import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { courseKernel } from "../../lib/run/kernelSpecs.js";
import { temporaryFolder } from "../cli/fixtures.js";
import { startKernel, useKernel } from "./useKernel.js";

const folder = temporaryFolder();
const course = useKernel(courseKernel);
const here = useKernel(courseKernel, folder);

describe("a cell with a name that no cell has declared", () => {
  it("says to run the first cell, until one has imported something", async () => {
    const fresh = await startKernel(courseKernel);
    const { traceback } = await fresh.fail("const answer = 0.5;", "softmax([0, 0])");
    expect(traceback.slice(0, 2)).toEqual([
      "cell:1:1 - TS2304: Cannot find name 'softmax'.",
      "  Run the first cell: since the kernel started, no cell has imported anything.",
    ]);
    const mistyped = await fresh.fail('import { softmax } from "@course/lib"; softMax([0])');
    expect(mistyped.traceback.join("\n")).not.toContain("first cell");
    expect(await fresh.print('import { softmax } from "@course/lib"; softmax([0, 0])')).toBe(
      "[ 0.5, 0.5 ]",
    );
    expect((await fresh.fail("softMax([0])")).traceback.join("\n")).not.toContain("first cell");
  });
});

describe("a cell that declares a name which an earlier cell has imported", () => {
  it("says so at once", async () => {
    const { outputs, status } = await course.run(
      'import { softmax, sigmoid as s } from "@course/lib";',
      "const softmax = 1; function s() {} const other = 2;",
    );
    expect(status).toBe("ok");
    expect(outputs).toMatchObject([{ output_type: "stream", name: "stderr" }]);
    const said = (await course.print('import { sigmoid } from "@course/lib";', "let sigmoid = 0;"))
      .split("\n")
      .map((line) => line.split(" was ")[0]);
    expect(said).toEqual(["sigmoid"]);
  });

  it("says nothing if it imports the name again", async () => {
    const again = 'import { softmax } from "@course/lib";';
    expect((await course.run(again, again)).outputs).toEqual([]);
  });
});

describe("code that cells cannot have", () => {
  it.each([
    ["1;\nimport.meta.url;", "cell:2:1 - TS1343: 'import.meta' is not allowed in a cell"],
    ["using x = null;", "cell:1:1 - TS1434: 'using' came with TypeScript 5.2"],
    ["console.log（1）；", "cell:1:12 - TS1127: （ is not part of JavaScript: write ( instead."],
    ["const s = “hi”;", 'cell:1:11 - TS1127: “ is not part of JavaScript: write " instead.'],
    ["[1，2]", "cell:1:3 - TS1127: ， is not part of JavaScript: write , instead."],
  ])("is refused with its line and a reason: %s", async (cell, report) => {
    expect((await course.fail(cell)).traceback.join("\n")).toContain(report);
  });

  it.each([
    ["const one = 1;\n\tconst two = /(/;", "cell:2:14"],
    ["async function f() { await 1; }\nawait f(); /[z-a]/", "cell:2:12"],
  ])("is shown with its place where only Node refuses it: %s", async (cell, place) => {
    const { ename, evalue, traceback } = await course.fail(cell);
    expect([ename, evalue.split(":")[0]]).toEqual(["SyntaxError", "Invalid regular expression"]);
    expect(traceback[0]).toBe(`SyntaxError: ${evalue}`);
    expect(traceback).toContain(`> 2 | ${cell.split("\n")[1]}`);
    expect(traceback.at(-1)).toBe(`    at ${place}`);
  });

  it("is not taken for code that the cell itself compiles", async () => {
    const { traceback } = await course.fail("const before = 1;\nnew Function('(');");
    expect(traceback.at(-1)).toBe("    at cell:2:1");
  });

  it("may be in texts", async () => {
    const texts = "['import.meta', 'using x = 1', '（“”）', `for await`, 'export __x require']";
    expect(await course.print(`${texts}.length`)).toBe("5");
  });

  it("may be in a function, if it is a name that is refused elsewhere", async () => {
    const inner =
      "{ const __own = 1, require = 2, exports = 3; return __own + require + exports; }";
    expect(await course.print(`(() => ${inner})()`)).toBe("6");
  });
});

it("a cell that is nested too deep for the compiler is refused, and cells after it run", async () => {
  const deep = `${"[".repeat(5_000)}${"]".repeat(5_000)}`;
  const { evalue, traceback } = await course.fail("let kept = 6;", deep);
  expect(evalue).toContain("is nested too deep for TypeScript. Write it in several statements");
  expect(traceback).toHaveLength(1);
  expect(await course.print("kept * 7")).toBe("42");
});

describe("code that plain tslab refuses", () => {
  it.each([
    ["await (async () => 'called at once')()", "called at once"],
    ["const viaAny = await ((async () => 6) as any)(); viaAny", "6"],
    ["await [1]; await -1; await `text`", "text"],
    ["await (1); (() => { /* await (2) */ return 3; })()", "3"],
  ])("awaits before a bracket or a sign: %s", async (cell, value) => {
    expect(await course.print(cell)).toBe(value);
  });

  it("awaits in a loop of the cell itself", async () => {
    const cell =
      "const seen = []; for await (const x of [Promise.resolve(1), 2]) seen.push(x); seen";
    expect(await course.print(cell)).toBe("[ 1, 2 ]");
  });

  it("imports JSON with its type", async () => {
    writeFileSync(join(folder, "data.json"), '{ "answer": 42 }');
    const cell = 'import data from "./data.json" with { type: "json" };\ndata.answer';
    expect(await here.print(cell)).toBe("42");
  });

  it("has decorators of the standard", async () => {
    const cell = `function named(_: unknown, { name }: ClassMethodDecoratorContext) { console.log(String(name)); }
      class A { @named method() {} }`;
    expect(await course.print(cell)).toBe("method");
  });
});
