import { describe, expect, it } from "vitest";
import { courseKernel } from "../../lib/tools/kernels.js";
import { useKernel } from "./useKernel.js";

const { run, print, fail } = useKernel(courseKernel);

/** The lines of a traceback that name a place. */
function frames(traceback: string[]): string[] {
  return traceback.filter((line) => line.startsWith("    at ")).map((line) => line.trim());
}

describe("a stack trace", () => {
  it("tells the cells apart: the number of an earlier one stands beside it", async () => {
    const { executionCount } = await run("function early() {\n  throw new Error('deep');\n}");
    const { traceback } = await fail("const twice = () => [0].map(early);\ntwice();");
    expect(frames(traceback)).toEqual([
      `at early (cell [${executionCount}]:2:9)`,
      "at Array.map (<anonymous>)",
      "at twice (cell:1:25)",
      "at cell:2:1",
    ]);
    expect(traceback).toContain("> 1 | const twice = () => [0].map(early);");
  });

  it("keeps its lines past types, imports, await and templates", async () => {
    const cell = [
      'import { sep } from "node:path";',
      "interface Erased { a: number }",
      "type AlsoErased = Erased | string;",
      "const text = `one",
      `two \${sep.length}\`;`,
      "await null;",
      "class Box<T> { constructor(readonly value: T) {} fail(): T { throw new TypeError(text); } }",
      "new Box<Erased>({ a: 1 })",
      "  .fail();",
    ].join("\n");
    expect(frames((await fail(cell)).traceback)).toEqual([
      "at Box.fail (cell:7:68)",
      "at cell:9:4",
    ]);
  });

  it("follows asynchronous calls", async () => {
    const cell = "async function f() {\n  await null;\n  throw new Error('late');\n}\nawait f();";
    expect(frames((await fail(cell)).traceback)).toEqual(["at f (cell:3:9)", "at async cell:5:1"]);
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
  it.each([
    ["throw 'a string'", "'a string'"],
    ["throw undefined", "undefined"],
    ["throw { code: 7 }", "{ code: 7 }"],
  ])("may be anything: %s", async (cell, evalue) => {
    const traceback = [`Uncaught: ${evalue}`];
    expect(await fail(cell)).toMatchObject({ ename: "Uncaught", evalue, traceback });
  });

  it("shows its cause and its own properties", async () => {
    const { traceback } = await fail(
      "throw Object.assign(new Error('outer', { cause: new Error('inner') }), { code: 7 });",
    );
    expect(traceback.join("\n")).toMatch(/code: 7,\n {2}\[cause\]: Error: inner\n {6}at cell:1:/);
  });

  it("may have a message of several lines, and none of the compiled code before it", async () => {
    const { evalue, traceback } = await fail("throw new Error('one\\ntwo')");
    expect(evalue).toBe("one\ntwo");
    expect(traceback.slice(0, 3)).toEqual(["Error: one", "two", ""]);
    expect((await fail("JSON.parse('{')")).traceback[0]).toMatch(/^SyntaxError: /);
    expect((await fail("import.meta")).traceback).toEqual([
      "SyntaxError: Cannot use 'import.meta' outside a module",
    ]);
  });

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
  it.each([
    ["an unknown name", "\n\nfoo(1);", "cell:3:1 - TS2304: Cannot find name 'foo'."],
    ["a missing brace", "function f() {\n  return 1;", "cell:2:12 - TS1005: '}' expected."],
    ["half an expression", "const x = (1 + ;\nconst", "cell:1:16 - TS1109: Expression expected."],
    ["a missing bracket", "const list = [1, 2", "cell:1:19 - TS1005: ']' expected."],
    ["an open text", "const s = `abc", "cell:1:15 - TS1160: Unterminated template literal."],
    [
      "a name twice",
      "const x = 1;\nconst x = 2;",
      "cell:1:7 - TS2451: Cannot redeclare block-scoped variable 'x'.",
    ],
    [
      "a wrong argument",
      "const half = (x: number) => x / 2;\nhalf('2');",
      "cell:2:6 - TS2345: Argument of type 'string' is not assignable to parameter of type 'number'.",
    ],
  ])("says where: %s", async (_, cell, message) => {
    const { ename, evalue, traceback } = await fail(cell);
    expect([ename, evalue]).toEqual(["TypeScriptError", message]);
    expect(traceback[0]).toBe(message);
    const [, line] = /cell:(\d+)/.exec(message) ?? [];
    expect(traceback).toContainEqual(expect.stringMatching(new RegExp(`^> ${line} \\|`)));
  });

  it("says only what stands in its way, not what follows from that", async () => {
    const { traceback } = await fail("const s: string = 1;\nlet = = 2;");
    expect(traceback.join("\n")).not.toContain("TS2322");
  });

  it("lists a few of many errors", async () => {
    const { traceback } = await fail("a; b; c; d; e; f; g;");
    expect(traceback.filter((line) => line.startsWith("cell:"))).toHaveLength(5);
    expect(traceback.at(-1)).toBe("… and 2 more");
  });

  it("has run nothing and declared nothing", async () => {
    expect(await print("let safe = 1;", "safe = 2; const t: string = 3;", "safe")).toBe("1");
  });
});
