import { type CurveKind, type CurveOptions, explainCurve } from "@course/lib/lessons";
import { normal, random } from "@course/lib/training";
import { describe, expect, it } from "vitest";

const kinds = (losses: readonly number[], options: CurveOptions = {}): CurveKind[] =>
  explainCurve(losses, options).findings.map(({ kind }) => kind);
const untyped = explainCurve as unknown as (losses?: unknown, options?: unknown) => unknown;
const times = <T>(length: number, make: (i: number) => T): T[] =>
  Array.from({ length }, (_, i) => make(i));

/** A curve that falls to a floor as training does, with noise and outliers. */
function falling(seed: number, mostNoise: number): number[] {
  const [uniform, gaussian] = [random(seed), normal(seed)];
  const noise = uniform() < 0.3 ? 0 : mostNoise * uniform();
  const [isRelative, hasOutliers] = [uniform() < 0.5, uniform() < 0.3];
  const start = [2, 3, 10, 37, 1000].map(Math.log)[seed % 5];
  const floor = 0.8 * start * uniform();
  const length = Math.floor(2 + Math.exp(7 * uniform()));
  const pace = length * (0.05 + 0.8 * uniform());
  return times(length, (i) => {
    const smooth = floor + (start - floor) * Math.exp(-i / pace);
    const error = noise * gaussian();
    const loss = isRelative ? smooth * Math.exp(error) : smooth + 0.3 * error;
    return Math.max(0, hasOutliers && uniform() < 0.02 ? 3 * loss : loss);
  });
}

describe("a list of losses shows", () => {
  it.each<[string, CurveKind, number, number[], CurveOptions?]>([
    ["a start above ln C", "starts above chance", 0, [4.1, 2.2, 1.4, 1.1], { classes: 10 }],
    ["chance for its start, which names ten classes", "stuck", 0, [2.3, 2.31, 2.3, 2.29, 2.3]],
    ["chance for 7 classes", "stuck", 1, [2.3, 1.95, 1.94, 1.95, 1.94, 1.95], { classes: 7 }],
    ["chance in bits", "stuck", 0, [3.32, 3.33, 3.32, 3.31, 3.32], { classes: 10, base: 2 }],
    ["softmax taken twice", "stuck", 3, [2.304, 1.9, 1.6, 1.481, 1.48, 1.479, 1.48, 1.479]],
    ["the floor of smoothing", "stuck", 2, [2.304, 0.9, 0.504, 0.503, 0.503, 0.502, 0.502]],
    ["a clipped probability", "stuck", 1, [30, 27.631, 27.631, 27.631, 27.631, 27.631]],
    ["NaN at its start", "not finite", 0, [Number.NaN, Number.NaN]],
    ["NaN after a fall", "not finite", 2, [0.69, 0.42, Number.NaN, Number.NaN]],
    ["infinity", "not finite", 1, [0.69, Infinity, 0.3]],
    ["minus probabilities", "below zero", 0, [-0.1, -0.11, -0.46, -0.86]],
    ["minus scores", "below zero", 1, [0, -0.26, -9, -1.4e7]],
    ["targets outside of [0, 1]", "below zero", 3, [0.69, 0.31, 0.02, -0.6, -2.1]],
    ["a rise from the start", "rises", 0, [2.38, 3.6, 5.26, 9.1]],
    ["a fall and a rise", "rises", 2, [0.69, 0.4, 0.3, 0.36, 0.45, 0.55]],
  ])("%s: %s", (_, kind, at, losses, options = {}) => {
    const { findings } = explainCurve(losses, options);
    expect(findings.map((finding) => finding.kind)).toEqual([kind]);
    expect(findings[0].at).toBe(at);
  });

  it("a rise while the accuracy rises, also in noise, and not if the accuracy falls", () => {
    const uniform = random(3);
    const losses = times(200, (i) => 0.5 - 0.2 * Math.sin(i / 40) + 0.002 * i + 0.02 * uniform());
    const better = times(200, (i) => 0.7 + 0.001 * i + 0.02 * uniform());
    const worse = better.map((share) => 1 - share);
    const percent = better.map((share) => 100 * share);
    expect(kinds(losses, { accuracies: better })).toEqual(["rises while accuracy rises"]);
    expect(kinds(losses, { accuracies: percent })).toEqual(["rises while accuracy rises"]);
    expect(kinds(losses, { accuracies: worse })).toEqual(["rises"]);
    expect(kinds(losses)).toEqual(["rises"]);
  });

  it("its level and its rise in the unit of the losses", () => {
    const bits = { classes: 10, base: 2 };
    const says = (losses: number[]) => explainCurve(losses, bits).findings[0].says.en;
    expect(says([3.32, 3.33, 3.32, 3.31, 3.32])).toContain(
      "stay at 3.320, near 3.322. This is ln 10",
    );
    expect(says([0.69, 0.4, 0.3, 0.36, 0.45, 0.55])).toContain("from about 0.300");
  });

  it("a level above a least loss as near it, and a level that is the loss itself as that", () => {
    const says = (losses: number[]) => explainCurve(losses, { classes: 10 }).findings[0].says;
    const above = says([2.304, 1.9, 1.6, 1.48, 1.48, 1.48, 1.48, 1.48]);
    expect(above.en).toContain("stay at 1.480, near 1.461. This is the least loss of 10 classes");
    expect(above.zh).toContain("停在 1.480，接近 1.461。这是 10 个类别");
    const exactly = says(times(5, () => Math.LN10));
    expect(exactly.en).toContain("stay at 2.303. This is ln 10");
  });

  it("several things at once, the most certain first", () => {
    const losses = [9, 3, 2.3, 2.3, 2.31, 2.3, 2.3, Number.NaN];
    expect(kinds(losses, { classes: 10 })).toEqual(["not finite", "starts above chance", "stuck"]);
  });

  it("first the cause that its numbers tell from the others", () => {
    const first = (losses: number[], options = {}) =>
      explainCurve(losses, options).findings[0].causes[0].en;
    expect(first([1, 2, 90, Number.NaN])).toContain("learning rate is too large");
    expect(first([1, 0.9, 0.8, Number.NaN])).toContain("rounded to 0");
    expect(first([Number.NaN, 1])).toContain("label that does not exist");
    expect(first([-0.1, -0.5])).toContain("got probabilities");
    expect(first([-0.1, -5])).toContain("raw scores");
    expect(first([0.6, -5])).toContain("Targets lie outside");
    expect(first([73.7, 50, 30], { classes: 10 })).toContain("were added");
    expect(first([7, 2, 1], { classes: 10 })).toContain("scores are large");
  });

  it("every finding in both languages, with causes and what to try", () => {
    const curves = [
      [9, 9, 9, 9, 9],
      [-1, -2],
      [1, Number.NaN],
      [1, 2, 3, 4],
      times(9, () => 2.304),
    ];
    for (const { says, causes, tries } of curves.flatMap(
      (losses) => explainCurve(losses, { classes: 10 }).findings,
    ))
      for (const text of [says, tries, ...causes]) {
        expect(text.en).toMatch(/^[A-Z].*\.$/s);
        expect(text.zh).toMatch(/\p{Script=Han}.*。$/su);
      }
  });
});

describe("a list of losses shows nothing", () => {
  /** How often falling curves show each kind. */
  const alarms = (most: number) => {
    const found = times(1500, (seed) => kinds(falling(seed, most))).flat();
    const by = (kind: CurveKind) => found.filter((one) => one === kind).length;
    return { rises: by("rises"), stuck: by("stuck"), all: found.length };
  };

  it("if it falls, with outliers and noise of a tenth, but for 1 in 200 that ends at a known number", () => {
    const { stuck, all } = alarms(0.1);
    expect(all - stuck).toBe(0);
    expect(stuck).toBeLessThan(1500 / 200);
  });

  it("if it falls in noise of a third, but for 1 in 500 that rises by accident", () => {
    const { rises, stuck, all } = alarms(0.33);
    expect(all - stuck - rises).toBe(0);
    expect(rises).toBeLessThan(1500 / 500);
  });

  it.each([
    ["ends at a number that means nothing", [2.304, 1.4, 0.84, 0.839, 0.84, 0.839, 0.84]],
    ["starts a little above ln C", [2.6, 2.1, 1.5, 1.2]],
    ["falls slowly from chance", [2.304, 2.295, 2.27, 2.24, 2.21, 2.173]],
    ["falls through ln 10", [2.36, 2.33, 2.3, 2.27, 2.24]],
    ["passes the floor of a second softmax", [2.304, 1.7, 1.48, 1.3, 1.1, 1]],
    ["ends within rounding of 0", [0.69, 0.1, 1e-3, 0, -1e-8]],
    ["has two losses that rise", [0.5, 0.6]],
    ["is 0 throughout", [0, 0, 0, 0, 0, 0]],
  ])("if it %s", (_, losses) => {
    expect(kinds(losses, { classes: 10 })).toEqual([]);
  });
});

describe("a list of a million losses", () => {
  it("is explained, as a typed array too", () => {
    const losses = Float64Array.from({ length: 1e6 }, (_, i) => 2.304 / (1 + i / 1e5));
    expect(explainCurve(losses).findings).toEqual([]);
    losses[999_999] = Number.NaN;
    expect(explainCurve(losses).findings).toMatchObject([{ kind: "not finite", at: 999_999 }]);
  });
});

describe("what is no list of losses is refused:", () => {
  it.each([
    [
      "a text",
      ["0.69, 0.68"],
      TypeError,
      'losses is "0.69, 0.68"; it must be a list of numbers. Try readCurve',
    ],
    ["nothing", [], TypeError, "losses is undefined; it must be a list of numbers."],
    ["an empty list", [[]], RangeError, "losses is []; a curve needs at least 2 losses."],
    [
      "one loss",
      [[0.69]],
      RangeError,
      "losses is [0.69]; a curve needs at least 2 losses. Try explainLoss",
    ],
    [
      "a text in it",
      [[0.69, "0.68"]],
      TypeError,
      'losses[1] is "0.68"; each entry must be a number. Try Number',
    ],
    // biome-ignore lint/suspicious/noSparseArray: that is the input
    ["a hole", [[0.69, , 0.6]], TypeError, "losses[1] is undefined; each entry must be a number."],
    [
      "BigInts",
      [BigInt64Array.of(1n, 2n)],
      TypeError,
      "losses is a BigInt64Array of 2; it must be",
    ],
    [
      "few accuracies",
      [[1, 2], { accuracies: [0.5] }],
      RangeError,
      "there are 2 losses and 1 accuracies;",
    ],
    [
      "a text of accuracies",
      [[1, 2], { accuracies: "0.5" }],
      TypeError,
      'accuracies is "0.5"; it must be',
    ],
    ["one class", [[1, 2], { classes: 1 }], RangeError, "classes is 1; it must be a whole number"],
    [
      "no options",
      [[1, 2], null],
      TypeError,
      "options is null; it must be an object with some of:",
    ],
    [
      "an unknown option",
      [[1, 2], { accuracy: [1, 1] }],
      TypeError,
      "there is no option accuracy; the options are classes, base, accuracies.",
    ],
    ["base 3", [[1, 2], { base: 3 }], RangeError, "base is 3; it must be Math.E, 2 or 10."],
  ] as [string, unknown[], ErrorConstructor, string][])("%s", (_, given, kind, message) => {
    expect(() => untyped(...given)).toThrow(kind);
    expect(() => untyped(...given)).toThrow(`explainCurve: ${message}`);
  });
});
