import type { Reduction } from "@course/lib";
import fc from "fast-check";
import { base, distribution, probability } from "./arbitrary.js";

// What goes into losses: kinds of inputs, of targets and of options. A kind knows how to draw right values and
// lists wrong ones, so a row of the table of losses names its kinds and is tested with all of these values.

type ErrorKind = typeof TypeError | typeof RangeError;

/** A value that must be refused, and how. */
export type Wrong = readonly [value: unknown, kind: ErrorKind];

/** One number for a sample, or one number for each class of a sample. */
export type Sample = number | readonly number[];

/** What one sample of a loss is predicted by. */
export interface InputKind {
  /** What the parameter is called in messages. */
  readonly name: string;
  /** Whether a sample is a row with one number for each class; otherwise it is a single number. */
  readonly isRow: boolean;
  /** Values at which slopes can be measured: not extreme, and away from jumps and infinities. */
  ordinary(classes: number): fc.Arbitrary<Sample>;
  /** Any finite value that is allowed. */
  wild(classes: number): fc.Arbitrary<Sample>;
  /** How far a value is moved to measure a slope; the default of numericalGradient if left out. */
  readonly step?: number;
  /** A sample with two classes. */
  readonly example: Sample;
  readonly wrong: readonly Wrong[];
}

/** What is true of one sample of a loss. */
export interface TargetKind {
  /** Draws the targets of all samples of a batch, which may have to be alike. */
  list(samples: number, classes: number): fc.Arbitrary<readonly Sample[]>;
  /** The sorts of targets, of which a batch has one. */
  readonly sorts: readonly TargetSort[];
}

/** Targets that are alike, such as class indices. */
export interface TargetSort {
  /** The target of a sample with two classes. */
  readonly example: Sample;
  /** Wrong for a sample with two classes. */
  readonly wrong: readonly Wrong[];
}

/** A batch as far as its options depend on it. */
export interface Surroundings {
  readonly samples: number;
  readonly classes: number;
  readonly targets: readonly Sample[];
}

/** A value that an option may have. */
export interface OptionKind {
  /** Values that are allowed; undefined where the option cannot be combined with the targets. */
  values(batch: Surroundings): fc.Arbitrary<unknown> | undefined;
  /** Wrong for a batch of two samples with two classes. */
  readonly wrong: readonly Wrong[];
  /** The value for sample n alone; by default that of the batch. */
  ofSample?(value: unknown, n: number): unknown;
  /** The value after the order of the classes has been reversed; by default the same. */
  reversed?(value: unknown, classes: number): unknown;
}

/** A list of two whose second entry is a hole. */
const holed: readonly number[] = Object.assign(new Array<number>(2), [1]);

const notNumbers: readonly Wrong[] = [
  [undefined, TypeError],
  [null, TypeError],
  [1n, TypeError],
  ["0.5", TypeError],
  [Number.NaN, RangeError],
];
const notFinite: readonly Wrong[] = [
  ...notNumbers,
  [Infinity, RangeError],
  [-Infinity, RangeError],
];
const notProbabilities: readonly Wrong[] = [
  ...notNumbers,
  [-0.1, RangeError],
  [1.1, RangeError],
  [Infinity, RangeError],
];
const notLists: readonly Wrong[] = [
  [undefined, TypeError],
  [null, TypeError],
  ["[1, 0]", TypeError],
  [[], TypeError],
  [new Float64Array(0), TypeError],
  [BigInt64Array.of(1n, 0n), TypeError],
  [new DataView(new ArrayBuffer(16)), TypeError],
];
const withWrongEntries: readonly Wrong[] = [
  [[0, "1"], TypeError],
  [[1, undefined], TypeError],
  [holed, TypeError],
  [[0, Number.NaN], RangeError],
];
const notDistributions: readonly Wrong[] = [
  ...withWrongEntries,
  [[2, -1], RangeError],
  [[-0.5, 1.5], RangeError],
  [[0.5, 0.6], RangeError],
  [[0, 0], RangeError],
  [[0.5, 0.49], RangeError],
  [[0.5, 0.500002], RangeError],
];

const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1e308, -1e308, 709, -745, 37),
);
const ends = fc.oneof(fc.constantFrom(0, 1, 5e-324, 1 - 2 ** -53), probability);
const smooth = fc.double({ min: -4, max: 4, noNaN: true });
const listOf = <T>(of: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
  fc.array(of, { minLength: length, maxLength: length });

/** Distributions, of which some give a class a subnormal probability, or one that is almost 1. */
function wildDistribution(classes: number): fc.Arbitrary<number[]> {
  if (classes === 1) return fc.constant([1]);
  const twoClasses = ends.map((p) => [1 - p, p, ...new Array<number>(classes - 2).fill(0)]);
  return fc.oneof(distribution(classes), twoClasses);
}

export const inputs = {
  /** A score of "yes": any number. */
  score: {
    name: "logit",
    isRow: false,
    ordinary: () => smooth,
    wild: () => finite,
    example: 0.5,
    wrong: notNumbers,
  },
  /** A finite number. */
  number: {
    name: "predicted",
    isRow: false,
    ordinary: () => smooth,
    wild: () => finite,
    example: 0.5,
    wrong: notFinite,
  },
  /** The probability of "yes". */
  probability: {
    name: "predicted",
    isRow: false,
    ordinary: () => fc.double({ min: 0.05, max: 0.95, noNaN: true }),
    wild: () => ends,
    example: 0.5,
    wrong: notProbabilities,
  },
  /** A score for each class; −Infinity masks a class. */
  scores: {
    name: "logits",
    isRow: true,
    ordinary: (classes) => listOf(smooth, classes),
    wild: (classes) => listOf(finite, classes),
    example: [0.5, -0.5],
    wrong: [
      ...notLists,
      ...withWrongEntries,
      [[0, Infinity], RangeError],
      [[-Infinity, -Infinity], RangeError],
    ],
  },
  /** A probability for each class. */
  distribution: {
    name: "predicted",
    isRow: true,
    // At least 0.05 each, and the step so small that the sum still counts as 1.
    ordinary: (classes) =>
      distribution(classes).map((p) => p.map((pi) => 0.05 + (1 - 0.05 * classes) * pi)),
    step: 5e-7,
    wild: wildDistribution,
    example: [0.25, 0.75],
    wrong: [...notLists, ...notDistributions],
  },
  /** The logarithm of a probability for each class. */
  logProbabilities: {
    name: "logProbabilities",
    isRow: true,
    ordinary: (classes) =>
      distribution(classes).map((p) => p.map((pi) => Math.log(0.05 + (1 - 0.05 * classes) * pi))),
    step: 5e-7,
    wild: (classes) => wildDistribution(classes).map((p) => p.map(Math.log)),
    example: [Math.log(0.25), Math.log(0.75)],
    wrong: [
      ...notLists,
      ...withWrongEntries,
      [[1, 0], RangeError],
      [[0, 0], RangeError],
      [[-1, -1], RangeError],
      [[0.1, -3], RangeError],
      [[-Infinity, -Infinity], RangeError],
    ],
  },
} as const satisfies Record<string, InputKind>;

const notClasses: readonly Wrong[] = [
  ...notNumbers,
  [-1, RangeError],
  [2, RangeError],
  [0.5, RangeError],
  [Infinity, RangeError],
];
const classIndices = (samples: number, classes: number): fc.Arbitrary<number[]> =>
  listOf(fc.nat({ max: classes - 1 }), samples);
const distributions = (samples: number, classes: number): fc.Arbitrary<number[][]> =>
  listOf(distribution(classes), samples);
const distributionSort: TargetSort = {
  example: [0.25, 0.75],
  wrong: [...notLists, ...notDistributions, [[1], TypeError], [[0.5, 0.5, 0], TypeError]],
};

export const targets = {
  /** A share of "yes" in [0, 1]. */
  label: {
    list: (samples) => listOf(fc.oneof(fc.constantFrom(0, 1), probability), samples),
    sorts: [{ example: 0.25, wrong: notProbabilities }],
  },
  /** A share of "yes" for each label of a row. */
  labels: {
    list: (samples, classes) =>
      listOf(listOf(fc.oneof(fc.constantFrom(0, 1), probability), classes), samples),
    sorts: [
      {
        example: [0.25, 1],
        wrong: [
          [[0.5, Number.NaN], RangeError],
          [[2, -1], RangeError],
          [[0, 1.1], RangeError],
        ],
      },
    ],
  },
  /** A finite number. */
  number: {
    list: (samples) => listOf(smooth, samples),
    sorts: [{ example: 0.25, wrong: notFinite }],
  },
  /** 0 or 1. */
  hardLabel: {
    list: (samples) => listOf(fc.constantFrom(0, 1), samples),
    sorts: [{ example: 1, wrong: [...notProbabilities, [0.5, RangeError]] }],
  },
  /** The number of the true class. */
  classIndex: {
    list: classIndices,
    sorts: [{ example: 1, wrong: [...notClasses, [[0, 1], TypeError]] }],
  },
  /** A probability for each class. */
  distribution: { list: distributions, sorts: [distributionSort] },
  /** Either, but the same for all samples of a batch. */
  classIndexOrDistribution: {
    list: (samples, classes) =>
      fc.oneof<fc.Arbitrary<Sample[]>[]>(
        classIndices(samples, classes),
        distributions(samples, classes),
      ),
    sorts: [{ example: 1, wrong: notClasses }, distributionSort],
  },
} as const satisfies Record<string, TargetKind>;

/** What PyTorch calls a sample that is left out. */
export const IGNORED = -100;

const positive = fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 3, noNaN: true }));
/** Values that are no option, though they are as good as nothing to JavaScript. */
const nothings: readonly Wrong[] = [
  [null, TypeError],
  ["", TypeError],
  [false, TypeError],
];
const notExponents: readonly Wrong[] = [
  ...nothings,
  [-1, RangeError],
  [Infinity, RangeError],
  [Number.NaN, RangeError],
  ["2", TypeError],
];
/** Weights whose products or quotients are no numbers, too. */
const notWeights: readonly Wrong[] = [
  ...notExponents,
  [1e-310, RangeError],
  [1e-101, RangeError],
  [1e101, RangeError],
  [1e308, RangeError],
];
const inLists = (wrong: readonly Wrong[]): Wrong[] =>
  wrong.map(([value, kind]) => [[1, value], kind]);
const notShares: readonly Wrong[] = [
  ...nothings,
  [-0.1, RangeError],
  [1.1, RangeError],
  [Number.NaN, RangeError],
  ["0.1", TypeError],
];
const share: OptionKind = { values: () => probability, wrong: notShares };

/** Wrong where one weight is allowed, or a list of as many as the batch needs, which is two. */
const notOneOrManyWeights: readonly Wrong[] = [
  ...notWeights,
  ...inLists(notWeights),
  [holed, TypeError],
  [[1], TypeError],
  [[1, 1, 1], TypeError],
];

/** What cannot be the options of any function. */
export const notOptions: readonly Wrong[] = [
  [null, TypeError],
  ["mean", TypeError],
  [10, TypeError],
  [[0.1], TypeError],
  [Float64Array.of(1, 2), TypeError],
  [new Map([["reduction", "sum"]]), TypeError],
];

export const options = {
  base: {
    values: () => base,
    wrong: [
      ...nothings,
      [1, RangeError],
      [0, RangeError],
      [-2, RangeError],
      [Infinity, RangeError],
      [Number.NaN, RangeError],
      ["2", TypeError],
    ],
  },
  reduction: {
    values: () => fc.constantFrom<Reduction>("mean", "sum", "none"),
    wrong: [...nothings, ["average", TypeError], [2, TypeError]],
  },
  /** One weight for each class. */
  classWeights: {
    values: ({ classes }) => listOf(positive, classes),
    wrong: [
      ...nothings,
      ...inLists(notWeights),
      [0, TypeError],
      [2, TypeError],
      [holed, TypeError],
      [[1], TypeError],
      [[1, 1, 1], TypeError],
    ],
    reversed: (weights) => [...(weights as number[])].reverse(),
  },
  /** One weight for all samples, or one for each. */
  sampleWeights: {
    values: ({ samples }) => fc.oneof(positive, listOf(positive, samples)),
    wrong: notOneOrManyWeights,
    ofSample: (weight, n) => (typeof weight === "number" ? weight : (weight as number[])[n]),
  },
  /** One weight for all labels of all rows, one for each label of a row, or one for each label of each row. */
  labelWeights: {
    values: ({ samples, classes }) =>
      fc.oneof(positive, listOf(positive, classes), listOf(positive, samples * classes)),
    wrong: notOneOrManyWeights,
  },
  /** A share of a whole. */
  share,
  /** How far a label is smoothed. */
  labelSmoothing: share,
  /** The exponent γ of the focal losses. */
  exponent: {
    values: () => fc.constantFrom(0, 0.5, 1, 2, 5),
    wrong: notExponents,
  },
  /** A class index that takes a sample out of the batch; it needs class indices as targets. */
  ignoreIndex: {
    values: ({ targets: [first] }) =>
      typeof first === "number" ? fc.constantFrom(IGNORED, 0) : undefined,
    wrong: [...nothings, [Number.NaN, RangeError], ["0", TypeError]],
    reversed: (index, classes) => (index === IGNORED ? index : classes - 1 - Number(index)),
  },
} as const satisfies Record<string, OptionKind>;

/** The names of all options that a loss may have. */
export const namesOfOptions: readonly string[] = [
  ...["base", "reduction", "weight", "positiveWeight", "labelSmoothing", "ignoreIndex"],
  ...["gamma", "alpha", "gradient", "sampleWeight"],
];
