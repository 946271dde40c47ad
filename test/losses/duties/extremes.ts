import { expect } from "vitest";
import { argumentsOf, casesOf } from "../cases.js";
import { flat } from "../goldenCases.js";
import type { Loss } from "../loss.js";
import { claim, claimForAll } from "./claim.js";

const isNumber = (x: number): boolean => !Number.isNaN(x);
const isClean = (x: number): boolean => isNumber(x) && !Object.is(x, -0);

/** Fails unless the row of a loss lists hard inputs, and the loss and its gradient are right for each. */
export function givesItsExtremes({ name, forward, gradient, extremes }: Loss): void {
  const listed = new Set(extremes.map(({ loss }) => loss));
  if (listed.size < 2)
    throw new Error(
      `${name} has no extremes: list in its row of test/losses/table.ts what it gives for a very confident answer that is right, and for one that is wrong.`,
    );
  for (const { when, target, input, options, ...want } of extremes) {
    claim(`${name} is wrong ${when}.`, () => {
      expect(forward(target, input, options), "loss").toEqual(want.loss);
      if (!gradient) return;
      expect(gradient(target, input, options), "gradient").toEqual(want.gradient);
    });
  }
}

/** Fails if a loss is NaN or −0, or one of its slopes NaN, for a finite input. */
export function isNeverNaN(loss: Loss): void {
  const advice = `${loss.name} gives NaN or −0 for a finite input: find the form of its formula that does not (0 · ∞ is 0, ∞ − ∞ a limit).`;
  claimForAll(advice, casesOf(loss, "wild"), (c) => {
    expect(
      flat(loss.forward(...argumentsOf(loss, c), c.options)).filter((l) => !isClean(l)),
    ).toEqual([]);
    const slopes = loss.gradient?.(...argumentsOf(loss, c), c.options) ?? [];
    expect(flat(slopes).filter((g) => !isClean(g))).toEqual([]);
  });
}
