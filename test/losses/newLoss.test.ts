import { describe, expect, it } from "vitest";
import { isDocumented } from "./duties/documentation.js";
import { givesItsExtremes, isNeverNaN } from "./duties/extremes.js";
import { hasGoldenValues } from "./duties/goldenValues.js";
import { hasItsGradient } from "./duties/gradients.js";
import { obeysTheLaws } from "./duties/laws.js";
import { hasMessages } from "./duties/messages.js";
import { refusesWhatIsWrong } from "./duties/refusals.js";
import { inputs, options, targets } from "./kinds.js";
import { loss } from "./loss.js";

// What happens to somebody who adds a loss and forgets something: the tests that walk the table fail, and say what
// to do. The new loss is crossEntropyX, the cross-entropy of class indices, written as a beginner would.

type Options = { base?: number; reduction?: string };

const softmax = (row: readonly number[]): number[] => {
  const exps = row.map(Math.exp);
  const sum = exps.reduce((a, b) => a + b);
  return exps.map((e) => e / sum);
};

function crossEntropyX(target: number[] | number, logits: number[][] | number[]): number {
  const rows = (Array.isArray(logits[0]) ? logits : [logits]) as number[][];
  const labels = [target].flat();
  const costs = rows.map((row, n) => -Math.log(softmax(row)[labels[n]]));
  return costs.reduce((a, b) => a + b, 0) / costs.length;
}

/** Twice what it should be for the true class, and summed where the loss is a mean. */
function crossEntropyXGradient(target: number[] | number, logits: number[][] | number[]) {
  const rows = (Array.isArray(logits[0]) ? logits : [logits]) as number[][];
  const labels = [target].flat();
  const slopes = rows.map((row, n) =>
    softmax(row).map((p, i) => (i === labels[n] ? 2 * (p - 1) : p)),
  );
  return Array.isArray(logits[0]) ? slopes : slopes[0];
}

const forgotten = loss<Options>({
  name: "crossEntropyX",
  forward: crossEntropyX,
  gradient: crossEntropyXGradient,
  input: inputs.scores,
  target: targets.classIndex,
  options: { base: options.base, reduction: options.reduction },
  golden: {},
  extremes: [],
});

describe("a new loss", () => {
  it("without reference values fails the test of reference values", () => {
    expect(() => hasGoldenValues(forgotten)).toThrow(
      "crossEntropyX has no golden values: write its formula in test/references/definitions.ts, with cases, and say in its row of test/losses/table.ts how they call it.",
    );
  });

  it("with a wrong gradient fails the test of gradients", () => {
    expect(() => hasItsGradient(forgotten)).toThrow(
      "crossEntropyXGradient is not the slope of crossEntropyX: correct the formula, or what it makes of the options.\nslopes [position, given, measured]: ",
    );
  });

  it("without a gradient, and without a reason for that, fails the test of gradients", () => {
    expect(() => hasItsGradient({ ...forgotten, gradient: undefined, noGradient: "" })).toThrow(
      "crossEntropyX has no gradient: export crossEntropyXGradient from its file, or give the reason in test/losses/table.ts.",
    );
  });

  it("that ignores its options breaks a law", () => {
    expect(() => obeysTheLaws(forgotten)).toThrow(
      "crossEntropyX breaks a law of test/losses/duties/laws.ts.\nA loss in base b is the loss in nats divided by ln b, and so are its slopes.\n",
    );
  });

  it("without validation fails the test of wrong arguments, which lists what it accepts", () => {
    const refusal = () => refusesWhatIsWrong(forgotten);
    expect(refusal).toThrow(
      /^crossEntropyX does not refuse \d+ wrong calls as it should: check what comes with lib\/losses\/validate\.ts\.\n/,
    );
    expect(refusal).toThrow('\ncrossEntropyX accepts target "-1" and gives "NaN"\n');
    expect(refusal).toThrow('\ncrossEntropyXGradient accepts option base "1" and gives ');
  });

  it("without a message held in full fails the test of messages", () => {
    expect(() => hasMessages(["crossEntropyX", "crossEntropyXGradient"])).toThrow(
      "No test holds a message of crossEntropyX and crossEntropyXGradient in full: add a bad call with its message to test/losses/messages.ts.",
    );
  });

  it("without extremes fails the test of extremes", () => {
    expect(() => givesItsExtremes(forgotten)).toThrow(
      "crossEntropyX has no extremes: list in its row of test/losses/table.ts what it gives for a very confident answer that is right, and for one that is wrong.",
    );
  });

  it("that loses the digits of a confident answer is wrong at that extreme", () => {
    const ahead = { when: "if the right answer is 40 ahead", target: 0, input: [40, 0] };
    const confident = { ...ahead, loss: 4.248354255291589e-18, gradient: [0, 0] };
    const masked = { ...confident, when: "if a masked class is true", loss: Infinity };
    expect(() => givesItsExtremes({ ...forgotten, extremes: [confident, masked] })).toThrow(
      "crossEntropyX is wrong if the right answer is 40 ahead.\n",
    );
  });

  it("that overflows fails the test of finite inputs", () => {
    expect(() => isNeverNaN(forgotten)).toThrow(
      "crossEntropyX gives NaN or −0 for a finite input: find the form of its formula that does not",
    );
  });

  it("that is not exported fails the test of documentation", () => {
    expect(() => isDocumented(forgotten, [])).toThrow(
      "crossEntropyX is not exported with a comment: export it from lib/losses/index.ts.\ncrossEntropyXGradient is not",
    );
  });

  it("whose comment does not lead to its gradient, or has no example, fails it, too", () => {
    const comments = ["crossEntropyX", "crossEntropyXGradient"].map((name) => ({
      ...({ entry: "@course/lib", name, comment: "", tags: {} } as const),
    }));
    expect(() => isDocumented(forgotten, comments)).toThrow(
      `The comment of crossEntropyX does not lead to crossEntropyXGradient: name it as {@link crossEntropyXGradient}.
The comment of crossEntropyX has no example: add @example crossEntropyX(…); // its value
The comment of crossEntropyXGradient does not lead to crossEntropyX`,
    );
  });
});
