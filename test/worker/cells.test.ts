import { describe, expect, it } from "vitest";
import { moduleTable } from "../../lib/worker/moduleTable.js";
import { entryPoints } from "../house/exportedFunctions.js";
import { useRunner } from "./useRunner.js";

const { print, fail } = useRunner();

describe("names of earlier cells", () => {
  it.each([
    ["in an object", ["const a = 1; let b = 2;", "({ a, b })"], "{ a: 1, b: 2 }"],
    [
      "in a pattern, with a default",
      ["let p = 0, q = 0;", "({ p, q = 3 } = { p: 7 } as { p: number; q?: number });", "[p, q]"],
      "[ 7, 3 ]",
    ],
    [
      "hidden by a local one",
      ["const a = 1;", "(() => { const a = 5; return { a }; })()"],
      "{ a: 5 }",
    ],
    ["hidden by a parameter", ["const q = 1;", "[2].map((q) => q * 10)"], "[ 20 ]"],
    [
      "hidden by a caught error",
      ["const e = 1;", "try { throw 3 } catch (e) { console.log(e) }"],
      "3",
    ],
    ["hidden in a named class", ["const m = 1;", "(class m { static self = m.name; }).self"], "m"],
    [
      "hidden in a named function",
      ["const f = 1;", "(function f() { return typeof f; })()"],
      "function",
    ],
    [
      "as keys, labels and members",
      ["const k = 'z', out = 1;", "out: for (;;) break out\n({ k: { out: 3 } }).k.out"],
      "3",
    ],
    ["as computed keys", ["const k = 'z';", "({ [k]: 3 })[k]"], "3"],
    ["in templates", ["const w = 'x';", `\`\${w}-\${[w].map((w) => w + 1)}\``], "x-x1"],
    [
      "that are names of the browser",
      ["const name = 'q', top = 1, self = 2;", "[name, top, self]"],
      "[ 'q', 1, 2 ]",
    ],
    ["counted up in a loop", ["let i = 0;", "for (const k of [1, 2]) i += k; i++; i"], "4"],
  ])("are found %s", async (_, cells, prints) => {
    expect(await print(...cells)).toBe(prints);
  });

  it("are live: a function of the same cell sees a later assignment", async () => {
    const cells = ["let theta = 0; const loss = () => (theta - 3) ** 2;", "theta = 3; loss()"];
    expect(await print(...cells)).toBe("0");
  });

  it("may be declared again, while older functions keep the older variable", async () => {
    const cells = ["let t = 1; const old = () => t;", "let t = 7;", "t = 8; [t, old()]"];
    expect(await print(...cells)).toBe("[ 8, 1 ]");
  });

  it("are read by functions of other cells with their newest value", async () => {
    const cells = ["let w = 1;", "const next = () => w + 1;", "let w = 5; next()"];
    expect(await print(...cells)).toBe("6");
  });

  it("keep their values when a cell that declares them again fails", async () => {
    await print("let kept = [1, 2]; import { sep } from 'node:path';");
    await fail("const kept = [3]; const sep = 1; throw new Error('before the end');");
    expect(await print("[kept, sep.length]")).toBe("[ [ 1, 2 ], 1 ]");
  });

  it("of functions appear in a stack as they are written", async () => {
    const { traceback } = await fail("function early() { throw new Error('deep'); }", "early()");
    expect(traceback).toContain("    at early (cell [1]:1:26)");
  });

  it("cannot be assigned to if they are constant", async () => {
    const { traceback } = await fail("const c = 1;", "1;\nc = 2;");
    expect(traceback[0]).toBe("TypeError: Assignment to constant variable.");
    expect(traceback.at(-1)).toBe("    at cell:2:3");
  });
});

describe("a cell", () => {
  it.each([
    ["without semicolons", "const a = 1\nconst b = a\n;[a, b].length", "2"],
    ["with brackets after a function", "const f = () => { return 1 }\n(1 + 2)", "3"],
    ["with a comment at its end", "1 + 1; // two", "2"],
    ["of an expression in brackets", "(1 + 2)", "3"],
    ["of a list with commas", "1, 2", "2"],
    ["of several lines in brackets", "(\n  [1]\n    .map((x) => x + 1)\n);", "[ 2 ]"],
    ["that uses a function before its declaration", "f(); function f() { return 8; } f()", "8"],
    ["that uses an import above its declaration", "sep; import { sep } from 'node:path'", ""],
    ["whose last value is a promise", "Promise.resolve(1).constructor === Promise", "true"],
    ["with an import of several lines", "import {\n  sep,\n} from 'node:path'\n(sep)", "/"],
    ["that names its functions", "const softmax = (z: number[]) => z; softmax.name", "softmax"],
    [
      "with <!-- and --> in a text, a template, a regular expression and a comment",
      "['<!--', `\n-->`, /<!--/.test('<!--')] // <!-- -->",
      "[ '<!--', '\\n-->', true ]",
    ],
    ["that compares with a number it counts down", "let m = 2; [1 < !--m, m]", "[ false, 1 ]"],
    ["that is empty", "", ""],
    ["of a comment alone", "// nothing", ""],
  ])("may be one %s", async (_, cell, prints) => {
    expect(await print(cell)).toBe(prints);
  });

  it("does not wait for a promise that is its value", async () => {
    expect(await print("new Promise(() => {})")).toBe("Promise { <pending> }");
  });

  it("that imports an unknown module gets an error with the known ones", async () => {
    const { ename, evalue } = await fail('1;\nimport { pad } from "left-pad";');
    expect(ename).toBe("TypeScriptError");
    expect(evalue).toBe(
      "cell:2:21 - Cannot find module 'left-pad'. A cell of the book can import " +
        "@course/lib, node:path, node:os, tslab.",
    );
  });

  it("of the book can import every entry point of the library", () => {
    expect(Object.keys(moduleTable)).toEqual(expect.arrayContaining(Object.keys(entryPoints)));
  });

  it.each([
    ["export const a = 1;", "cell:1:1 - a cell needs no export: later cells see its names anyway"],
    [
      "1;\n  namespace N { export const a = 1; }",
      "cell:2:3 - a namespace runs in Jupyter only: use an object, const N = { … }",
    ],
    ["let a = 1;\nlet b = ;", "cell:2:9 - Unexpected token"],
    ["function f(x: number) {\n  return 1;", "cell:2:12 - Unexpected token"],
    [
      "let n = 1, m: number = 2;\nn <!--m",
      "cell:2:3 - <!-- begins a comment in some browsers: write a < !--b, with a space",
    ],
    ["1;\n--> 2", "cell:2:3 - Unexpected token"],
    ["const x: number = 1;\nconst x = 2;", "cell:2:7 - Identifier 'x' has already been declared"],
  ])("that cannot be compiled says where: %s", async (cell, evalue) => {
    expect((await fail(cell)).evalue).toBe(evalue);
  });
});
