import { expect } from "vitest";
import { near } from "../arbitrary.js";
import { argumentsOf, type Case, casesOf, meanDivisor, reversed, sampleOf } from "../cases.js";
import { flat, type Nested } from "../goldenCases.js";
import type { Loss, Options } from "../loss.js";
import { claimForAll } from "./claim.js";

type Call = (c: Case, more?: Options) => number[];

/** A loss or a gradient as it is called for a case, all numbers in one list. */
function called(loss: Loss, f: (...args: Parameters<Loss["forward"]>) => Nested): Call {
  return (c, more) => flat(f(...argumentsOf(loss, c), { ...c.options, ...more }));
}

const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);

function expectNear(got: readonly number[], want: readonly number[]): void {
  expect(got).toHaveLength(want.length);
  expect(got.flatMap((x, i) => (near(x, want[i]) ? [] : [[i, x, want[i]]]))).toEqual([]);
}

/** A law of all losses, with what to say of a loss that breaks it. */
interface Law {
  readonly says: string;
  readonly holds: (loss: Loss, c: Case, lossOf: Call, slopesOf: Call | undefined) => void;
  /** Whether it is about batches. */
  readonly ofBatches?: boolean;
}

const laws: readonly Law[] = [
  {
    says: "is never negative",
    holds: (_, c, lossOf) => expect(lossOf(c).every((l) => l >= -1e-15)).toBe(true),
  },
  {
    says: "in base b is the loss in nats divided by ln b, and so are its slopes",
    holds(loss, c, lossOf, slopesOf) {
      if (!("base" in loss.options)) return;
      for (const base of [2, 10])
        for (const f of slopesOf ? [lossOf, slopesOf] : [lossOf]) {
          const inNats = f(c, { base: Math.E });
          expectNear(
            f(c, { base }),
            inNats.map((x) => x / Math.log(base)),
          );
        }
    },
  },
  {
    says: "does not depend on the order of the classes",
    holds(loss, c, lossOf) {
      if (loss.input.isRow) expectNear(lossOf(reversed(loss, c)), lossOf(c));
    },
  },
  {
    says: 'under "none" gives each sample the loss that it has alone',
    ofBatches: true,
    holds(loss, c, lossOf) {
      const alone = c.inputs.map((_, n) => {
        const { targets, inputs, options } = sampleOf(loss, c, n);
        return loss.forward(targets[0], inputs[0], { ...options, reduction: "sum" });
      });
      expectNear(lossOf(c, { reduction: "none" }), alone as number[]);
    },
  },
  {
    says: 'under "sum" is the sum of what "none" gives',
    ofBatches: true,
    holds: (_, c, lossOf) =>
      expectNear(lossOf(c, { reduction: "sum" }), [sum(lossOf(c, { reduction: "none" }))]),
  },
  {
    says: 'under "mean" is the sum divided by the number of samples, or by the class weights of their targets',
    ofBatches: true,
    holds(loss, c, lossOf) {
      const mean = sum(lossOf(c, { reduction: "none" })) / meanDivisor(loss, c);
      expectNear(lossOf(c, { reduction: "mean" }), [mean]);
      const { reduction: _, ...rest } = c.options;
      expectNear(lossOf({ ...c, options: rest }), [mean]);
    },
  },
  {
    says: "has slopes of which each sample has its own, in the shape of the input",
    ofBatches: true,
    holds(loss, c, _, slopesOf) {
      if (!loss.gradient || !slopesOf) return;
      const alone = c.inputs.map((_, n) => {
        const { targets, inputs, options } = sampleOf(loss, c, n);
        return loss.gradient?.(targets[0], inputs[0], { ...options, reduction: "sum" }) as Nested;
      });
      const together = loss.gradient(c.targets, c.inputs, { ...c.options, reduction: "none" });
      expect(shapeOf(together)).toEqual(shapeOf(c.inputs));
      expect(shapeOf(alone[0])).toEqual(shapeOf(c.inputs[0]));
      expectNear(flat(together), flat(alone));
    },
  },
  {
    says: 'has the same slopes under "sum" as under "none", and under "mean" divides them as the loss',
    ofBatches: true,
    holds(loss, c, _, slopesOf) {
      if (!slopesOf) return;
      const apart = slopesOf(c, { reduction: "none" });
      expectNear(slopesOf(c, { reduction: "sum" }), apart);
      const divisor = meanDivisor(loss, c);
      expectNear(
        slopesOf(c, { reduction: "mean" }),
        apart.map((g) => g / divisor),
      );
    },
  },
];

/** The lengths of nested lists: 3 for a list of three numbers, [2, 2] for two lists of two. */
function shapeOf(x: Nested): unknown {
  if (typeof x !== "object") return undefined;
  return x.some((entry) => typeof entry === "object") ? x.map(shapeOf) : x.length;
}

/** Fails unless all laws hold for a loss. */
export function obeysTheLaws(loss: Loss): void {
  const lossOf = called(loss, loss.forward);
  const slopesOf = loss.gradient && called(loss, loss.gradient);
  // Law by law, so that the first broken law of the list is the one named, whatever cases are drawn.
  for (const { says, holds, ofBatches } of laws)
    if (loss.batched || !ofBatches)
      claimForAll(
        `${loss.name} breaks a law of test/losses/duties/laws.ts.\nA loss ${says}.`,
        casesOf(loss, "ordinary"),
        (c) => holds(loss, c, lossOf, slopesOf),
      );
}
