/** Cells of which the last throws, and the error that its reader sees. */
export interface Throwing {
  cells: readonly string[];
  /** The error's name and message. */
  error: readonly [ename: string, evalue: string];
  /** The lines of the traceback. The first of the cells has the number 1. */
  report: string;
}

/** The lines of a traceback that name a place. */
export function frames(traceback: string[]): string[] {
  return traceback.filter((line) => line.startsWith("    at ")).map((line) => line.trim());
}

/** Errors that the kernel and the book must report in the same words. */
export const throwing: Record<string, Throwing> = {
  "in a function of an earlier cell": {
    cells: [
      `function early() {
  throw new Error('deep');
}`,
      `const twice = () => [0].map(early);
twice();`,
    ],
    error: ["Error", "deep"],
    report: `Error: deep

> 1 | const twice = () => [0].map(early);
    |                         ^
  2 | twice();

    at early (cell [1]:2:9)
    at Array.map (<anonymous>)
    at twice (cell:1:25)
    at cell:2:1`,
  },
  "behind types, imports, await and templates": {
    cells: [
      `import { sep } from "node:path";
interface Erased { a: number }
type AlsoErased = Erased | string;
const text = \`one
two \${sep.length}\`;
await null;
class Box<T> { constructor(readonly value: T) {} fail(): T { throw new TypeError(text); } }
new Box<Erased>({ a: 1 })
  .fail();`,
    ],
    error: ["TypeError", "one\ntwo 1"],
    report: `TypeError: one
two 1

  5 | two \${sep.length}\`;
  6 | await null;
> 7 | class Box<T> { constructor(readonly value: T) {} fail(): T { throw new TypeError(text); } }
    |                                                                    ^
  8 | new Box<Erased>({ a: 1 })

    at Box.fail (cell:7:68)
    at cell:9:4`,
  },
  "in an asynchronous call": {
    cells: [
      `async function f() {
  await null;
  throw new Error('late');
}
await f();`,
    ],
    error: ["Error", "late"],
    report: `Error: late

  1 | async function f() {
  2 |   await null;
> 3 |   throw new Error('late');
    |         ^
  4 | }

    at f (cell:3:9)
    at async cell:5:1`,
  },
  "a text": {
    cells: ["throw 'a string'"],
    error: ["Uncaught", "'a string'"],
    report: "Uncaught: 'a string'",
  },
  nothing: {
    cells: ["throw undefined"],
    error: ["Uncaught", "undefined"],
    report: "Uncaught: undefined",
  },
  "an object": {
    cells: ["throw { code: 7 }"],
    error: ["Uncaught", "{ code: 7 }"],
    report: "Uncaught: { code: 7 }",
  },
  "an error with a cause and properties of its own": {
    cells: ["throw Object.assign(new Error('outer', { cause: new Error('inner') }), { code: 7 });"],
    error: ["Error", "outer"],
    report: `Error: outer

> 1 | throw Object.assign(new Error('outer', { cause: new Error('inner') }), { code: 7 });
    |                     ^

    at cell:1:21 {
  code: 7,
  [cause]: Error: inner
      at cell:1:49
}`,
  },
  "a message of several lines": {
    cells: ["throw new Error('one\\ntwo')"],
    error: ["Error", "one\ntwo"],
    report: `Error: one
two

> 1 | throw new Error('one\\ntwo')
    |       ^

    at cell:1:7`,
  },
  "dollars in a message": {
    cells: ["throw new Error('costs $& and $1 and $$')"],
    error: ["Error", "costs $& and $1 and $$"],
    report: `Error: costs $& and $1 and $$

> 1 | throw new Error('costs $& and $1 and $$')
    |       ^

    at cell:1:7`,
  },
  "an error of the engine": {
    cells: ["decodeURIComponent('%')"],
    error: ["URIError", "URI malformed"],
    report: `URIError: URI malformed

> 1 | decodeURIComponent('%')
    | ^

    at decodeURIComponent (<anonymous>)
    at cell:1:1`,
  },
  // The code that shows errors, lib/cells, calls this method, and its frames must not be in the stack.
  "a stack that is read while an error is shown": {
    cells: [
      `class Shown extends Error {
  [Symbol.for("nodejs.util.inspect.custom")]() { return new Error("inner").stack; }
}
throw new Shown("outer");`,
    ],
    error: ["Error", "outer"],
    report: `Error: inner

  1 | class Shown extends Error {
> 2 |   [Symbol.for("nodejs.util.inspect.custom")]() { return new Error("inner").stack; }
    |                                                         ^
  3 | }

    at [nodejs.util.inspect.custom] (cell:2:57)`,
  },
  "in code that is compiled from text": {
    cells: [
      `const f = new Function("x", "throw new Error(x)");
f("text");`,
    ],
    error: ["Error", "text"],
    report: `Error: text

  1 | const f = new Function("x", "throw new Error(x)");
> 2 | f("text");
    | ^

    at eval (<anonymous>)
    at cell:2:1`,
  },
  "in a native function, called by a native function": {
    cells: [
      `const f = () => { throw new Error("deep"); };
[1].forEach(Array.prototype.map.bind([1], f, null));`,
    ],
    error: ["Error", "deep"],
    report: `Error: deep

> 1 | const f = () => { throw new Error("deep"); };
    |                         ^
  2 | [1].forEach(Array.prototype.map.bind([1], f, null));

    at f (cell:1:25)
    at Array.map (<anonymous>)
    at Array.forEach (<anonymous>)
    at cell:2:5`,
  },
  "in one of several promises": {
    cells: [
      `const later = async (n: number) => {
  await null;
  throw new Error(\`number \${n}\`);
};
await Promise.all([1].map(later));`,
    ],
    error: ["Error", "number 1"],
    report: `Error: number 1

  1 | const later = async (n: number) => {
  2 |   await null;
> 3 |   throw new Error(\`number \${n}\`);
    |         ^
  4 | };

    at later (cell:3:9)
    at async Promise.all (index 0)
    at async cell:5:1`,
  },
  "an error in a function of the cell": {
    cells: [
      `function f() {



  throw new RangeError("too far");
}
f();`,
    ],
    error: ["RangeError", "too far"],
    report: `RangeError: too far

  3 |
  4 |
> 5 |   throw new RangeError("too far");
    |         ^
  6 | }

    at f (cell:5:9)
    at cell:7:1`,
  },
};
