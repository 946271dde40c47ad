import { inspect } from "node:util";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { RanCells } from "../../lib/cells/ranCells.js";
import { describeRefusal } from "../../lib/cells/refusal.js";
import { describeThrown } from "../../lib/cells/thrown.js";
import { typeErrors } from "../../lib/cells/typeErrors.js";

const cells = new RanCells();
const showCode = () => "(code)";
const describeIt = (thrown: unknown) => describeThrown(thrown, { cells, inspect, showCode });

describe("a thrown value", () => {
  const throwing = {
    get(): never {
      throw new Error("out of reach");
    },
  };

  it.each<[string, unknown]>([
    ["an error whose stack throws", Object.defineProperty(new Error("x"), "stack", throwing)],
    ["an error whose name throws", Object.defineProperty(new Error("x"), "name", throwing)],
    ["a value that throws when it is shown", { [inspect.custom]: throwing.get }],
    ["a proxy that throws at everything", hostileProxy()],
  ])("is reported even if it is %s", (_, thrown) => {
    const { ename, evalue, traceback } = describeIt(thrown);
    expect([typeof ename, typeof evalue]).toEqual(["string", "string"]);
    expect(traceback.length).toBeGreaterThan(0);
  });

  it("is an error even if it comes from another context", () => {
    expect(describeIt(runInNewContext("new RangeError('far')"))).toMatchObject({
      ename: "RangeError",
      evalue: "far",
    });
  });
});

/** A proxy whose traps all throw. */
function hostileProxy(): object {
  const trap = () => {
    throw new Error("trapped");
  };
  return new Proxy({}, new Proxy({}, { get: () => trap }));
}

describe("a cell that cannot be compiled", () => {
  const problem = { message: "no", start: { line: 1, column: 2 } };

  it("is shown with its code, but a problem in another file without", () => {
    const { evalue, traceback } = describeRefusal("x", [problem], showCode);
    expect([evalue, traceback]).toEqual(["cell:1:2 - no", ["cell:1:2 - no", "", "(code)"]]);
    const elsewhere = describeRefusal("x", [{ ...problem, file: "near.ts" }], showCode);
    expect(elsewhere.traceback).toEqual(["near.ts:1:2 - no"]);
  });

  it("is shown without code if the code frame could not be loaded", () => {
    expect(describeRefusal("x", [problem], () => "").traceback).toEqual(["cell:1:2 - no"]);
  });

  it("has an error at its end if TypeScript reports it after the end", () => {
    const place = { offset: 5, line: 1, character: 3 };
    const diagnostic = {
      start: place,
      end: place,
      messageText: "'}' expected.",
      category: 1,
      code: 1005,
    };
    const end = { line: 1, column: 4 };
    expect(typeErrors("f({", [diagnostic])).toEqual([
      { message: "TS1005: '}' expected.", start: end, end },
    ]);
  });
});
