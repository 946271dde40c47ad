import type { Batch, Vector } from "@course/lib";
import type { GoldenCase, Nested } from "./goldenCases.js";
import type { GoldenCall, Options } from "./loss.js";

const rows = (x: Nested | undefined): Batch => x as Batch;
const transpose = (x: Batch): number[][] => x[0].map((_, i) => x.map((row) => row[i]));

/** The case's options, and the inputs that are options here, under this library's names. */
export function optionsOf({ inputs, options }: GoldenCase): Options {
  const { posWeight, weight } = inputs;
  const { alpha, layout: _, ...rest } = options;
  return {
    ...rest,
    ...(weight !== undefined && { weight }),
    ...(posWeight !== undefined && { positiveWeight: posWeight }),
    // Torchvision says alpha = −1 where this library leaves alpha out.
    ...(alpha !== undefined && Number(alpha) >= 0 && { alpha }),
  };
}

/** A case of "crossEntropy", which also has targets that do not sum to 1, and images. */
export function crossEntropyCall(c: GoldenCase): GoldenCall {
  if (c.id.endsWith("prob-unnormalised")) return scaledCall(c);
  if (c.options.layout) return spatialCall(c);
  return { target: c.inputs.target, input: c.inputs.logits };
}

/**
 * This library refuses a target that does not sum to 1, since it is a common bug. The case is checked by
 * linearity: the loss of s · T is s times the loss of T.
 */
function scaledCall({ inputs }: GoldenCase): GoldenCall {
  const scale = rows(inputs.target)[0].reduce((a, b) => a + b, 0);
  return {
    target: rows(inputs.target).map((t) => t.map((ti) => ti / scale)),
    input: inputs.logits,
    value: (loss) => scale * Number(loss),
    slopes: (gradient) => rows(gradient).map((row) => row.map((g) => scale * g)),
  };
}

/** Samples of layout [N, C, d] as N·d rows of C, and gradients back again. */
function spatialCall({ inputs }: GoldenCase): GoldenCall {
  const target = rows(inputs.target);
  const d = target[0].length;
  return {
    target: target.flat(),
    input: (inputs.logits as readonly Batch[]).flatMap(transpose),
    slopes: (gradient) =>
      target.map((_: Vector, n) => transpose(rows(gradient).slice(n * d, (n + 1) * d))),
  };
}
