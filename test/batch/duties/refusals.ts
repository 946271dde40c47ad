import type { Floats } from "@course/lib/batch";
import { faultOfCall, type Refused, shown } from "../../losses/duties/faultOfCall.js";
import { flat, type Nested } from "../../losses/goldenCases.js";
import { namesOfOptions, notOptions, type Wrong } from "../../losses/kinds.js";
import type { Options } from "../../losses/loss.js";
import type { Batch } from "../backends.js";
import { type Arrays, type BatchLoss, hasRows } from "../batchLoss.js";
import { type Precision, precisions } from "../samples.js";

interface BadCall extends Refused {
  readonly arrays: Arrays;
  readonly options?: Options;
}

/** Few samples, which plain loops compute, and many, for which vectors are used. */
const SIZES = [2, 24];

/** Fails unless a batch loss refuses every wrong logit, target, array and option, in batches of both precisions. */
export function refusesWhatIsWrong(batch: Batch, row: BatchLoss): void {
  const faults = precisions.flatMap((Precision) =>
    SIZES.flatMap((samples) =>
      badCallsOf(row, samples, Precision).flatMap((bad) =>
        faultOfCall(row.name, bad, () => `${row.call(batch, bad.arrays, bad.options).loss}`),
      ),
    ),
  );
  if (faults.length > 0)
    throw new Error(
      `${row.name} does not refuse ${faults.length} wrong calls as it should: check what comes with lib/batch/validateBatch.ts.\n${faults.join("\n")}`,
    );
}

/** Every wrong call with so many samples. A wrong number is that of the second sample. */
function badCallsOf(row: BatchLoss, samples: number, Precision: Precision): BadCall[] {
  const { input, target } = row.twin;
  const about = row.called?.input ?? "logits";
  const example = flat(input.example);
  const one = [target.sorts[0].example].flat();
  const isTyped = hasRows(row);
  const listed = new Array<readonly number[]>(samples).fill(one).flat();
  const targets = isTyped ? Float64Array.from(listed) : listed;
  const logits = Precision.from(new Array(samples).fill(example).flat());
  const right: Arrays = { logits, targets, classes: example.length };
  const withLogits = (numbers: readonly number[]): Floats => {
    const changed = logits.slice();
    changed.set(numbers, example.length);
    return changed;
  };
  const of = `of ${samples} samples, ${Precision.name}`;
  return [
    ...input.wrong.filter(isRowOf(example.length)).map(([value, kind]) => ({
      ...{ what: `logits ${shown(value)} ${of}`, about, kind },
      arrays: { ...right, logits: withLogits(flat(value as Nested)) },
    })),
    ...target.sorts[0].wrong
      .filter((wrong) => !isTyped || isRowOf(one.length)(wrong))
      .map(([value, kind]) => ({
        ...{ what: `a target ${shown(value)} ${of}`, about: "targets", kind },
        arrays: { ...right, targets: withSecond(targets, (isTyped ? value : [value]) as number[]) },
      })),
    ...badArrays(row, right).map((bad) => ({ ...bad, what: `${bad.what} ${of}` })),
    ...(samples === 2 ? badOptions(row, right) : []),
  ];
}

/** Targets of which those of the second sample are others. */
function withSecond<L extends number[] | Float64Array>(targets: L, second: readonly number[]): L {
  const from = second.length;
  return targets.map((t, i) => (i >= from && i < 2 * from ? second[i - from] : t)) as L;
}

/** Whether a wrong value is one that a typed array can hold: as many numbers as a sample has. */
const isRowOf =
  (length: number) =>
  ([value]: Wrong): boolean => {
    const entries = [value].flat();
    return entries.length === length && entries.every((x) => typeof x === "number");
  };

/** Arguments that are no arrays of the right kind and length. */
function badArrays({ twin, targetLists, called }: BatchLoss, right: Arrays): BadCall[] {
  const { input = "logits", shape = "shape" } = called ?? {};
  const { logits, targets } = right;
  const Precision = logits instanceof Float32Array ? Float32Array : Float64Array;
  const Other = logits instanceof Float32Array ? Float64Array : Float32Array;
  const List = targetLists[targetLists.length - 1];
  const call = (what: string, about: string, arrays: object, options: Options = {}): BadCall => ({
    ...{ what, about, kind: TypeError, options },
    arrays: { ...right, ...arrays },
  });
  const gradient = (what: string, value: unknown): BadCall =>
    call(`a gradient that is ${what}`, "gradient", {}, { gradient: value });
  const holed = [...targets] as number[];
  delete holed[1];
  const memory = new Precision(targets.length + 1).fill(1);
  const behind = memory.subarray(1);
  const into = { gradient: memory.subarray(0, -1) };
  /** Views that begin so many numbers from each other. */
  const overlapping = (where: string, x: number, g: number): BadCall => {
    const memory = new Precision(logits.length + 1).fill(0.5);
    const view = (from: number): Floats => memory.subarray(from, from + logits.length);
    const bad = call(
      `a gradient that begins ${where}`,
      "gradient",
      { logits: view(x) },
      { gradient: view(g) },
    );
    return { ...bad, kind: RangeError };
  };
  return [
    call("logits in a plain list", input, { logits: Array.from<number>(logits) }),
    call("no logits", input, { logits: new Precision(0), targets: [] }),
    call("a target that is no list", "targets", { targets: 1 }),
    call("targets in a BigInt64Array", "targets", { targets: new BigInt64Array(targets.length) }),
    call("a target too few", "targets", { targets: List.from(Array.from(targets).slice(1)) }),
    call("a target too many", "targets", { targets: List.from([...Array.from(targets), 1]) }),
    gradient("a plain list", Array.from<number>(logits)),
    gradient("of the other precision", new Other(logits.length)),
    gradient("too short", logits.slice(1)),
    gradient("too long", new Precision(logits.length + 1)),
    gradient("false", false),
    gradient("null", null),
    call("targets with a hole", "targets", { targets: holed }),
    overlapping("after the logits", 0, 1),
    overlapping("before the logits", 1, 0),
    ...(twin.input.isRow
      ? []
      : [
          call("a gradient that overlaps the targets", "gradient", { targets: behind }, into),
          ...("weight" in twin.options
            ? [
                call(
                  "a gradient that overlaps the weights",
                  "gradient",
                  {},
                  { ...into, weight: behind },
                ),
              ]
            : []),
        ].map((bad) => ({ ...bad, kind: RangeError }))),
    ...(twin.input.isRow
      ? [0, 1.5, logits.length + 1].map((classes) => call(`${classes} classes`, shape, { classes }))
      : []),
  ];
}

/** What cannot be options, options that the loss does not have, and wrong values, which are wrong for two samples. */
function badOptions({ twin }: BatchLoss, arrays: Arrays): BadCall[] {
  const known = [...Object.keys(twin.options), "gradient"];
  const others = ["label_smoothing", ...namesOfOptions].filter((name) => !known.includes(name));
  return [
    ...notOptions.map(([value, kind]) => ({
      ...{ what: `options ${shown(value)}`, about: "options", kind, arrays },
      options: value as Options,
    })),
    ...others.map((name) => ({
      ...{ what: `option ${name}, which it does not have`, about: name, kind: TypeError, arrays },
      options: { [name]: 0 },
    })),
    ...wrongValues(twin, arrays),
  ];
}

function wrongValues(twin: BatchLoss["twin"], arrays: Arrays): BadCall[] {
  return Object.entries(twin.options).flatMap(([name, { wrong }]) =>
    wrong.map(([value, kind]) => ({
      ...{ what: `option ${name} ${shown(value)}`, about: name, kind, arrays },
      options: { [name]: value },
    })),
  );
}
