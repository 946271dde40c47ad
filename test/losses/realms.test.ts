import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { argumentsOf, casesOf } from "./cases.js";
import { losses } from "./table.js";

/** The same lists and options, made in another context of Node, which has an Array of its own. */
function foreign<T>(value: T): T {
  return runInNewContext(`(${JSON.stringify(value)})`) as T;
}

it.each(losses)("lists of another realm give $name and its gradient the same numbers", (loss) => {
  fc.assert(
    fc.property(casesOf(loss, "ordinary"), (c) => {
      const args = argumentsOf(loss, c);
      const [target, input] = foreign(args);
      expect(Object.getPrototypeOf(foreign([]))).not.toBe(Array.prototype);
      for (const f of [loss.forward, loss.gradient])
        expect(JSON.stringify(f?.(target, input, foreign(c.options)))).toBe(
          JSON.stringify(f?.(...args, c.options)),
        );
    }),
    { numRuns: 20 },
  );
});
