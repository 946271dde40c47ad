import { binaryCrossEntropyWithLogits, crossEntropyWithLogits } from "@course/lib/batch";
import { describe, expectTypeOf, it } from "vitest";

// Checked by the compiler when `npm test` checks types.

describe("the types of batch losses", () => {
  const logits = new Float32Array(2);

  it("follow the kind of the logits, the reduction and the gradient", () => {
    const { loss, gradient } = crossEntropyWithLogits([0], logits, [1, 2], { gradient: true });
    expectTypeOf(loss).toEqualTypeOf<number>();
    expectTypeOf(gradient).toEqualTypeOf<typeof logits>();
    const none = binaryCrossEntropyWithLogits([0, 1], logits, { reduction: "none" });
    expectTypeOf(none.loss).toEqualTypeOf<Float64Array>();
    expectTypeOf(none.gradient).toEqualTypeOf<undefined>();
  });

  it("refuse logits before targets", () => {
    const wrong = (): void => {
      // @ts-expect-error: the target comes first
      crossEntropyWithLogits(logits, [0], [1, 2]);
      // @ts-expect-error: the target comes first
      crossEntropyWithLogits(logits, Int32Array.of(0), [1, 2]);
      // @ts-expect-error: the target comes first
      binaryCrossEntropyWithLogits(logits, [0, 1]);
    };
    expectTypeOf(wrong).returns.toBeVoid();
  });
});
