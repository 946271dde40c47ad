import {
  binaryCrossEntropy,
  crossEntropy,
  crossEntropyWithLogits,
  focalLoss,
  sigmoid,
  softmax,
} from "@course/lib";
import { describe, expectTypeOf, it } from "vitest";

// Checked by the compiler when `npm test` checks types: what goes in decides what comes out.

describe("the types follow the shapes", () => {
  const rows = [
    [0.5, 0.5],
    [0.5, 0.5],
  ];

  it("a number gives a number, a list a list, a batch a batch", () => {
    expectTypeOf(sigmoid(0)).toEqualTypeOf<number>();
    expectTypeOf(sigmoid([0])).toEqualTypeOf<number[]>();
    expectTypeOf(softmax([0])).toEqualTypeOf<number[]>();
    expectTypeOf(softmax([[0]])).toEqualTypeOf<number[][]>();
  });

  it("one sample has one loss; a batch has what its reduction leaves", () => {
    expectTypeOf(crossEntropy(0, [1, 0])).toEqualTypeOf<number>();
    expectTypeOf(crossEntropy([0, 1], rows)).toEqualTypeOf<number>();
    expectTypeOf(crossEntropy([0, 1], rows, { reduction: "none" })).toEqualTypeOf<number[]>();
    expectTypeOf(binaryCrossEntropy(1, 0.5)).toEqualTypeOf<number>();
    expectTypeOf(binaryCrossEntropy([1], [0.5], { reduction: "none" })).toEqualTypeOf<number[]>();
  });

  it("are the same for typed arrays, which give plain lists", () => {
    const doubles = Float64Array.of(0.5, 0.5);
    expectTypeOf(sigmoid(doubles)).toEqualTypeOf<number[]>();
    expectTypeOf(softmax([doubles])).toEqualTypeOf<number[][]>();
    expectTypeOf(crossEntropy(0, doubles)).toEqualTypeOf<number>();
    expectTypeOf(
      crossEntropy(Int32Array.of(0, 1), [doubles, [1, 0]], { reduction: "none" }),
    ).toEqualTypeOf<number[]>();
    expectTypeOf(
      binaryCrossEntropy(Uint8Array.of(1, 0), [0.5, 0.5], { weight: doubles, reduction: "none" }),
    ).toEqualTypeOf<number[]>();
  });

  it("refuses what cannot be", () => {
    const wrong = (): void => {
      // @ts-expect-error: a batch needs a list of targets
      crossEntropyWithLogits(0, rows);
      // @ts-expect-error: the name of the option is "reduction", and this is not one
      crossEntropyWithLogits([0, 1], rows, { reduction: "average" });
      // @ts-expect-error: probabilities are numbers
      binaryCrossEntropy(1, "0.5");
      // @ts-expect-error: did you mean "base"?
      binaryCrossEntropy(1, 0.5, { bas: 10 });
      // @ts-expect-error: BigInts are no numbers of this library
      softmax(BigInt64Array.of(1n));
      // @ts-expect-error: a batch needs a list of targets
      crossEntropyWithLogits(0, [Float64Array.of(1, 2)]);
      // @ts-expect-error: the focal loss takes class indices
      focalLoss([1, 0], [0, 0]);
      // @ts-expect-error: the target comes first
      crossEntropy([1, 0], 0);
      // @ts-expect-error: the target comes first
      crossEntropyWithLogits(rows, [0, 1]);
    };
    expectTypeOf(wrong).returns.toBeVoid();
  });
});
