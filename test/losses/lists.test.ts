import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { argumentsOf, casesOf } from "./cases.js";
import { anyOtherList, otherLists, withLists } from "./otherLists.js";
import { parts } from "./parts.js";
import { losses } from "./table.js";

describe("typed arrays, and lists of another realm, give the numbers of plain lists:", () => {
  it.each(losses)("$name and its gradient", (loss) => {
    fc.assert(
      fc.property(casesOf(loss, "ordinary"), anyOtherList, (c, kind) => {
        const args = argumentsOf(loss, c);
        for (const f of [loss.forward, loss.gradient]) {
          const got = f?.(...withLists(args, kind), withLists(c.options, kind));
          expect(got, kind).toEqual(f?.(...args, c.options));
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each(parts)("$name", ({ call, allowed }) => {
    fc.assert(
      fc.property(allowed, anyOtherList, (args, kind) => {
        expect(call(...withLists(args, kind)), kind).toEqual(call(...args));
      }),
      { numRuns: 40 },
    );
  });
});

it("a batch may be rows of different kinds of lists", () => {
  const [softmax] = losses.filter(({ name }) => name === "crossEntropyWithLogits");
  const rows = [
    [1, 2, 3],
    [0, -1, 4],
    [5, 5, 5],
  ];
  const mixed = [rows[0], Float64Array.from(rows[1]), Float32Array.from(rows[2])] as number[][];
  for (const f of [softmax.forward, softmax.gradient])
    expect(f?.([0, 1, 2], mixed)).toEqual(f?.([0, 1, 2], rows));
});

it("no kind of lists that is tested is a plain list of this realm", () => {
  for (const [kind, of] of Object.entries(otherLists))
    expect(Object.getPrototypeOf(of([1, 2])), kind).not.toBe(Array.prototype);
});
