import { describe, expect, it } from "vitest";
import { CellPlaces } from "../../../lib/book/live/worker/cellPlaces.js";
import { stackOf } from "../../../lib/book/live/worker/stackFrames.js";
import { useRunner } from "./useRunner.js";

const { print, fail } = useRunner();

/** The lines of a traceback that name a place. */
function frames(traceback: string[]): string[] {
  return traceback.filter((line) => line.startsWith("    at ")).map((line) => line.trim());
}

describe("a stack trace", () => {
  it("tells the cells apart: the number of an earlier one stands beside it", async () => {
    const early = "function early() {\n  throw new Error('deep');\n}";
    const { traceback } = await fail(early, "const twice = () => [0].map(early);\ntwice();");
    expect(frames(traceback)).toEqual([
      "at early (cell [1]:2:9)",
      "at Array.map (<anonymous>)",
      "at twice (cell:1:25)",
      "at cell:2:1",
    ]);
    expect(traceback).toContain("> 1 | const twice = () => [0].map(early);");
  });

  it("keeps its lines and columns past types, imports, await and templates", async () => {
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

  it.each([
    [
      "const run = (f: (x: number) => number): number => f(1); run((x) => { throw new Error(); });",
      ["new Error", "f(1)", "run((x)"],
    ],
    [
      `const list = <T,>(value: T): T[] => { throw new Error(\`\${value}\` as string); }; list<number>(1)`,
      ["new Error", "list<"],
    ],
    [
      "enum E { A, B } const pick = (e: E, table: Record<E, () => void>) => table[e](); pick(E.B, null!)",
      ["[e]()", "pick(E.B"],
    ],
  ])("finds its columns among types: %s", async (cell, places) => {
    const columns = frames((await fail(cell)).traceback).map((frame) => /:(\d+)\)?$/.exec(frame));
    expect(columns.map((column) => Number(column?.[1]))).toEqual(
      places.map((place) => cell.indexOf(place) + 1),
    );
  });

  it("follows asynchronous calls", async () => {
    const cell = "async function f() {\n  await null;\n  throw new Error('late');\n}\nawait f();";
    expect(frames((await fail(cell)).traceback)).toEqual(["at f (cell:3:9)", "at async cell:5:1"]);
  });

  it("shows the cell's own line and leaves the library's out", async () => {
    const { ename, traceback } = await fail(
      'import { softmax } from "@course/lib";\n\nsoftmax(null as any);',
    );
    expect(ename).toBe("TypeError");
    expect(frames(traceback)).toEqual(["at cell:3:1"]);
    expect(traceback).toContain("> 3 | softmax(null as any);");
  });

  it("is the same where a cell prints it", async () => {
    const stack = await print("function shown() { return new Error('seen').stack; }\nshown()");
    expect(stack.split("\n")).toEqual([
      "Error: seen",
      "    at shown (cell:1:27)",
      "    at cell:2:1",
    ]);
  });

  it("is read from Firefox's way of writing it too", () => {
    const places = new CellPlaces();
    const name = places.begin({ number: 1, source: "", locate: (place) => place });
    const error = new RangeError("far");
    error.stack = `early@${name}:2:9\n@${name}:7:1\nrun@https://book/worker.js:1:2\n`;
    expect(stackOf(error, places)).toBe(
      "RangeError: far\n    at early (cell:2:9)\n    at cell:7:1",
    );
  });
});

describe("what is thrown", () => {
  it.each([
    ["throw 'a string'", "'a string'"],
    ["throw undefined", "undefined"],
    ["throw { code: 7 }", "{ code: 7 }"],
  ])("may be anything: %s", async (cell, evalue) => {
    const traceback = [`Uncaught: ${evalue}`];
    expect(await fail(cell)).toEqual({ ename: "Uncaught", evalue, traceback });
  });

  it("may have dollars in its message", async () => {
    const { traceback } = await fail("throw new Error('costs $& and $1 and $$')");
    expect(traceback[0]).toBe("Error: costs $& and $1 and $$");
  });

  it("shows its cause and its own properties", async () => {
    const { traceback } = await fail(
      "throw Object.assign(new Error('outer', { cause: new Error('inner') }), { code: 7 });",
    );
    expect(traceback.join("\n")).toMatch(/code: 7,\n {2}\[cause\]: Error: inner\n {6}at cell:1:/);
  });

  it("may have a message of several lines", async () => {
    const { evalue, traceback } = await fail("throw new Error('one\\ntwo')");
    expect(evalue).toBe("one\ntwo");
    expect(traceback.slice(0, 3)).toEqual(["Error: one", "two", ""]);
    expect((await fail("JSON.parse('{')")).traceback[0]).toMatch(/^SyntaxError: /);
    expect((await fail("import.meta")).traceback).toEqual([
      "SyntaxError: Cannot use 'import.meta' outside a module",
    ]);
  });

  it("is shown with the line that was run, and its neighbours", async () => {
    const cell = 'function f() {\n\n\n\n  throw new RangeError("too far");\n}\nf();';
    expect(await fail(cell)).toEqual({
      ename: "RangeError",
      evalue: "too far",
      traceback: [
        "RangeError: too far",
        "",
        "  3 |",
        "  4 |",
        '> 5 |   throw new RangeError("too far");',
        "    |         ^",
        "  6 | }",
        "",
        "    at f (cell:5:9)",
        "    at cell:7:1",
      ],
    });
  });
});
