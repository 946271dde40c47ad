/** A cell, and what it prints. */
export type Step = readonly [cell: string, prints: string];

/** Cells that the kernel and the book must run with the same outputs. */
export const programs: Record<string, readonly Step[]> = {
  "the last expression is printed, unless it is null or undefined": [
    ["6 * 7", "42"],
    ["'text';", "text"],
    ["[NaN, -0, 1e-300, Infinity]", "[ NaN, -0, 1e-300, Infinity ]"],
    ["undefined", ""],
    ["null", ""],
    ["if (true) { 5 }", ""],
    ["const silent = 5;", ""],
  ],
  "a variable changes from cell to cell": [
    ["let n = 0; function count() { n++; return n; }", ""],
    ["count(); n", "1"],
    ["n += 5; n", "6"],
    ["for (let i = 0; i < 3; i++) n--; n", "3"],
  ],
  "a constant may be declared anew, with another type": [
    ["const square = (x: number) => x * x; square(3)", "9"],
    ["const square = 'four corners'; square.length", "12"],
    ["let square: number[] = [1]; square", "[ 1 ]"],
    ["function square() { return 'a function'; } square()", "a function"],
  ],
  "an inner name hides an outer one": [
    ["const m = 1; (() => { const m = 2; return m; })()", "2"],
    ["((m: number) => m + 1)(5)", "6"],
    ["m", "1"],
  ],
  "patterns take values apart": [
    ["const { a, ...rest } = { a: 1, b: 2, c: 3 }; rest", "{ b: 2, c: 3 }"],
    ["const { x: { y: deep } } = { x: { y: 7 } }; const [first, , third = 9] = [1, 2];", ""],
    ["[a, deep, first, third]", "[ 1, 7, 1, 9 ]"],
    ["let p = 1, q = 2; [p, q] = [q, p]; p", "2"],
    ["[p, q] = [q, p]; p", "1"],
  ],
  "classes are used in later cells, with parameter properties, inheritance and privacy": [
    [
      "class Point { #secret = 1; constructor(public x: number) {} get() { return this.#secret + this.x; } }",
      "",
    ],
    ["new Point(4).get()", "5"],
    [
      "class Pixel extends Point { static readonly size = 2; } new Pixel(3).get() * Pixel.size",
      "8",
    ],
    [
      "abstract class Shape { abstract area(): number } class Dot extends Shape { area() { return 0; } }",
      "",
    ],
    ["new Dot().area()", "0"],
  ],
  "types, interfaces, enums and namespaces are used in later cells": [
    [
      "type Pair = [number, number]; interface Named { name: string } enum Color { Red, Green }",
      "",
    ],
    ["const pair: Pair = [1, 2]; const named: Named = { name: 'n' }; named", "{ name: 'n' }"],
    ["[Color.Green, Color[0]]", "[ 1, 'Red' ]"],
    ["namespace Space { export const k = 1; }", ""],
    ["Space.k", "1"],
  ],
  "generics, satisfies and const parameters are checked and erased": [
    ["function same<T>(value: T): T { return value; }", ""],
    ["same('s').length", "1"],
    ["const table = { one: 1 } satisfies Record<string, number>; table.one", "1"],
    ["function pin<const T>(value: T) { return value; } pin([1, 2])", "[ 1, 2 ]"],
  ],
  "generators and iterators run": [
    ["function* upTo(n: number) { for (let i = 0; i < n; i++) yield i; }", ""],
    ["[...upTo(3)]", "[ 0, 1, 2 ]"],
    ["async function* slowly() { yield 1; yield 2; }", ""],
    ["await null; for await (const value of slowly()) console.log(value)", "1\n2"],
  ],
  "await is allowed at the top level": [
    ["const later = await Promise.resolve(42); later", "42"],
    ["later + 1", "43"],
    ["await Promise.resolve('the last expression')", "the last expression"],
    ["for (let i = 0; i < 2; i++) console.log(await Promise.resolve(i))", "0\n1"],
    ["async function five() { return 5; } const awaited = await five();", ""],
    ["awaited", "5"],
  ],
  "modules are imported in every way": [
    [
      "import { sep } from 'node:path'; import * as path from 'node:path'; import os from 'node:os';",
      "",
    ],
    ["[sep === path.sep, typeof os.cpus]", "[ true, 'function' ]"],
    ["const dynamic = await import('node:path'); dynamic.basename('a/b')", "b"],
    ["require('node:path').basename('a/c')", "c"],
    [
      "import type { ParsedPath } from 'node:path'; const parsed: ParsedPath = path.parse('d.e'); parsed.ext",
      ".e",
    ],
  ],
  "the library is imported by its name": [
    ["import { softmax } from '@course/lib';", ""],
    ["softmax([0, 0])", "[ 0.5, 0.5 ]"],
    ["const lib = await import('@course/lib'); lib.softmax === softmax", "true"],
  ],
  "functions have defaults, tags and closures": [
    ["let base = 10; function plus(x = base) { return x + 1; } plus()", "11"],
    [
      "const tag = (parts: TemplateStringsArray, ...values: number[]) => parts.join('_') + values;",
      "",
    ],
    [`tag\`a\${base}b\``, "a_b10"],
    ["const adders = [1, 2].map((k) => (x: number) => x + k); adders[1](5)", "7"],
  ],
  "globals, labels, big integers and typed arrays work": [
    ["(globalThis as any).shared = 4; (globalThis as any).shared", "4"],
    [
      "outer: for (const i of [1, 2]) for (const j of [1, 2]) { if (j === 2) continue outer; console.log(i, j); }",
      "1 1\n2 1",
    ],
    ["2n ** 64n", "18446744073709551616n"],
    [
      "const zeros = new Float64Array(2); zeros.map((value) => value + 1)",
      "Float64Array(2) [ 1, 1 ]",
    ],
    ["structuredClone(new Map([[1, 2]]))", "Map(1) { 1 => 2 }"],
  ],
  "declarations without a value print nothing": [
    ["declare const promised: number; declare let maybe: string; 1", "1"],
    ["let unset: number | undefined; unset", ""],
  ],
  "tslab's display shows values of any media type": [
    ["import { display } from 'tslab'; display.html('<b>bold</b>')", ""],
    ["typeof require('tslab').display.svg", "function"],
  ],
};
