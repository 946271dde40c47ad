import type { Floats } from "@course/lib/batch";
import { describe, expect, it } from "vitest";
import { hasMessages } from "../losses/duties/messages.js";
import { backends } from "./backends.js";
import { type Answer, type Arrays, type BatchLoss, batchLoss } from "./batchLoss.js";
import { agreesAtItsEdges, agreesWithItsTwin } from "./duties/agreement.js";
import { makesNoGradientUnasked, writesWhereItIsTold } from "./duties/arrays.js";
import { givesTheExtremesOfItsTwin } from "./duties/extremes.js";
import { refusesWhatIsWrong } from "./duties/refusals.js";
import { messages } from "./messages.js";
import { batchLosses } from "./table.js";

// What happens to somebody who adds a batch loss and forgets something: the tests that walk the table fail, and say
// what to do. The new loss is crossEntropyX, the softmax cross-entropy of a batch, written as a beginner would.

function crossEntropyX({ logits, targets, classes }: Arrays): Answer {
  const gradient = logits.map(Math.exp) as Floats;
  let total = 0;
  for (let n = 0; n < targets.length; n++) {
    const row = gradient.subarray(n * classes, (n + 1) * classes);
    const sum = Array.from<number>(row).reduce((a, b) => a + b);
    total -= Math.log(row[targets[n]] / sum);
    for (let j = 0; j < classes; j++) row[j] = row[j] / sum - Number(j === targets[n]);
  }
  return { loss: total / targets.length, gradient };
}

const [batch] = backends;
const softmax = batchLosses.find(({ measured }) => measured?.includes("softmax")) as BatchLoss;
const forgotten: BatchLoss = {
  ...softmax,
  name: "crossEntropyX",
  call: (_, arrays) => crossEntropyX(arrays),
};
const differs =
  "crossEntropyX of @course/lib/batch differs from crossEntropyWithLogits of @course/lib, which defines it.\n";

describe("a new batch loss", () => {
  it("that computes something else than its twin fails the test of agreement", () => {
    expect(() => agreesWithItsTwin(batch, forgotten)).toThrow(differs);
  });

  it("that is wrong from some size on fails the test of sizes", () => {
    const short =
      (samples: number): BatchLoss["call"] =>
      (batch, arrays, options) => {
        const { loss, gradient } = softmax.call(batch, arrays, options);
        return { loss: arrays.targets.length > samples ? 0 : loss, gradient };
      };
    const wrong = { ...forgotten, call: short(1024) };
    expect(() => agreesAtItsEdges(batch, wrong)).toThrow("of 1025 samples of 3");
  });

  it("without validation fails the test of wrong arguments, which lists what it accepts", () => {
    const refusal = () => refusesWhatIsWrong(batch, forgotten);
    expect(refusal).toThrow(
      /^crossEntropyX does not refuse \d+ wrong calls as it should: check what comes with lib\/batch\/validateBatch\.ts\.\n/,
    );
    expect(refusal).toThrow(
      '\ncrossEntropyX accepts a target "-1" of 2 samples, Float32Array and gives NaN\n',
    );
    expect(refusal).toThrow('\ncrossEntropyX accepts option base "1" and gives ');
  });

  it("without a message held in full fails the test of messages", () => {
    const list = { messages, file: "test/batch/messages.ts" };
    expect(() => hasMessages(["crossEntropyX"], list)).toThrow(
      "No test holds a message of crossEntropyX in full: add a bad call with its message to test/batch/messages.ts.",
    );
  });

  it("that loses the digits of a confident answer is wrong at that extreme", () => {
    expect(() => givesTheExtremesOfItsTwin(batch, forgotten)).toThrow(
      "crossEntropyX is wrong if the right answer is 40 ahead, in a Float32Array.\n",
    );
  });

  it("that ignores the caller's array, or makes a gradient unasked, fails the tests of gradients", () => {
    expect(() => writesWhereItIsTold(batch, forgotten)).toThrow(
      "crossEntropyX does not write its gradient into the caller's array: take it from gradientFor",
    );
    expect(() => makesNoGradientUnasked(batch, forgotten)).toThrow(
      "crossEntropyX makes a gradient that nobody asked for",
    );
  });

  it("that names no readable loss as its twin is reported", () => {
    const nameless = { ...softmax, name: "crossEntropyX", twin: "crossEntropyY" };
    const { target, options } = softmax.twin;
    expect(() => batchLoss({ ...nameless, target, options })).toThrow(
      "crossEntropyY, the twin of crossEntropyX, is not in test/losses/table.ts.",
    );
  });
});
