import * as figures from "@course/lib/figures";
import { describe, expect, it } from "vitest";

/** The texts of a figure, in the order in which they are drawn. */
function wordsOf(svg: string): string[] {
  return [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(([, words]) => words as string);
}

describe("the words and numbers drawn in a figure", () => {
  it("lossCurve labels its marks with their losses, in the unit of its base", () => {
    const svg = figures.lossCurve({
      base: 10,
      marks: [
        { target: 1, predicted: 0.3, label: "0.522" },
        { target: 1, predicted: 0.6 },
        { target: 0, predicted: 0.3 },
        { target: 0, predicted: 0.6 },
      ],
    });
    expect(wordsOf(svg)).toEqual(expect.arrayContaining(["0.522", "0.222", "0.155", "0.398"]));
    expect(svg).toContain("loss (hartleys)");
  });

  it("baseHypotheses counts matches: all for base 10 truncated, at most one otherwise", () => {
    const svg = figures.baseHypotheses([
      { probability: 0.3, printed: "0.522" },
      { probability: 0.6, printed: "0.221" },
      { probability: 0.5, printed: "0.301" },
    ]);
    const scores = wordsOf(svg).filter((word) => word.endsWith(" of 3"));
    expect(scores.sort()).toEqual(["0 of 3", "0 of 3", "0 of 3", "0 of 3", "1 of 3", "3 of 3"]);
  });

  it("codeLengthBars prints entropy, divergence and their sum, the cross-entropy", () => {
    const svg = figures.codeLengthBars(
      [{ label: "P", target: [0.5, 0.5], predicted: [0.25, 0.75] }],
      { base: 2 },
    );
    expect(wordsOf(svg)).toEqual(expect.arrayContaining(["1.000", "0.208", "1.208"]));
  });

  it("likelihoodUnderflow names the observation from which the product is 0, if there is one", () => {
    const lost = figures.likelihoodUnderflow(new Array<number>(2000).fill(0.5));
    expect(lost).toContain("up to observation 1074, then is exactly 0");
    const kept = figures.likelihoodUnderflow(new Array<number>(1000).fill(0.5));
    expect(kept).toContain("The product gives the same line.");
    expect(kept).not.toContain("∞");
  });

  it("rankedProbabilities names the highest probability of each prediction, in whatever order the classes are", () => {
    const draw = (probabilities: number[]) =>
      figures.rankedProbabilities([{ label: "P", probabilities }]);
    expect(draw([0.1, 0.7, 0.2])).toContain("P: 0.700.");
    expect(wordsOf(draw([0.1, 0.7, 0.2]))).toContain("1/3: an even guess");
    expect(draw([0.1, 0.7, 0.2])).toBe(draw([0.7, 0.2, 0.1]));
  });

  it("killGrid rings the only test that finds a bug, and names the bugs that no test finds", () => {
    const tests = ["a", "b"].map((id) => ({ id, label: id }));
    const svg = figures.killGrid(
      [
        { label: "first", killedBy: ["a", "b"] },
        { label: "second", killedBy: ["b"] },
        { label: "third", killedBy: [] },
      ],
      tests,
    );
    expect(svg).toContain("a: 1; b: 2, alone “second”. Bugs that no test finds: “third”.");
    expect(svg.match(/stroke="#d97706"/g)).toHaveLength(1);
    expect(svg).toMatch(/course-ink-red"><text[^>]*>third<\/text><\/g>/);
  });

  it("gradientArrows prints prediction minus target", () => {
    const svg = figures.gradientArrows([0, 0, 1], [0.1, 0.2, 0.7]);
    expect(wordsOf(svg)).toEqual(expect.arrayContaining(["0.100", "0.200", "−0.300"]));
  });

  it("stabilityCliffs names each range of scores whose answer is infinite or NaN, and where it begins", () => {
    const svg = figures.stabilityCliffs([
      {
        label: "naive",
        answers: [
          { score: -2, value: Infinity },
          { score: -1, value: Infinity },
          { score: 0, value: 1 },
          { score: 1, value: Number.NaN },
          { score: 2, value: -Infinity },
        ],
      },
    ]);
    expect(svg).toContain("naive: ∞ [−2, −1], NaN [1, 1], −∞ [2, 2].");
    expect(wordsOf(svg)).toEqual(expect.arrayContaining(["∞", "NaN from 1", "−∞ from 2"]));
  });

  it("oneOutputTwoOutputs prints equal probabilities if the two scores differ by the single score", () => {
    const svg = figures.oneOutputTwoOutputs(1.5, [0.5, 2]);
    expect(wordsOf(svg).filter((word) => word === "yes 0.818")).toHaveLength(2);
    expect(wordsOf(svg).filter((word) => word === "no 0.182")).toHaveLength(2);
  });

  it("networkOutputs names the highest output and the true one", () => {
    const words = wordsOf(figures.networkOutputs([0.5, -1.25, 2.5, 0], 1));
    expect(words).toEqual(
      expect.arrayContaining(["class 1: −1.250", "class 2: 2.500", "class 1: 1"]),
    );
  });

  it("fileSizes prints each size with its file", () => {
    const words = wordsOf(figures.fileSizes([{ label: "gzip", bytes: 12242 }]));
    expect(words).toEqual(expect.arrayContaining(["gzip", "12,242"]));
  });

  it("intervals numbers the ends of the parts by their places in the whole interval", () => {
    const parts = [
      { label: "A", share: 0.7 },
      { label: "B", share: 0.3 },
    ];
    const rows = [1, 0, 0].map((chosen) => ({ label: "a row", parts, chosen }));
    const numbers = wordsOf(figures.intervals(rows)).filter((word) => /^[\d.]+$/.test(word));
    expect(numbers).toEqual(["0", "0.7", "1", "0.7", "0.91", "1", "0.7", "0.847", "0.91"]);
  });

  it("intervals leaves out a number that has no room beside another", () => {
    const parts = [0.5, 0.001, 0.499].map((share) => ({ label: "A", share }));
    const words = wordsOf(figures.intervals([{ label: "a row", parts }]));
    expect(words).toEqual(expect.arrayContaining(["0", "0.5", "1"]));
    expect(words).not.toContain("0.501");
  });

  it("pictureGrid says a label that all pictures share only once", () => {
    const pictures = ["?", "?", "?"].map((label) => ({ pixels: [0, 1, 1, 0], label }));
    expect(figures.pictureGrid(pictures)).toContain(
      'aria-label="3 small square pictures, each with the label ?."',
    );
  });

  it("trainingCurves tells the least value of a run that rises again, and the levels to compare with", () => {
    const svg = figures.trainingCurves(
      [
        { label: "test", values: [2, 0.5, 1] },
        { label: "training", values: [2, 0.5, 0.25] },
      ],
      { every: 10, references: [{ label: "ln 2", value: Math.LN2 }] },
    );
    expect(svg).toContain("test: 2.000 → 1.000, least 0.500 at 10;");
    expect(svg).toContain("training: 2.000 → 0.250; dashed line ln 2: 0.693.");
  });

  it("trainingCurves takes its values for losses in nats, unless another quantity is named", () => {
    const runs = [{ label: "a run", values: [1, 0] }];
    expect(wordsOf(figures.trainingCurves(runs))).toContain("loss (nats)");
    const other = wordsOf(figures.trainingCurves(runs, { quantity: "output p" }));
    expect(other).toContain("output p");
    expect(other).not.toContain("loss (nats)");
  });

  describe("reliabilityDiagram writes the name of the diagonal", () => {
    /** The anchor and the left edge of the name, where every bin has a line down to 0. */
    const nameAmong = (confidences: readonly number[]) => {
      const bin = { from: 0, to: 1, count: 10, accuracy: 0 };
      const bins = confidences.map((confidence) => ({ ...bin, confidence }));
      const svg = figures.reliabilityDiagram([{ label: "a model", bins }]);
      const name = /text-anchor="(\w+)"><text transform="translate\(([\d.]+),[^>]*>as sure/.exec(
        svg,
      );
      const lines = [...svg.matchAll(/x2="([\d.]+)" x1="\1"/g)].map(([, x]) => Number(x));
      return { anchor: name?.[1], left: Number(name?.[2]), lines };
    };

    it.each([[[0.9]], [[0.2]], [[0.2, 0.4, 0.6]], [[0.1, 0.3, 0.9]]])(
      "below it, where no line crosses the name: bins at %s",
      (confidences) => {
        const { anchor, left, lines } = nameAmong(confidences);
        expect(anchor).toBe("start");
        expect(lines).toHaveLength(confidences.length);
        expect(lines.filter((x) => x > left && x < left + 110)).toEqual([]);
      },
    );

    it("above it, if lines leave no room below", () => {
      expect(nameAmong([0.2, 0.4, 0.6, 0.8]).anchor).toBe("end");
    });
  });

  it("intervals names the parts that have room for it", () => {
    const parts = [
      { label: "wide", share: 0.99 },
      { label: "narrow", share: 0.01 },
    ];
    const words = wordsOf(figures.intervals([{ label: "a row", parts }]));
    expect(words).toEqual(expect.arrayContaining(["a row", "wide"]));
    expect(words).not.toContain("narrow");
  });

  it("bitsOfCharacters says in its caption how many bits the sentence costs", () => {
    const bars = [..."ab"].map((character) => ({ character, bits: 3.5 }));
    expect(wordsOf(figures.bitsOfCharacters(bars)).join(" ")).toContain("needs 7 bits");
  });

  it("probabilityTimesSlope names every loss, also one that leaves the frame", () => {
    const words = wordsOf(
      figures.probabilityTimesSlope([
        { label: "inside", slope: (p) => -1 / p },
        { label: "outside", slope: (p) => -5 / p },
      ]),
    );
    expect(words).toEqual(expect.arrayContaining(["inside", "outside"]));
  });

  it("entropyCurve labels its marks with their entropies", () => {
    const words = wordsOf(figures.entropyCurve({ base: 2, marks: [0.25, 0.5] }));
    expect(words).toEqual(expect.arrayContaining(["H(0.25) = 0.811", "H(0.5) = 1"]));
  });

  it("simplex prints cross-entropy and distance of each point", () => {
    const svg = figures.simplex(
      [1, 0, 0],
      [
        { label: "A", predicted: [0.51, 0.49, 0] },
        { label: "B", predicted: [0.5, 0.25, 0.25] },
      ],
    );
    expect(wordsOf(svg)).toEqual(
      expect.arrayContaining(["A", "0.673", "0.693", "B", "0.693", "0.612"]),
    );
  });

  it("scoreDifference prints the same probability for pairs with the same difference", () => {
    const svg = figures.scoreDifference({
      pairs: [
        [-3, -2],
        [1, 2],
      ],
    });
    expect(wordsOf(svg)).toEqual(expect.arrayContaining(["[−3, −2] → 0.731", "[1, 2] → 0.731"]));
  });

  it("network counts the nodes of each layer, drawn or not, and names what its outputs stand for", () => {
    const svg = figures.network([
      { name: "features", nodes: ["h₁", "h₂"], of: 512 },
      { name: "scores", nodes: ["y₁", "y₂"], meanings: ["cat", "dog"] },
    ]);
    expect(wordsOf(svg)).toEqual(
      expect.arrayContaining(["h₁", "h₂", "⋮", "y₁", "y₂", "cat", "dog", "(512)"]),
    );
    expect(svg).toContain("features: 512; scores: 2 (cat, dog).");
    expect(svg.match(/<path/g)).toHaveLength(4);
  });

  it("forecasts says in words which forecasts came true", () => {
    const svg = figures.forecasts([
      {
        label: "filter",
        forecasts: [
          { predicted: 0.9, target: 1 },
          { predicted: 0.2, target: 0 },
          { predicted: 0.6, target: 0 },
        ],
      },
    ]);
    expect(svg).toContain("filter: yes 0.90; no 0.20, 0.60.");
  });

  it("sigmoidSaturation prints the slopes of both losses at its mark", () => {
    expect(figures.sigmoidSaturation({ target: 0, mark: 4 })).toContain(
      "pushes with 0.982, squared error with 0.017",
    );
  });

  it("trainingCurves separates the names of lines that end at the same value", () => {
    const values = [1, 0.5];
    const svg = figures.trainingCurves([
      { label: "one", values },
      { label: "two", values },
    ]);
    const heights = [...svg.matchAll(/translate\([\d.]+,([\d.]+)\)"[^>]*>(?:one|two): 0\.500/g)];
    const [first, second] = heights.map(([, y]) => Number(y)) as [number, number];
    expect(Math.abs(first - second)).toBeCloseTo(19, 1);
  });

  it("reliabilityDiagram draws a dot of twice the area for a bin with twice the samples", () => {
    const bin = (count: number) => ({ from: 0, to: 1, count, confidence: 0.8, accuracy: 0.5 });
    const svg = figures.reliabilityDiagram([{ label: "a model", bins: [bin(20), bin(40)] }]);
    const radii = [...svg.matchAll(/<circle[^>]* r="([\d.]+)"/g)].map(([, r]) => Number(r));
    expect((Math.max(...radii) / Math.min(...radii)) ** 2).toBeCloseTo(2, 1);
    expect(svg).toContain("a model: 0.80 → 0.50, 0.80 → 0.50.");
  });

  it("benchmarkRatios prints ratios, the fastest first, and names each kind once", () => {
    const ratio = (name: string, kind: "browser" | "native", multiple: number) => ({
      name,
      kind,
      ratio: multiple,
    });
    const words = wordsOf(
      figures.benchmarkRatios([
        {
          loss: "softmax",
          samples: 1024,
          classes: 1000,
          precision: "float64",
          pass: "forward",
          milliseconds: 3.456,
          ratios: [
            ratio("slow", "browser", 123.4),
            ratio("quick", "native", 0.456),
            ratio("slower", "browser", 1234),
          ],
        },
      ]),
    );
    expect(words.filter((word) => /quick|slow/.test(word))).toEqual(["quick", "slow", "slower"]);
    expect(words).toEqual(
      expect.arrayContaining([
        "0.46 × our time (native code)",
        "120 × our time (runs in a browser)",
        "1200 ×",
      ]),
    );
    expect(words).toContain("softmax 1024 × 1000, float64, loss alone: ours 3.5 ms");
  });
});
