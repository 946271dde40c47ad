import * as metrics from "@course/lib/metrics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyOtherList, withLists } from "../losses/otherLists.js";
import { metricCalls } from "./calls.js";

describe("typed arrays, and lists of another realm, give the numbers of plain lists:", () => {
  it.each(metricCalls)("$name", ({ call, args }) => {
    const f = call as (...args: readonly unknown[]) => unknown;
    fc.assert(
      fc.property(args, anyOtherList, (plain, kind) => {
        expect(f(...withLists(plain, kind)), kind).toEqual(f(...plain));
      }),
      { numRuns: 40 },
    );
  });

  it("are tested for all metrics", () => {
    expect(metricCalls.map(({ name }) => name)).toEqual(Object.keys(metrics).sort());
  });
});
