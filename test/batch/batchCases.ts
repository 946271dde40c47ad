import fc from "fast-check";
import { type Case, meanDivisor, optionsOf } from "../losses/cases.js";
import { IGNORED, type Sample } from "../losses/kinds.js";
import type { Loss, Options } from "../losses/loss.js";
import { type Arrays, type BatchLoss, hasRows, type ListKind, sampleOf } from "./batchLoss.js";
import { kinds, logitsOf, type Precision, precisions, size } from "./samples.js";

/** A batch for a batch loss, and for its twin the same numbers in plain lists. */
export interface BatchCase extends Case {
  readonly Precision: Precision;
  /** What the targets are passed in. */
  readonly List: ListKind;
}

/** Draws batches of all kinds of logits in both precisions, with no, any, or the SIMD module's options. */
export function batchCasesOf(row: BatchLoss): fc.Arbitrary<BatchCase> {
  const { twin } = row;
  const shape = fc.tuple(size, fc.constantFrom(0, 1, 2, 5, 48)).map(([few, more]) =>
    twin.input.isRow
      ? // The readable loss adds up all scores without compensation, so these must not be thousands.
        { samples: Math.max(1, row.perScore ? more % 6 : more), classes: few }
      : { samples: few + more, classes: 1 },
  );
  return fc
    .record({
      shape,
      kind: fc.constantFrom(...kinds),
      Precision: fc.constantFrom(...precisions),
      List: fc.constantFrom(...row.targetLists),
      isRight: fc.boolean(),
      chosen: fc.constantFrom("none", "any", "simd"),
    })
    .chain(({ shape: { samples, classes }, kind, Precision, List, isRight, chosen }) =>
      fc
        .record({
          inputs: inputsOf(row, kind, samples, classes),
          drawn: twin.target.list(samples, classes),
          ignored: fc.array(fc.boolean(), { minLength: samples, maxLength: samples }),
        })
        .chain(({ inputs, drawn, ignored }) => {
          const right = (x: Sample): Sample => (hasRows(row) ? oneHotAnswer(x) : rightAnswer(x));
          const targets = isRight ? inputs.map(right) : drawn;
          const options =
            chosen === "none"
              ? fc.constant<Options>({})
              : optionsOf(chosen === "any" ? twin : withOptions(twin, row.simdOptions), {
                  ...{ samples, classes, targets },
                });
          return options.map((options): BatchCase => {
            const isIgnored = (n: number) => options.ignoreIndex === IGNORED && ignored[n];
            const marked = targets.map((t, n) => (isIgnored(n) ? IGNORED : t));
            return {
              ...{ classes, options, Precision, List },
              inputs: inputs.map((x) => rounded(x, Precision)),
              targets: marked.map((t) => held(t, List)),
            };
          });
        }),
    )
    .filter((c) => c.options.reduction === "sum" || meanDivisor(twin, c) > 0);
}

/** A loss with some of its options only. */
function withOptions(loss: Loss, names: readonly string[]): Loss {
  const options = Object.entries(loss.options).filter(([name]) => names.includes(name));
  return { ...loss, options: Object.fromEntries(options) };
}

function inputsOf(
  row: BatchLoss,
  kind: (typeof kinds)[number],
  samples: number,
  classes: number,
): fc.Arbitrary<Sample[]> {
  if (!row.twin.input.isRow) return logitsOf(kind, samples);
  const sample = logitsOf(kind, classes).map((scores) => sampleOf(row, scores));
  return fc.array(sample, { minLength: samples, maxLength: samples });
}

/** The target that a sample's logits speak for most. */
export function rightAnswer(input: Sample): number {
  return typeof input === "number" ? Number(input > 0) : input.indexOf(Math.max(...input));
}

/** {@link rightAnswer} as a distribution. */
function oneHotAnswer(input: Sample): number[] {
  return [input].flat().map((_, k) => Number(k === rightAnswer(input)));
}

/** A target as a list of a kind holds it. */
function held(target: Sample, List: ListKind): Sample {
  const numbers = Array.from<number>(List.from([target].flat()));
  return typeof target === "number" ? numbers[0] : numbers;
}

/** A sample as an array of a precision holds it. */
export function rounded(input: Sample, Precision: Precision): Sample {
  return typeof input === "number"
    ? Precision.of(input)[0]
    : Array.from<number>(Precision.from(input));
}

/** A case as it is passed to a batch loss. */
export function arraysOf({ inputs, targets, classes, Precision, List }: BatchCase): Arrays {
  return {
    logits: Precision.from(inputs.flat()),
    targets: List.from(targets.flat()),
    classes,
  };
}
