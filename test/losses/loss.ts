import type { GoldenCase, Nested } from "./goldenCases.js";
import type { InputKind, OptionKind, Sample, TargetKind } from "./kinds.js";

/** What a loss and its gradient are called with: one sample, or a list of samples. */
export type Samples = Sample | readonly Sample[];
export type Options = Readonly<Record<string, unknown>>;

/** A case of test/references/golden.json as a call of the loss. */
export interface GoldenCall {
  readonly target: Nested;
  readonly input: Nested;
  /** Turns the answer of the library into what the case expects, where a framework does one step more. */
  readonly value?: (loss: Nested) => Nested;
  readonly slopes?: (gradient: Nested) => Nested;
}

/** What a loss gives for a hard input, to the last digit. */
export interface Extreme {
  /** What is extreme, as a condition: "if the right answer is 40 ahead". */
  readonly when: string;
  readonly target: Samples;
  readonly input: Samples;
  readonly options?: Options;
  readonly loss: Nested;
  /** Left out if the loss has no gradient. */
  readonly gradient?: Nested;
}

/** One row of the table of losses. */
export interface Loss {
  /** As it is exported; its gradient is exported as `${name}Gradient`. */
  readonly name: string;
  readonly forward: (target: Samples, input: Samples, options?: Options) => Nested;
  readonly gradient: ((target: Samples, input: Samples, options?: Options) => Nested) | undefined;
  /** Why there is no gradient. */
  readonly noGradient: string | undefined;
  /** Whether it takes lists of samples, with a reduction. */
  readonly batched: boolean;
  readonly input: InputKind;
  readonly target: TargetKind;
  readonly options: Readonly<Record<string, OptionKind>>;
  /** By the name of a function in test/references/golden.json, how its cases are calls of this loss. */
  readonly golden: Readonly<Record<string, (testCase: GoldenCase) => GoldenCall>>;
  readonly extremes: readonly Extreme[];
}

type Exported = (target: never, input: never, options?: never) => Nested;

/** A row as it is written. `O` is the type of the options: each of them needs a kind. */
export interface Row<O> {
  readonly name: string;
  readonly forward: Exported;
  /** The gradient, or a sentence that says why there is none. */
  readonly gradient: Exported | string;
  /** Default: true. */
  readonly batched?: boolean;
  readonly input: InputKind;
  readonly target: TargetKind;
  readonly options: { readonly [K in keyof Required<O>]: OptionKind };
  readonly golden: Loss["golden"];
  readonly extremes: readonly Extreme[];
}

/**
 * A row of the table. All tests call a loss through its row, so this is the only place that knows the order of
 * the arguments.
 */
export function loss<O>(row: Row<O>): Loss {
  const { forward, gradient, batched = true, options } = row;
  const called = (f: Exported) => f as Loss["forward"];
  return {
    ...row,
    batched,
    options,
    forward: called(forward),
    gradient: typeof gradient === "string" ? undefined : called(gradient),
    noGradient: typeof gradient === "string" ? gradient : undefined,
  };
}
