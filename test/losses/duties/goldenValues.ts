import { expect } from "vitest";
import { optionsOf } from "../goldenCalls.js";
import { closeness, flat, type GoldenCase, goldenCases, type Nested } from "../goldenCases.js";
import type { Loss } from "../loss.js";

/** How a function of the reference file is computed with this library. */
export interface Adapter {
  value(c: GoldenCase): Nested;
  /** The gradient of the sum of the value(s) in the first input. */
  gradient?(c: GoldenCase): Nested;
}

/** The adapters of a loss, by the names of the reference file. */
export function adaptersOf({ forward, gradient, golden }: Loss): Record<string, Adapter> {
  const adapters = Object.entries(golden).map(([fn, callOf]) => {
    const adapter: Adapter = {
      value(c) {
        const { target, input, value = (loss) => loss } = callOf(c);
        return value(forward(target as never, input as never, optionsOf(c)));
      },
      ...(gradient && {
        gradient(c) {
          const { target, input, slopes = (g) => g } = callOf(c);
          return slopes(gradient(target as never, input as never, optionsOf(c)));
        },
      }),
    };
    return [fn, adapter];
  });
  return Object.fromEntries(adapters);
}

/** Fails unless a loss, and its gradient, have reference values. */
export function hasGoldenValues({ name, gradient, golden }: Loss): void {
  const cases = goldenCases.filter(({ fn }) => fn in golden);
  const advice =
    "write its formula in test/references/definitions.ts, with cases, and say in its row of test/losses/table.ts how they call it";
  if (cases.length === 0) throw new Error(`${name} has no golden values: ${advice}.`);
  if (gradient && !cases.some(({ expectedGrad }) => expectedGrad))
    throw new Error(`${name}Gradient has no golden values: ${advice}.`);
}

/** Fails unless an adapter gives the values, and the gradient, of a reference case. */
export function givesGoldenValues({ value, gradient }: Adapter, testCase: GoldenCase): void {
  const { fn, expected, expectedGrad } = testCase;
  if (undefinedIn(expected)) expect(() => value(testCase)).toThrow(RangeError);
  else expectClose(value(testCase), expected, testCase);

  if (!expectedGrad) return;
  const [slope] = Object.values(expectedGrad);
  if (!gradient) throw new Error(`${fn} has reference gradients and no adapter for them`);
  if (undefinedIn(slope)) expect(() => gradient(testCase)).toThrow(RangeError);
  else expectClose(gradient(testCase), slope, testCase);
}

function expectClose(got: Nested, expected: Nested, testCase: GoldenCase): void {
  const [ours, theirs] = [flat(got), flat(expected)];
  expect(ours).toHaveLength(theirs.length);
  const isClose = closeness(testCase);
  const wrong = theirs.flatMap((e, i) => (isClose(ours[i], e) ? [] : [[i, ours[i], e]]));
  expect(wrong, "entries [position, got, expected]").toEqual([]);
}

function undefinedIn(x: Nested): boolean {
  return flat(x).some(Number.isNaN);
}
