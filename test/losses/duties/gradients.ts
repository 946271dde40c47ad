import { numericalGradient } from "@course/lib";
import { expect } from "vitest";
import { near } from "../arbitrary.js";
import { argumentsOf, type Case, casesOf } from "../cases.js";
import { flat } from "../goldenCases.js";
import type { Sample } from "../kinds.js";
import type { Loss } from "../loss.js";
import { claimForAll } from "./claim.js";

/** Central differences are good to about 9 digits here; a forgotten factor shows in the first. */
const DIGITS = 7;

/** Fails unless a loss has a gradient, or a reason for none, and that is its measured slope with all options. */
export function hasItsGradient(loss: Loss): void {
  const { name, gradient, noGradient } = loss;
  if (!gradient) {
    if ((noGradient ?? "").split(" ").length > 4) return;
    throw new Error(
      `${name} has no gradient: export ${name}Gradient from its file, or give the reason in test/losses/table.ts.`,
    );
  }
  const advice = `${name}Gradient is not the slope of ${name}: correct the formula, or what it makes of the options.`;
  // The only probability of a single class cannot be moved.
  const cases = casesOf(loss, "ordinary").filter(({ classes }) => classes > 1);
  claimForAll(advice, cases, (c) => {
    const slopes = flat(gradient(...argumentsOf(loss, c), c.options));
    const measured = measuredSlopes(loss, c);
    expect(slopes).toHaveLength(measured.length);
    const wrong = slopes.flatMap((g, i) =>
      near(g, measured[i], DIGITS) ? [] : [[i, g, measured[i]]],
    );
    expect(wrong, "slopes [position, given, measured]").toEqual([]);
  });
}

/** The slope of the sum of the losses in each number of each input, by central differences. */
function measuredSlopes(loss: Loss, c: Case): number[] {
  return c.inputs.flatMap((input, n) => {
    const totalAt = (x: Sample): number => {
      const inputs = c.inputs.map((other, m) => (m === n ? x : other));
      const losses = flat(loss.forward(...argumentsOf(loss, { ...c, inputs }), c.options));
      return losses.reduce((a, b) => a + b, 0);
    };
    const { step } = loss.input;
    return typeof input === "number"
      ? numericalGradient(([x]) => totalAt(x), [input], step)
      : numericalGradient(totalAt, input, step);
  });
}
