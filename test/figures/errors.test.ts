import * as figures from "@course/lib/figures";
import type { BenchmarkCase } from "@course/lib/lessons";
import { describe, expect, it } from "vitest";
import { type FigureName, figureNames } from "./samples.js";

const drawn: Pick<typeof figures, FigureName> = figures;
const third = [1 / 3, 1 / 3, 1 / 3];

function benchmarkCase(name: string, ratio: number): BenchmarkCase {
  const size = { loss: "softmax", samples: 1, classes: 3, milliseconds: 1 } as const;
  const how = { precision: "float32", pass: "forward" } as const;
  return { ...size, ...how, ratios: [{ name, kind: "browser", ratio }] };
}

/** Calls that cannot be drawn, each with the error and its whole message. */
const refused: readonly [draw: () => string, error: typeof RangeError, message: string][] = [
  [
    () => figures.lossCurve({ marks: [{ target: 1, predicted: 1.2 }] }),
    RangeError,
    "lossCurve: marks[0].predicted is 1.2; a probability lies in [0, 1].",
  ],
  [
    () => figures.lossCurve({ marks: [{ target: 0, predicted: 1 }] }),
    RangeError,
    "lossCurve: the loss of marks[0] is Infinity; only finite numbers can be drawn.",
  ],
  [
    () => figures.lossCurve({ base: 0.5 }),
    RangeError,
    "lossCurve: base is 0.5; a base is finite and greater than 1. Try Math.E, 2 or 10.",
  ],
  [
    () => figures.rankedProbabilities([{ label: "P", probabilities: [0.5, 0.5, 0] }]),
    RangeError,
    "rankedProbabilities: predictions[0].probabilities[2] is 0, which a logarithmic axis cannot show.",
  ],
  [
    () => figures.rankedProbabilities([{ label: "P", probabilities: [1] }]),
    RangeError,
    "rankedProbabilities: predictions[0].probabilities has length 1; it needs at least 2.",
  ],
  [
    () => figures.pictureGrid([]),
    RangeError,
    "pictureGrid: pictures has length 0; it needs at least 1.",
  ],
  [
    () => figures.pictureGrid([{ pixels: [1, 2, 3], label: "7" }]),
    RangeError,
    "pictureGrid: pictures[0] has 3 pixels; a square picture has 4, 9, 16, …",
  ],
  [
    () => figures.pictureGrid([{ pixels: [1], label: "7" }], { black: Number.NaN }),
    RangeError,
    "pictureGrid: black is NaN; find where it came from.",
  ],
  [
    () => figures.pictureGrid([{ pixels: [Number.NaN], label: "7" }]),
    RangeError,
    "pictureGrid: pictures[0].pixels[0] is NaN; find where it came from.",
  ],
  [
    () =>
      figures.decisionRegions([{ x: 1, y: 2, label: 2 }], () => 0, {
        classes: ["a", "b"],
        xName: "x",
        yName: "y",
      }),
    RangeError,
    "decisionRegions: samples[0].label is 2; with 2 classes it is a whole number from 0 to 1.",
  ],
  [
    () =>
      figures.decisionRegions([{ x: Infinity, y: 2, label: 0 }], () => 0, {
        classes: ["a"],
        xName: "x",
        yName: "y",
      }),
    RangeError,
    "decisionRegions: samples[0].x is Infinity; only finite numbers can be drawn.",
  ],
  [
    () => figures.benchmarkRatios([]),
    RangeError,
    "benchmarkRatios: cases has length 0; it needs at least 1.",
  ],
  [
    () => figures.benchmarkRatios([benchmarkCase("none", Infinity)]),
    RangeError,
    "benchmarkRatios: the ratio of none is Infinity; only finite numbers can be drawn.",
  ],
  [
    () => figures.benchmarkRatios([benchmarkCase("none", 0)]),
    RangeError,
    "benchmarkRatios: the ratio of none is 0; it must be above 0.",
  ],
  [
    () => figures.distributionBars([]),
    RangeError,
    "distributionBars: rows has length 0; it needs at least 1.",
  ],
  [
    () => figures.distributionBars([{ label: "P", values: [0.5, -0.5] }]),
    RangeError,
    "distributionBars: rows[0].values[1] is -0.5; it must be finite and not negative.",
  ],
  [
    () => figures.distributionBars([{ label: "P", values: new Array(13).fill(0) }]),
    RangeError,
    "distributionBars: rows[0].values has length 13; there is room for 12. Try networkOutputs.",
  ],
  [
    () => figures.distributionBars([{ label: "P", values: third }], { classes: ["a", "b"] }),
    TypeError,
    "distributionBars: rows[0].values has 3 entries, classes has 2; they must match.",
  ],
  [
    () => figures.distributionBars([{ label: "P", values: third }], { highlight: 3 }),
    RangeError,
    "distributionBars: highlight is 3; with 3 classes a class index is a whole number from 0 to 2.",
  ],
  [
    () => figures.likelihoodUnderflow([0.5, 0]),
    RangeError,
    "likelihoodUnderflow: the surprisal of probabilities[1] is Infinity; only finite numbers can be drawn.",
  ],
  [
    () => figures.likelihoodUnderflow("heads" as never),
    TypeError,
    "likelihoodUnderflow: probabilities is heads; it must be a list.",
  ],
  [
    () => figures.baseHypotheses([{ probability: 0.3, printed: 0.522 as never }]),
    TypeError,
    'baseHypotheses: losses[0].printed is 0.522; it must be a string with decimals, such as "0.522".',
  ],
  [
    () => figures.codeLengthBars([{ label: "P", target: [0.5, 0.5], predicted: [1, 0] }]),
    RangeError,
    "codeLengthBars: the loss of rows[0] is Infinity; only finite numbers can be drawn.",
  ],
  [
    () => figures.fileSizes([{ label: "gzip", bytes: Infinity }]),
    RangeError,
    "fileSizes: files[0].bytes is Infinity; only finite numbers can be drawn.",
  ],
  [
    () => figures.intervals([{ label: "a row", parts: [] }]),
    RangeError,
    "intervals: rows[0].parts has length 0; it needs at least 1.",
  ],
  [
    () => figures.bitsOfCharacters(new Array(61).fill({ character: "a", bits: 1 })),
    RangeError,
    "bitsOfCharacters: characters has length 61; there is room for 60.",
  ],
  [
    () => figures.probabilityTimesSlope([]),
    RangeError,
    "probabilityTimesSlope: losses has length 0; it needs at least 1.",
  ],
  [
    () => figures.entropyCurve({ marks: [2] }),
    RangeError,
    "entropyCurve: marks[0] is 2; a probability lies in [0, 1].",
  ],
  [
    () =>
      figures.finiteDifferenceError([
        {
          label: "central",
          errors: [
            { step: 0, error: 1 },
            { step: 1, error: 1 },
          ],
        },
      ]),
    RangeError,
    "finiteDifferenceError: series[0].errors[0].step is 0; it must be above 0.",
  ],
  [
    () =>
      figures.finiteDifferenceError([
        {
          label: "central",
          errors: [
            { step: 1, error: 0 },
            { step: 2, error: 0 },
          ],
        },
      ]),
    RangeError,
    "finiteDifferenceError: every error is 0; a logarithmic axis needs one that is not.",
  ],
  [
    () => figures.exponentialError([{ label: "exact", errors: [{ x: 0, error: 0 }] }]),
    RangeError,
    "exponentialError: approximations[0].errors has length 1; it needs at least 2.",
  ],
  [
    () =>
      figures.exponentialError([
        {
          label: "signed",
          errors: [
            { x: 0, error: -1 },
            { x: 1, error: 0 },
          ],
        },
      ]),
    RangeError,
    "exponentialError: approximations[0].errors[0].error is -1; it must be finite and not negative.",
  ],
  [
    () => figures.gradientArrows([0, 1], third),
    TypeError,
    "gradientArrows: predicted has 3 entries, target has 2; they must match.",
  ],
  [
    () => figures.gradientArrows([0, 1], [1, 2]),
    RangeError,
    "gradientArrows: predicted[1] is 2; a probability lies in [0, 1]. Try softmax.",
  ],
  [
    () => figures.networkOutputs([1, Number.NaN], 0),
    RangeError,
    "networkOutputs: outputs[1] is NaN; find where it came from.",
  ],
  [
    () => figures.networkOutputs([1, 2], 2),
    RangeError,
    "networkOutputs: label is 2; with 2 classes a class index is a whole number from 0 to 1.",
  ],
  [
    () =>
      figures.network([
        { name: "features", nodes: ["", ""], of: 2 },
        { name: "score", nodes: ["y"] },
      ]),
    RangeError,
    "network: layers[0].of is 2; it must be a whole number above 2, the number of nodes drawn.",
  ],
  [
    () => figures.forecasts([{ label: "A", forecasts: [{ predicted: 1.2, target: 1 }] }]),
    RangeError,
    "forecasts: rows[0].forecasts[0].predicted is 1.2; a probability lies in [0, 1].",
  ],
  [
    () =>
      figures.forecasts([{ label: "A", forecasts: [{ predicted: 0.2, target: 0.5 as 0 | 1 }] }]),
    RangeError,
    "forecasts: rows[0].forecasts[0].target is 0.5; it must be 0 or 1.",
  ],
  [
    () => figures.oneOutputTwoOutputs(Infinity, [0, 1]),
    RangeError,
    "oneOutputTwoOutputs: one is Infinity; only finite numbers can be drawn.",
  ],
  [
    () => figures.scoreDifference({ pairs: [[0, 5]] }),
    RangeError,
    "scoreDifference: pairs[0][1] is 5; the picture shows scores from -4 to 4.",
  ],
  [
    () => figures.scoreDifference({ pairs: new Array(7).fill([0, 1]) }),
    RangeError,
    "scoreDifference: pairs has length 7; there is room for 6.",
  ],
  [
    () => figures.sigmoidSaturation({ mark: 9 }),
    RangeError,
    "sigmoidSaturation: mark is 9; the picture shows scores from -8 to 8.",
  ],
  [
    () => figures.simplex([0.5, 0.5], []),
    RangeError,
    "simplex: target has 2 classes; it must have 3.",
  ],
  [
    () => figures.simplex([1, 0, 0], [{ label: "A", predicted: [0, 1, 0] }]),
    RangeError,
    "simplex: the loss of points[0] is Infinity; only finite numbers can be drawn.",
  ],
  [
    () => figures.reliabilityDiagram([{ label: "a model", bins: [] }]),
    RangeError,
    "reliabilityDiagram: runs[0].bins has length 0; it needs at least 1.",
  ],
  [
    () => figures.killGrid([{ label: "a bug", killedBy: ["a test"] }], [{ id: "t", label: "t" }]),
    RangeError,
    'killGrid: rows[0].killedBy names "a test", which is no test. Add it to tests.',
  ],
  [
    () =>
      figures.reliabilityDiagram([
        {
          label: "a model",
          bins: [{ from: 0, to: 1, count: 1, confidence: 0.5, accuracy: 1.5 }],
        },
      ]),
    RangeError,
    "reliabilityDiagram: runs[0].bins[0].accuracy is 1.5; a probability lies in [0, 1].",
  ],
  [
    () =>
      figures.stabilityCliffs([
        {
          label: "naive",
          answers: [
            { score: 0, value: Number.NaN },
            { score: 1, value: Infinity },
          ],
        },
      ]),
    RangeError,
    "stabilityCliffs: no answer of implementations[0] is finite; there is nothing to draw.",
  ],
  [
    () => figures.trainingCurves([{ label: "a run", values: [1] }]),
    RangeError,
    "trainingCurves: runs[0].values has length 1; it needs at least 2.",
  ],
  [
    () => figures.trainingCurves(new Array(7).fill({ label: "a run", values: [1, 2] })),
    RangeError,
    "trainingCurves: runs has length 7; there is room for 6.",
  ],
];

describe("a call that cannot be drawn throws, naming the place, the value and what is needed", () => {
  it.each(refused.map(([draw, error, message]) => ({ draw, error, message })))(
    "$message",
    ({ draw, error, message }) => {
      let thrown: unknown;
      try {
        draw();
      } catch (reason) {
        thrown = reason;
      }
      expect(thrown).toBeInstanceOf(error);
      expect((thrown as Error).message).toBe(message);
    },
  );

  const needsData = figureNames.filter((name) => drawn[name].length > 0);

  it.each(needsData)("%s, which needs data, is in the list of these calls", (name) => {
    const advice = `Add a call that ${name} must refuse to the list in test/figures/errors.test.ts.`;
    const calls = refused.filter(([, , message]) => message.startsWith(`${name}: `));
    expect(calls.length, advice).toBeGreaterThan(0);
  });
});
