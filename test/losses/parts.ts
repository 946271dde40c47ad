import * as lib from "@course/lib";
import fc from "fast-check";
import { base, distribution, probability } from "./arbitrary.js";
import { inputs, notOptions, options, type Wrong } from "./kinds.js";

/** A function of @course/lib that is no loss but a part of one, or a tool for its users. */
export interface Part {
  readonly name: string;
  readonly call: (...args: unknown[]) => unknown;
  /** Finite arguments, for which no number of the result is NaN. */
  readonly allowed: fc.Arbitrary<readonly unknown[]>;
  /** Arguments that must be refused. */
  readonly wrong: readonly (readonly [args: readonly unknown[], kind: Wrong[1]])[];
  /** Names of functions in test/references/golden.json, or why it has none. */
  readonly golden: readonly string[] | string;
}

interface Written extends Omit<Part, "call"> {
  readonly call: (...args: never) => unknown;
}

const part = (written: Written): Part => written as unknown as Part;
const only = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> => fc.tuple(values);
/** Wrong values as the argument at a place among right ones. */
const inPlace = (
  wrong: readonly Wrong[],
  before: readonly unknown[] = [],
  after: readonly unknown[] = [],
): Part["wrong"] => wrong.map(([value, kind]) => [[...before, value, ...after], kind]);
const wrongBases = inPlace(options.base.wrong.map(([base, kind]) => [{ base }, kind]));
const withBase = (...before: readonly unknown[]): Part["wrong"] => [
  ...inPlace([...notOptions, [{ reduction: "sum" }, TypeError]], before),
  ...wrongBases.map(([args, kind]) => [[...before, ...args], kind] as const),
];

const scores = fc.integer({ min: 1, max: 5 }).chain((n) => inputs.scores.wild(n));
const batch = fc.array(inputs.scores.wild(3), { minLength: 1, maxLength: 4 });
const scoreOrScores = fc.oneof(inputs.score.wild(), scores);
const anyDistribution = fc.integer({ min: 1, max: 5 }).chain(distribution);
const wrongLists = inputs.scores.wrong.filter(([value]) => !String(value).includes("Infinity"));
const wrongShares = options.share.wrong;
const wrongScores: readonly Wrong[] = [...inputs.score.wrong, [[0, null], TypeError]];
const wrongRows: readonly Wrong[] = [
  ...inputs.scores.wrong,
  ...inputs.scores.wrong
    .filter(([value]) => value !== undefined)
    .map(([value, kind]): Wrong => [[[0, 1], value], kind]),
];

const sumOfSquares = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x * x, 0);

const EXACT = "its results are exact by definition";

/** Every function that @course/lib exports, except losses and their gradients. */
export const parts: readonly Part[] = [
  part({
    name: "argMax",
    call: lib.argMax,
    allowed: only(scores),
    wrong: inPlace(wrongLists),
    golden: EXACT,
  }),
  part({
    name: "changeBase",
    call: lib.changeBase,
    allowed: fc.tuple(probability, base, base),
    wrong: [
      ...inPlace(inputs.score.wrong, [], [2, 10]),
      ...inPlace(options.base.wrong, [1], [2]),
      ...inPlace(options.base.wrong, [1, 2]),
    ],
    golden: "it is one multiplication, which the laws of cross-entropy use",
  }),
  part({
    name: "entropy",
    call: lib.entropy,
    allowed: only(anyDistribution),
    wrong: [...inPlace(inputs.distribution.wrong), ...withBase([0.5, 0.5])],
    golden: ["entropy"],
  }),
  part({
    name: "log",
    call: lib.log,
    allowed: fc.tuple(fc.double({ min: 0, noNaN: true }), fc.record({ base })),
    wrong: [...inPlace([...inputs.score.wrong, [-1, RangeError]]), ...withBase(2)],
    golden: "all losses of probabilities go through it, and have reference values",
  }),
  part({
    name: "logSigmoid",
    call: lib.logSigmoid,
    allowed: only(scoreOrScores),
    wrong: inPlace(wrongScores),
    golden: ["logSigmoid"],
  }),
  part({
    name: "logit",
    call: lib.logit,
    allowed: only(
      fc.oneof(inputs.probability.wild(), fc.array(inputs.probability.wild(), { minLength: 1 })),
    ),
    wrong: inPlace([...inputs.probability.wrong, [[0.5, 2], RangeError], [[], TypeError]]),
    golden: ["logit"],
  }),
  part({
    name: "logSoftmax",
    call: lib.logSoftmax,
    allowed: only(fc.oneof(scores, batch)),
    wrong: inPlace(wrongRows),
    golden: ["logSoftmax"],
  }),
  part({
    name: "logSumExp",
    call: lib.logSumExp,
    allowed: only(scores),
    wrong: inPlace(wrongLists),
    golden: ["logsumexp"],
  }),
  part({
    name: "numericalGradient",
    call: lib.numericalGradient,
    allowed: fc.tuple(fc.constant(sumOfSquares), fc.array(probability, { minLength: 1 })),
    wrong: [
      ...inPlace(wrongLists, [() => 0]),
      ...inPlace(inputs.score.wrong.slice(1), [() => 0, [0]]),
      ...inPlace(
        [
          [3, TypeError],
          [undefined, TypeError],
        ],
        [],
        [[0]],
      ),
      [[() => 0, [0], 0], RangeError],
      [[() => 0, [0], -1], RangeError],
      [[() => 0, [0], Infinity], RangeError],
      [[() => Infinity, [0]], RangeError],
    ],
    golden: "it measures whatever it is given; every gradient of the library agrees with it",
  }),
  part({
    name: "oneHot",
    call: lib.oneHot,
    allowed: fc.integer({ min: 1, max: 9 }).chain((n) => fc.tuple(fc.nat(n - 1), fc.constant(n))),
    wrong: [
      ...inPlace(
        [...inputs.score.wrong, [-1, RangeError], [3, RangeError], [0.5, RangeError]],
        [],
        [3],
      ),
      ...inPlace(
        [...inputs.score.wrong, [0, RangeError], [-1, RangeError], [1.5, RangeError]],
        [0],
      ),
    ],
    golden: EXACT,
  }),
  part({
    name: "perplexity",
    call: lib.perplexity,
    allowed: fc.tuple(fc.double({ min: 0, max: 1000, noNaN: true }), fc.record({ base })),
    wrong: [...inPlace([...inputs.score.wrong, [-1, RangeError]]), ...withBase(2)],
    golden: ["perplexity"],
  }),
  part({
    name: "reduce",
    call: lib.reduce,
    allowed: fc.tuple(
      fc.array(probability, { minLength: 1 }),
      fc.constantFrom("mean", "sum", "none"),
    ),
    wrong: [
      ...inPlace(wrongLists, [], ["sum"]),
      ...inPlace(options.reduction.wrong, [[1, 2]]),
      [[[1, 2], undefined], TypeError],
      [[[1, 2], "mean", 0], RangeError],
      [[[1, 2], "mean", Number.NaN], RangeError],
      [[[1, 2], "mean", "2"], TypeError],
      [[[1, 2], "mean", null], TypeError],
    ],
    golden: "all losses go through it, and have reference values under each reduction",
  }),
  part({
    name: "sigmoid",
    call: lib.sigmoid,
    allowed: only(scoreOrScores),
    wrong: inPlace(wrongScores),
    golden: ["sigmoid"],
  }),
  part({
    name: "smoothLabels",
    call: lib.smoothLabels,
    allowed: fc.tuple(anyDistribution, probability),
    wrong: [
      ...inPlace(inputs.distribution.wrong, [], [0.1]),
      ...inPlace([...wrongShares, [undefined, TypeError]], [[1, 0]]),
    ],
    golden: "all losses with label smoothing go through it, and have reference values",
  }),
  part({
    name: "softmax",
    call: lib.softmax,
    allowed: only(fc.oneof(scores, batch)),
    wrong: inPlace(wrongRows),
    golden: ["softmax"],
  }),
  part({
    name: "softmaxJacobian",
    call: lib.softmaxJacobian,
    allowed: only(scores),
    wrong: inPlace(inputs.scores.wrong),
    golden: ["softmax"],
  }),
  part({
    name: "softplus",
    call: lib.softplus,
    allowed: only(scoreOrScores),
    wrong: inPlace(wrongScores),
    golden: ["softplus"],
  }),
  part({
    name: "surprisal",
    call: lib.surprisal,
    allowed: fc.tuple(inputs.probability.wild(), fc.record({ base })),
    wrong: [...inPlace(inputs.probability.wrong), ...withBase(0.5)],
    golden: "it is −log p, of which every loss of probabilities is a sum",
  }),
  part({
    name: "unitName",
    call: lib.unitName,
    allowed: only(base),
    wrong: inPlace(options.base.wrong),
    golden: EXACT,
  }),
];
