import { describe, expect, it } from "vitest";
import { accessorsOf, LiveNames } from "../../lib/cells/liveNames.js";

/** Runs the code of a cell with these variables, as both hosts compile it. */
function run(names: LiveNames, variables: string[], code: string): unknown {
  names.begin();
  const body = `define(${accessorsOf(variables)}); ${code}`;
  return new Function("names", "define", body)(names.accessors, (accessors: object) =>
    names.define(accessors),
  );
}

describe("the name of a variable", () => {
  it("reads and changes the variable itself", () => {
    const names = new LiveNames({});
    run(names, ["theta"], "let theta = 0; names.loss = () => (theta - 3) ** 2;");
    expect(run(names, [], "names.theta = 3; return names.loss();")).toBe(0);
  });

  it("belongs to the cell that declared it last", () => {
    const names = new LiveNames({});
    const old = run(names, ["t"], "let t = 1; return () => t;") as () => number;
    run(names, ["t"], "let t = 7;");
    expect([Reflect.get(names.accessors, "t"), old()]).toEqual([7, 1]);
  });

  it("has its old meaning after a cell that failed", () => {
    const names = new LiveNames({});
    run(names, ["kept"], "let kept = 1;");
    run(names, ["kept", "fresh"], "let kept = 2, fresh = 3;");
    names.undo();
    expect({ ...names.accessors }).toEqual({ kept: 1 });
    names.begin();
    names.forget("kept");
    expect({ ...names.accessors }).toEqual({});
    names.undo();
    expect({ ...names.accessors }).toEqual({ kept: 1 });
  });

  it("keeps the changes of a cell if the next one fails", () => {
    const names = new LiveNames({});
    run(names, ["kept"], "let kept = 1;");
    names.begin();
    names.undo();
    expect({ ...names.accessors }).toEqual({ kept: 1 });
  });
});
