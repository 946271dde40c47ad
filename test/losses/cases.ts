import fc from "fast-check";
import { IGNORED, type Sample, type Surroundings } from "./kinds.js";
import type { Loss, Options, Samples } from "./loss.js";

/** A batch for a loss, with some of its options. A loss of one sample at a time gets batches of one. */
export interface Case {
  readonly classes: number;
  readonly targets: readonly Sample[];
  readonly inputs: readonly Sample[];
  readonly options: Options;
}

/** Draws batches of 1 to 4 samples with 1 to 5 classes, with all options at once, or some of them. */
export function casesOf(loss: Loss, values: "ordinary" | "wild"): fc.Arbitrary<Case> {
  const size = fc.record({
    samples: fc.integer({ min: 1, max: loss.batched ? 4 : 1 }),
    classes: loss.input.isRow ? fc.integer({ min: 1, max: 5 }) : fc.constant(2),
    ignored: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  });
  return size
    .chain(({ samples, classes, ignored }) =>
      fc
        .record({
          inputs: listOf(loss.input[values](classes), samples),
          targets: loss.target.list(samples, classes),
        })
        .chain(({ inputs, targets }) =>
          optionsOf(loss, { samples, classes, targets }).map((options) => ({
            classes,
            inputs,
            targets: targets.map((t, n) =>
              options.ignoreIndex === IGNORED && ignored[n] ? IGNORED : t,
            ),
            options,
          })),
        ),
    )
    .filter((c) => meanDivisor(loss, c) > 0);
}

/** Draws options for a batch: all that its targets allow, or some of them. */
export function optionsOf(loss: Loss, batch: Surroundings): fc.Arbitrary<Options> {
  const values = Object.entries(loss.options).flatMap(([name, kind]) => {
    const arbitrary = kind.values(batch);
    return arbitrary ? [[name, arbitrary] as const] : [];
  });
  const all = Object.fromEntries(values);
  return fc.oneof(fc.record(all), fc.record(all, { requiredKeys: [] }));
}

/** What "mean" divides by: Σ weight[target] of the class indices that count, and otherwise the number of samples. */
export function meanDivisor(loss: Loss, { targets, options }: Case): number {
  const { ignoreIndex, weight } = options;
  const byClass = loss.input.isRow && typeof targets[0] === "number";
  if (!byClass) return targets.length;
  const counted = targets.filter((t) => t !== ignoreIndex) as number[];
  return counted.reduce((sum, t) => sum + ((weight as number[] | undefined)?.[t] ?? 1), 0);
}

/** What a function of the library is called with for a case. */
export function argumentsOf(loss: Loss, { targets, inputs }: Case): [Samples, Samples] {
  return loss.batched ? [targets, inputs] : [targets[0], inputs[0]];
}

/** Sample n of a case, alone. */
export function sampleOf(loss: Loss, c: Case, n: number): Case {
  const options = mapOptions(loss, c, (kind, value) => kind.ofSample?.(value, n) ?? value);
  return { ...c, targets: [c.targets[n]], inputs: [c.inputs[n]], options };
}

/** The same case with the order of its classes reversed. */
export function reversed(loss: Loss, c: Case): Case {
  const last = c.classes - 1;
  const turned = (x: Sample): Sample => (typeof x === "number" ? x : [...x].reverse());
  const index = (t: Sample): Sample => (typeof t === "number" && t !== IGNORED ? last - t : t);
  return {
    ...c,
    targets: c.targets.map((t) => turned(index(t))),
    inputs: c.inputs.map(turned),
    options: mapOptions(loss, c, (kind, value) => kind.reversed?.(value, c.classes) ?? value),
  };
}

function mapOptions(
  loss: Loss,
  { options }: Case,
  f: (kind: Loss["options"][string], value: unknown) => unknown,
): Options {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [name, f(loss.options[name], value)]),
  );
}

function listOf<T>(of: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> {
  return fc.array(of, { minLength: length, maxLength: length });
}
