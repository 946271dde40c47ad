/** Cells of which the last does not compile, and the error that its reader sees. */
export interface Refused {
  cells: readonly string[];
  /** The lines of the traceback; the first of them is the error's message. */
  report: string;
}

/** Type errors and syntax errors that the kernel and the book must report in the same words. */
export const refused: Record<string, Refused> = {
  "an unknown name": {
    cells: [
      `

foo(1);`,
    ],
    report: `cell:3:1 - TS2304: Cannot find name 'foo'.

  1 |
  2 |
> 3 | foo(1);
    | ^^^`,
  },
  "a missing brace": {
    cells: [
      `function f() {
  return 1;`,
    ],
    report: `cell:2:12 - TS1005: '}' expected.

  1 | function f() {
> 2 |   return 1;
    |            ^`,
  },
  "half an expression": {
    cells: [
      `const x = (1 + ;
const`,
    ],
    report: `cell:1:16 - TS1109: Expression expected.

> 1 | const x = (1 + ;
    |                ^
  2 | const`,
  },
  "a missing bracket": {
    cells: ["const list = [1, 2"],
    report: `cell:1:19 - TS1005: ']' expected.

> 1 | const list = [1, 2
    |                   ^`,
  },
  "an unterminated template": {
    cells: ["const s = `abc"],
    report: `cell:1:15 - TS1160: Unterminated template literal.

> 1 | const s = \`abc
    |               ^`,
  },
  "a name declared twice": {
    cells: [
      `const x = 1;
const x = 2;`,
    ],
    report: `cell:1:7 - TS2451: Cannot redeclare block-scoped variable 'x'.

> 1 | const x = 1;
    |       ^
  2 | const x = 2;

cell:2:7 - TS2451: Cannot redeclare block-scoped variable 'x'.

  1 | const x = 1;
> 2 | const x = 2;
    |       ^`,
  },
  "an export": {
    cells: ["const seven = 7;\nexport const eight = seven + 1;"],
    report: `cell:2:1 - TS1233: A cell needs no export: later cells see its names anyway.

  1 | const seven = 7;
> 2 | export const eight = seven + 1;
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
  },
  "exports of several kinds": {
    cells: ['const nine = 9;\nexport default nine;\nexport * from "node:path";'],
    report: `cell:2:1 - TS1233: A cell needs no export: later cells see its names anyway.

  1 | const nine = 9;
> 2 | export default nine;
    | ^^^^^^^^^^^^^^^^^^^^
  3 | export * from "node:path";

cell:3:1 - TS1233: A cell needs no export: later cells see its names anyway.

  1 | const nine = 9;
  2 | export default nine;
> 3 | export * from "node:path";
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^`,
  },
  "a name that tslab does not keep": {
    cells: ["const { length: __length } = [1];"],
    report: `cell:1:17 - TS2441: Names that begin with two underscores are lost between cells. Choose another name than '__length'.

> 1 | const { length: __length } = [1];
    |                 ^^^^^^^^`,
  },
  "a name that each cell has": {
    cells: ["let require = 1;"],
    report: `cell:1:5 - TS2441: Each cell has a 'require' of its own. Choose another name.

> 1 | let require = 1;
    |     ^^^^^^^`,
  },
  "a wrong argument": {
    cells: [
      `const half = (x: number) => x / 2;
half('2');`,
    ],
    report: `cell:2:6 - TS2345: Argument of type 'string' is not assignable to parameter of type 'number'.

  1 | const half = (x: number) => x / 2;
> 2 | half('2');
    |      ^^^`,
  },
  "a mistake that hides others": {
    cells: [
      `const s: string = 1;
let = = 2;`,
    ],
    report: `cell:2:7 - TS1109: Expression expected.

  1 | const s: string = 1;
> 2 | let = = 2;
    |       ^`,
  },
  "more mistakes than are shown": {
    cells: ["a; b; c; d; e; f; g;"],
    report: `cell:1:1 - TS2304: Cannot find name 'a'.

> 1 | a; b; c; d; e; f; g;
    | ^

cell:1:4 - TS2304: Cannot find name 'b'.

> 1 | a; b; c; d; e; f; g;
    |    ^

cell:1:7 - TS2304: Cannot find name 'c'.

> 1 | a; b; c; d; e; f; g;
    |       ^

cell:1:10 - TS2304: Cannot find name 'd'.

> 1 | a; b; c; d; e; f; g;
    |          ^

cell:1:13 - TS2304: Cannot find name 'e'.

> 1 | a; b; c; d; e; f; g;
    |             ^

… and 2 more`,
  },
  "a wrong argument of a loss": {
    cells: ['import { crossEntropy } from "@course/lib";', 'crossEntropy([1, 0], "0.5");'],
    report: `cell:1:22 - TS2345: Argument of type 'string' is not assignable to parameter of type 'Rows | NumberList'.

> 1 | crossEntropy([1, 0], "0.5");
    |                      ^^^^^`,
  },
  "an option that does not exist": {
    cells: [
      'import { crossEntropy } from "@course/lib";',
      "crossEntropy([1, 0], [0.5, 0.5], { bas: 2 });",
    ],
    report: `cell:1:36 - TS2345: Argument of type '{ bas: number; }' is not assignable to parameter of type 'CrossEntropyOptions<"mean">'.
  Object literal may only specify known properties, but 'bas' does not exist in type 'CrossEntropyOptions<"mean">'. Did you mean to write 'base'?

> 1 | crossEntropy([1, 0], [0.5, 0.5], { bas: 2 });
    |                                    ^^^^^^`,
  },
  "a property that does not exist": {
    cells: [
      `import { softmax } from "@course/lib";
const p = softmax([1, 2, 3]);
p.sum;`,
    ],
    report: `cell:3:3 - TS2339: Property 'sum' does not exist on type 'number[]'.

  1 | import { softmax } from "@course/lib";
  2 | const p = softmax([1, 2, 3]);
> 3 | p.sum;
    |   ^^^`,
  },
  "a name of an earlier cell": {
    cells: ["const scores = [1, 2, 3];", "const first: string = scores[0];"],
    report: `cell:1:7 - TS2322: Type 'number' is not assignable to type 'string'.

> 1 | const first: string = scores[0];
    |       ^^^^^`,
  },
  "a name of an earlier cell, declared anew": {
    cells: ["const label = 'cat';", "const label = { index: 3 };", "label.toUpperCase();"],
    report: `cell:1:7 - TS2339: Property 'toUpperCase' does not exist on type '{ index: number; }'.

> 1 | label.toUpperCase();
    |       ^^^^^^^^^^^`,
  },
  "a type of an earlier cell": {
    cells: ["interface Sample { target: number }", "const sample: Sample = { targt: 1 };"],
    report: `cell:1:26 - TS2322: Type '{ targt: number; }' is not assignable to type 'Sample'.
  Object literal may only specify known properties, but 'targt' does not exist in type 'Sample'. Did you mean to write 'target'?

> 1 | const sample: Sample = { targt: 1 };
    |                          ^^^^^^^^`,
  },
  "a constant of an earlier cell": {
    cells: ["const fixed = 1;", "fixed = 2;"],
    report: `cell:1:1 - TS2588: Cannot assign to 'fixed' because it is a constant.

> 1 | fixed = 2;
    | ^^^^^`,
  },
  "a promise at the top level": {
    cells: ["const n: string = await Promise.resolve(1);"],
    report: `cell:1:7 - TS2322: Type 'number' is not assignable to type 'string'.

> 1 | const n: string = await Promise.resolve(1);
    |       ^`,
  },
  "an await in a function that is not async": {
    cells: [
      `function wait() {
  await null;
}`,
    ],
    report: `cell:2:3 - TS1308: 'await' expressions are only allowed within async functions and at the top levels of modules.

  1 | function wait() {
> 2 |   await null;
    |   ^^^^^
  3 | }`,
  },
  "an expected error that does not occur": {
    cells: [
      `// @ts-expect-error: a number is no text
const fine: number = 1;`,
    ],
    report: `cell:1:1 - TS2578: Unused '@ts-expect-error' directive.

> 1 | // @ts-expect-error: a number is no text
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  2 | const fine: number = 1;`,
  },
  "a module that does not exist": {
    cells: ['import { pad } from "left-pad";'],
    report: `cell:1:21 - TS2307: Cannot find module 'left-pad' or its corresponding type declarations.

> 1 | import { pad } from "left-pad";
    |                     ^^^^^^^^^^`,
  },
  "a name that a module lacks": {
    cells: ['import { softmx } from "@course/lib";'],
    report: `cell:1:10 - TS2724: '"@course/lib"' has no exported member named 'softmx'. Did you mean 'softmax'?

> 1 | import { softmx } from "@course/lib";
    |          ^^^^^^`,
  },
  "tslab's display": {
    cells: [
      `import { display } from "tslab";
display.htm("<b>bold</b>");`,
    ],
    report: `cell:2:9 - TS2551: Property 'htm' does not exist on type 'Display'. Did you mean 'html'?

  1 | import { display } from "tslab";
> 2 | display.htm("<b>bold</b>");
    |         ^^^`,
  },
  "an option of Plot": {
    cells: [
      `import * as Plot from "@observablehq/plot";
Plot.plot({ widht: 300 });`,
    ],
    report: `cell:2:13 - TS2345: Argument of type '{ widht: number; }' is not assignable to parameter of type 'PlotOptions'.
  Object literal may only specify known properties, but 'widht' does not exist in type 'PlotOptions'. Did you mean to write 'width'?

  1 | import * as Plot from "@observablehq/plot";
> 2 | Plot.plot({ widht: 300 });
    |             ^^^^^^^^^^`,
  },
  "an argument of mathjs": {
    cells: [
      `import { derivative } from "mathjs";
derivative("x^2");`,
    ],
    report: `cell:2:1 - TS2554: Expected 2-3 arguments, but got 1.

  1 | import { derivative } from "mathjs";
> 2 | derivative("x^2");
    | ^^^^^^^^^^^^^^^^^`,
  },
  "a name that only browsers have": {
    cells: ["document.title"],
    report: `cell:1:1 - TS2584: Cannot find name 'document'. Do you need to change your target library? Try changing the 'lib' compiler option to include 'dom'.

> 1 | document.title
    | ^^^^^^^^`,
  },
};
