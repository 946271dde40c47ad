import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { ErrorOutput } from "../../lib/notebook/nbformat.js";
import { CompilerThread } from "../../lib/run/client/compilerThread.js";
import { courseKernel } from "../../lib/run/kernelSpecs.js";
import { declareFail, firstPlace, places, unmarked } from "../cells/places.js";
import { refused } from "../cells/refused.js";
import { frames, throwing } from "../cells/throwing.js";
import { temporaryFolder } from "../cli/fixtures.js";
import { sample } from "../sample.js";
import { notebooks, useKernel } from "./useKernel.js";

const thread = new CompilerThread(notebooks);
afterAll(() => thread.close());

/** One case of three: test/worker/errors has all of them, and both hosts place errors by the same code. */
const third = <Case>(cases: readonly Case[]): readonly Case[] =>
  sample(cases, (_, i) => String(Math.floor(i / 3)));

describe.each([
  { name: "a kernel that compiles for itself", some: third },
  { name: "a kernel of a run", compiler: thread, some: sample }, // who compiles changes no report
])("the errors of $name", ({ compiler, some }) => {
  const { run, print, fail } = useKernel(courseKernel, notebooks, compiler);

  describe("a cell that throws", () => {
    it.each(some(Object.entries(throwing)))("is reported with its line: %s", async (_, shown) => {
      const { executionCount, outputs } = await run(...shown.cells);
      const [{ ename, evalue, traceback }] = outputs as ErrorOutput[];
      expect([ename, evalue]).toEqual(shown.error);
      const first = (executionCount ?? 0) - shown.cells.length + 1;
      expect(traceback.join("\n").replaceAll(`cell [${first}]`, "cell [1]")).toBe(shown.report);
    });
  });

  describe("a stack trace", () => {
    it.each(some(Object.entries(places)))("has the place in the source: %s", async (_, marked) => {
      const { source, place } = unmarked(marked);
      expect(firstPlace((await fail(declareFail, source)).traceback)).toBe(place);
    });

    it("names the library's sources, and the cell's own line in the code", async () => {
      const { ename, traceback } = await fail(
        'import { softmax } from "@course/lib";\n\nsoftmax(null as any);',
      );
      expect(ename).toBe("TypeError");
      expect(frames(traceback)).toContainEqual(
        expect.stringMatching(/^at softmax \(lib\/losses\/softmax\.ts:\d+:\d+\)$/),
      );
      expect(frames(traceback).at(-1)).toMatch(/^at cell:3:\d+$/);
      expect(traceback).toContain("> 3 | softmax(null as any);");
    });

    it("leads back to the cell from deep within a package", async () => {
      const { traceback } = await fail('import { evaluate } from "mathjs";\nevaluate("1 +");');
      expect(frames(traceback)[0]).toMatch(/\(node_modules\/mathjs\//);
      expect(frames(traceback).at(-1)).toMatch(/^at cell:2:\d+/);
    });

    it("names a file whose path reads like a pattern of a replacement", async () => {
      const folder = join(temporaryFolder(), "$&");
      mkdirSync(folder);
      const file = join(folder, "throws.js");
      writeFileSync(file, "module.exports = function outside() { throw new Error('thrown'); };");
      const { traceback } = await fail(`require(${JSON.stringify(file)})();`);
      expect(frames(traceback)[0]).toMatch(/^at outside /);
      expect(frames(traceback)[0]).toContain(`(${file}:1:`);
    });

    it("holds no frame of Node, of tslab or of this kernel, printed or reported", async () => {
      const stack = await print("function shown() { return new Error('seen').stack; }\nshown()");
      expect(stack.split("\n")).toEqual([
        "Error: seen",
        "    at shown (cell:1:27)",
        "    at cell:2:1",
      ]);
    });
  });

  describe("what is thrown", () => {
    it("comes after what the cell printed", async () => {
      const { outputs } = await run("console.log('before'); throw new Error('then')");
      expect(outputs.map((output) => output.output_type)).toEqual(["stream", "error"]);
    });

    it("is printed, and fails no cell, where nobody waits for it", async () => {
      const rejected = await run("Promise.reject(new Error('nobody awaits')); 1");
      expect(rejected.status).toBe("ok");
      const printed = await print(
        "setTimeout(() => { throw new Error('too late'); }, 1);\nawait new Promise((go) => setTimeout(go, 20));",
      );
      expect(printed).toMatch(/^uncaughtException: Error: too late\n\n> 1 \|/);
      expect(await print("Promise.reject(new Error('nobody awaits')); 1")).toMatch(
        /^1\nunhandledRejection: Error: nobody awaits\n\n> 1 \|.*\n.*\^\n\n {4}at cell:1:16$/,
      );
    });
  });

  describe("a cell that does not compile", () => {
    it.each(some(Object.entries(refused)))(
      "says what and where: %s",
      async (_, { cells, report }) => {
        const imports = 'import { display } from "tslab";'; // else the first cell is missed
        const { ename, evalue, traceback } = await fail(imports, ...cells);
        expect(traceback.join("\n")).toBe(report);
        expect([ename, evalue]).toEqual(["TypeScriptError", report.split("\n")[0]]);
      },
    );

    it("has run nothing and declared nothing", async () => {
      expect(await print("let safe = 1;", "safe = 2; const t: string = 3;", "safe")).toBe("1");
    });
  });
});
