import {
  checkLine,
  gibbsInequality,
  binaryCrossEntropySlope as slope,
  softmaxSumsToOne,
} from "@course/lib/derivations";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { print } from "../../lib/derivations/formulas/print.js";
import { formulas } from "./formulas.js";

describe("a learner's line", () => {
  it.each([
    [3, "(p - t)/(p*(1 - p))"],
    [3, "(p - t)/(p - p^2)"],
    [3, "−t÷p + (1−t)/(1−p)"],
    [1, "D(L, p)*1"],
  ])("with number %i is accepted in any form that follows: %s", (k, line) => {
    const { verdict, text } = checkLine(slope, k, line);
    expect(verdict).toBe("yes");
    expect(text.en).toBe("Yes. It follows from the line above: proved exactly.");
  });

  it("that is wrong gets a counterexample and the likely slip", () => {
    expect(checkLine(slope, 3, "(t - p)/(p*(1 - p))")).toMatchObject({
      verdict: "no",
      text: {
        en: "Counterexample: p = 0.5, t = 0: 2 ≠ -2. Likely: the sign is flipped.",
        zh: "反例\uff1ap = 0.5, t = 0 时\uff0c2 ≠ -2。可能的原因\uff1a符号反了。",
      },
    });
  });

  it("that repeats the line above is not accepted", () => {
    const { verdict } = checkLine(slope, 3, "(-t*(1-p)+(1-t)*p)/(p*(1-p))");
    expect(verdict).toBe("same");
  });

  it("of an inequality must hold, and the line below must still follow", () => {
    const verdicts = ["-Sum(i, 1, n, t_i*(p_i/t_i - 1))", "0", "-1", "1/2"].map(
      (line) => checkLine(gibbsInequality, 2, line).verdict,
    );
    expect(verdicts).toEqual(["yes", "yes", "weak", "no"]);
  });

  it("is accepted if it is confirmed but not proved", () => {
    const line = "exp(log(1 - p)/2)^2*(p - t)/(p*(1 - p)^2)";
    expect(checkLine(slope, 3, line).text.en).toBe(
      "Yes. It follows from the line above: confirmed with 64-digit numbers.",
    );
  });

  it("is accepted if it is too large to prove, and the reason says so", () => {
    const power = "(((1 + p)^9 + t)^9)^9";
    const { verdict, text } = checkLine(slope, 3, `(p - t)/(p*(1 - p))*${power}/${power}`);
    expect(verdict).toBe("yes");
    expect(text.en).toContain("confirmed with 64-digit numbers. It is too large to prove;");
    expect(text.zh).toContain("已用 64 位有效数字核对。这一步太大");
  });

  it.each([
    ["q", "“q” is not declared here. Declared are p, t, L."],
    ["(p", "“)” is missing after “(p”."],
    ["", "A number, a name or “(” is missing at the very beginning."],
    ["sin(p)", /^“sin” is not a function here\. Functions are exp, log, log2, log10;/],
    ["Sum(i, 1, n, p)", /^“n” is not an index here\. Usable are numbers,/],
    ["Sum(i,1,99,Sum(j,1,99,Sum(k,1,99,p^(i*j*k))))", /^Written out, this is too long to check;/],
  ])("that cannot be checked gets the reason: %j", (line, message) => {
    const { verdict, text } = checkLine(slope, 3, line);
    expect(verdict).toBe("unreadable");
    expect(text.en).toMatch(message);
    expect(text.zh).toMatch(/\p{Script=Han}/u);
  });

  it("with a number that does not exist gets the numbers that do", () => {
    expect(checkLine(slope, 9, "p").text.en).toBe(
      "There is no line 9; this derivation has the lines 1 to 3.",
    );
  });
});

describe("checkLine never throws,", () => {
  const answers = expect.stringMatching(/^(yes|no|same|weak|unreadable)$/);

  it("whatever characters it is given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (line) => {
        expect(checkLine(slope, 3, line).verdict).toEqual(answers);
      }),
    );
  });

  it("whatever formula it is given", () => {
    const line = formulas.map((formula) =>
      print(formula).replaceAll("x", "p_1").replaceAll("ep_1p", "exp").replaceAll("y", "t_2"),
    );
    fc.assert(
      fc.property(line, (text) => {
        expect(checkLine(gibbsInequality, 3, text).verdict).toEqual(answers);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    "(".repeat(400),
    "-".repeat(400),
    `${"exp(".repeat(90)}y_1${")".repeat(90)}`,
    `${"tanh(".repeat(90)}y_1${")".repeat(90)}`,
    `${"sigmoid(".repeat(40)}y_1${")".repeat(40)}`,
    "(1+y_1)".repeat(70),
    "9".repeat(400),
  ])("not even for %s", (line) => {
    expect(checkLine(softmaxSumsToOne, 1, line).verdict).toEqual(answers);
  });

  it("not even for a value that is no text", () => {
    for (const line of [undefined, null, 3, Symbol("p"), {}] as unknown as string[]) {
      expect(checkLine(slope, 3, line).verdict).toEqual(answers);
    }
  });
});
