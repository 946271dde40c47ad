import { explainLoss } from "@course/lib/lessons";
import { describe, expect, it } from "vitest";

const best = (text: string, options = {}) => explainLoss(text, options).readings[0];
const untyped = explainLoss as unknown as (text: unknown, options?: unknown) => unknown;

describe("a printed loss is explained", () => {
  it.each([
    ["0.693", "chance", 2, "nats"],
    ["2.303", "chance", 10, "nats"],
    ["6.908", "chance", 1000, "nats"],
    ["10.825", "chance", 50257, "nats"],
    ["1.4612", "softmax twice", 10, "nats"],
    ["5.9095", "softmax twice", 1000, "nats"],
    ["16.118", "clipped", undefined, "nats"],
    ["36.044", "clipped", undefined, "nats"],
    ["100.0", "clipped", undefined, "nats"],
    ["0.2303", "mean over entries", 10, "nats"],
    ["0.3251", "one sigmoid a class", 10, "nats"],
    ["73.683", "sum of a batch", 10, "nats"],
    ["745.13", "no loss", undefined, "nats"],
    ["3.912", "chance", 50, "nats"],
    ["0.5003", "smoothed targets", 10, "nats"],
    ["1.0148", "smoothed targets", 1000, "nats"],
    ["87.34", "clipped", undefined, "nats"],
    ["103.28", "clipped", undefined, "nats"],
  ])("%s as %s of %s classes", (text, kind, classes, unit) => {
    expect(best(text)).toMatchObject({ kind, unit, ...(classes && { classes }) });
  });

  it("with the unit of the base that is given", () => {
    expect(best("3.322", { base: 2 })).toMatchObject({ classes: 10, unit: "bits" });
    expect(best("0.301", { base: 10 })).toMatchObject({ classes: 2, unit: "hartleys" });
  });

  it("from two digits by the most common causes alone, and with a note that asks for more", () => {
    for (const [text, classes] of [
      ["0.69", 2],
      ["2.3", 10],
      ["2.30", 10],
      ["6.9", 1000],
    ] as const)
      expect(best(text)).toMatchObject({ kind: "chance", classes });
    expect(explainLoss("2.3").note?.en).toContain("Fewer than three digits");
    expect(explainLoss("2.3").standsOut).toBe(false);
    expect(explainLoss("1.1").readings).toEqual([]);
    expect(best("3.7", { classes: 40 })).toMatchObject({ classes: 40 });
  });

  it("from a number by the digits that JavaScript prints", () => {
    expect(explainLoss(1.386)).toEqual(explainLoss("1.386"));
    expect(explainLoss(Math.log(10)).readings[0]).toMatchObject({ classes: 10, match: "rounded" });
  });

  it("also if it was computed in single precision and printed with more digits than that holds", () => {
    expect(best(String(Math.fround(Math.log(2))))).toMatchObject({ kind: "chance", classes: 2 });
    expect(best("2.3025853633880615")).toMatchObject({ kind: "chance", classes: 10 });
    expect(explainLoss("2.3026").readings).toHaveLength(1);
    expect(explainLoss("2.302590000").readings).toEqual([]);
  });

  it("also if its digits are cut off, with less certainty than if they are rounded", () => {
    expect(best("2.302")).toMatchObject({ match: "truncated", classes: 10 });
    expect(best("2.302").score).toBeLessThan(best("2.303").score);
  });

  it("by several causes where they give the same digits", () => {
    const { readings, standsOut } = explainLoss("1.000");
    expect(readings.slice(0, 2).map(({ classes, unit }) => [classes, unit])).toEqual([
      [2, "bits"],
      [10, "hartleys"],
    ]);
    expect(standsOut).toBe(false);
    expect(explainLoss("2.3026").standsOut).toBe(true);
  });

  it("in favour of the number of classes that is given, also if it is only near", () => {
    expect(best("6.908", { classes: 1000 }).score).toBeGreaterThan(best("6.908").score);
    expect(best("3.70", { classes: 40 })).toMatchObject({ match: "near", classes: 40 });
    expect(explainLoss("3.70").readings).toEqual([]);
  });

  it("with the probability and the perplexity that it stands for, whatever its unit", () => {
    expect(explainLoss("0.6931").probability).toBeCloseTo(0.5, 4);
    expect(explainLoss("1.000", { base: 2 }).perplexity).toBeCloseTo(2, 12);
  });
});

describe("a number that explains nothing", () => {
  it.each([
    ["2", "Fewer than three digits"],
    ["0.05", "Fewer than three digits"],
    ["nan", "NaN is no number"],
    ["inf", "An infinite loss"],
    ["∞", "An infinite loss"],
    ["+inf", "An infinite loss"],
    ["-0.25", "No cross-entropy of probabilities is negative"],
    ["−０.25", "No cross-entropy of probabilities is negative"],
    ["-2e-6", "No cross-entropy of probabilities is negative"],
    // −ln(p + 1e-7) at p = 1 in single precision, as Keras computes it.
    ["-1.1920928e-07", "So little below 0 is rounding"],
    ["0.000", "A loss of exactly 0"],
    ["-0", "A loss of exactly 0"],
  ])("%s has a note, and no reading", (text, note) => {
    const { readings, note: said } = explainLoss(text);
    expect(readings).toEqual([]);
    expect(said?.en).toContain(note);
  });

  it("in full-width characters is the same number", () => {
    expect(explainLoss("２．３０３")).toEqual(explainLoss("2.303"));
  });

  it("is refused if it is no number, or no text", () => {
    expect(() => explainLoss("loss: 2.3")).toThrow(
      'explainLoss: loss is "loss: 2.3"; it must be one number, such as "2.303" or "nan".',
    );
    for (const [text, hint] of [
      ["0,693", '"0.693"'],
      ["tensor(2.3026, grad_fn=<NllLossBackward0>)", '"2.3026"'],
      ["2.303,", '"2.303"'],
    ])
      expect(() => explainLoss(text)).toThrow(new RegExp(`or "nan"\\. Try ${hint}\\.$`));
    for (const text of ["6,907.755", "0x1.8", "1_000", "2.3 2.2", ""])
      expect(() => explainLoss(text)).toThrow(/or "nan"\.$/);
    expect(() => untyped("2.303", null)).toThrow(
      "explainLoss: options is null; it must be an object with some of: classes, base. Try { classes: 10 }.",
    );
    expect(() => untyped("2.303", { clases: 10 })).toThrow(
      "explainLoss: there is no option clases; the options are classes, base. Did you mean classes?",
    );
    expect(() => untyped([2.5])).toThrow(
      'explainLoss: loss is [2.5]; it must be the printed number as a text. Try explainLoss("2.303").',
    );
    expect(() => explainLoss("2.303", { base: 3 })).toThrow(
      "explainLoss: base is 3; it must be Math.E, 2 or 10.",
    );
    expect(() => explainLoss("2.303", { classes: 1 })).toThrow(
      "explainLoss: classes is 1; it must be a whole number, at least 2.",
    );
  });
});

describe("the causes of known losses", () => {
  it("name each number that frameworks are known for, with its formula and a derivation", () => {
    const formulas = new Map(
      ["0.6931", "1.0986", "2.3026", "16.118", "18.421", "23.026", "27.631", "34.539", "36.044"]
        .concat(["15.942", "87.336", "103.28", "100.00", "0.5003", "1.4612"])
        .map((text) => [text, best(text)]),
    );
    expect([...formulas.values()].map(({ formula }) => formula)).toEqual([
      ...["ln 2", "ln 3", "ln 10", "−ln 1e-7", "−ln 1e-8", "−ln 1e-10", "−ln 1e-12", "−ln 1e-15"],
      ...["−ln 2^-52", "−ln 2^-23", "−ln 2^-126", "−ln 2^-149", "100, PyTorch's limit"],
      ...["the entropy of targets smoothed by 0.1, 10 classes", "ln(1 + 9/e)"],
    ]);
    for (const { because, tries } of formulas.values())
      for (const text of [because, tries])
        expect(text).toEqual({
          en: expect.stringMatching(/\.$/),
          zh: expect.stringMatching(/。$/),
        });
  });

  it("hit a random number with three decimals about once in thirty times", () => {
    const numbers = Array.from({ length: 3000 }, (_, i) => (i / 1000).toFixed(3));
    const hits = numbers.filter(
      (text) => /[1-9].{2}$/.test(text) && explainLoss(text).readings.length > 0,
    );
    expect(hits.length / numbers.length).toBeGreaterThan(1 / 40);
    expect(hits.length / numbers.length).toBeLessThan(1 / 20);
  });
});
