import type { Batch, NumberList } from "@course/lib";
import { type InputKind, inputs } from "../losses/kinds.js";
import type { Loss, Options, Samples } from "../losses/loss.js";

/** A row of scores, each of a label of its own. */
const rowsOfScores: InputKind = { ...inputs.scores, wrong: [[[0, Number.NaN], RangeError]] };

/** A readable loss of single scores, as one whose samples are rows of labels that may be true together. */
export function ofLabelRows(single: Loss): Loss {
  const called =
    (f: Loss["forward"]): Loss["forward"] =>
    (targets, inputs, options = {}) =>
      f((targets as Batch).flat(), (inputs as Batch).flat(), ofScores(options, inputs));
  const { forward, gradient, extremes } = single;
  return {
    ...{ ...single, input: rowsOfScores, golden: {} },
    forward: called(forward),
    gradient: gradient && called(gradient),
    // A row with one label.
    extremes: extremes.map(({ target, input, gradient, ...of }) => ({
      ...{ ...of, target: [target as number], input: [input as number] },
      ...(gradient !== undefined && { gradient: [gradient] }),
    })),
  };
}

/** Options in which weights per label are repeated for each row. */
function ofScores(options: Options, inputs: Samples): Options {
  const rows = inputs as Batch;
  const labels = rows[0].length;
  const repeated = (weight: unknown): unknown =>
    typeof weight === "object" && (weight as NumberList).length === labels
      ? rows.flatMap(() => Array.from<number>(weight as number[]))
      : weight;
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      name.toLowerCase().endsWith("weight") ? repeated(value) : value,
    ]),
  );
}
