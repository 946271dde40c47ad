import { type Derivation, logBelowTangent, verify } from "@course/lib/derivations";
import { describe, expect, it } from "vitest";
import { parse } from "../../lib/derivations/formulas/parse.js";
import { Prover } from "../../lib/derivations/prove/prover.js";
import { signOf } from "../../lib/derivations/prove/sign.js";
import { Vocabulary } from "../../lib/derivations/setting/vocabulary.js";

const vocabulary = new Vocabulary({
  domain: {
    x: "real",
    y: "real",
    a: "positive",
    b: "above 1",
    p: "(0,1)",
    q: "(0,1)",
    t: "[0,1]",
    w_i: "simplex",
    h_i: "closed simplex",
  },
  definitions: { "sigma(u)": "1/(1 + exp(-u))" },
  lemmas: { phi: logBelowTangent },
});
const sizes = { least: new Map([["n", 3]]), fixed: new Map() };
const prover = new Prover(vocabulary, sizes, new Map());

describe("exact arithmetic is certain that these are above 0:", () => {
  it.each([
    "a",
    "1 - p",
    "1 - p*t",
    "b - 1",
    "1/p - 1",
    "exp(x)",
    "1 + exp(-x)",
    "2 - p - q",
    "a/(p - 1)/(p - 1)",
    "a*(1 - p)*(1 - q)",
    "w_3",
    "1 - w_1",
    "3 + h_1 - t",
  ])("%s", (formula) => {
    expect(prover.isPositive(parse(formula))).toBe(true);
  });

  it.each([
    "x",
    "x^2",
    "t",
    "1 - t",
    "p - q",
    "a - 1",
    "h_3",
    "1 - h_1",
    "1/t - 1",
    "b - 2",
    "0",
    "0*a",
    "-a",
    "-a/(p - 1)/(p - 1)",
    "exp(x) - 1",
    "x*y",
  ])("and not of %s", (formula) => {
    expect(prover.isPositive(parse(formula))).toBe(false);
  });

  it("and splits log(ab) only if a and b are certain to be above 0", () => {
    const areEqual = (a: string, b: string) => prover.areEqual(parse(a), parse(b));
    expect(areEqual("log(a*b)", "log(a) + log(b)")).toBe(true);
    expect(areEqual("log(x*y)", "log(x) + log(y)")).toBe(false);
    expect(areEqual("log(a*(p - q))", "log(a) + log(p - q)")).toBe(false);
    expect(areEqual("log(x^2)", "2*log(x)")).toBe(false);
  });
});

describe("the sign of a formula, read off its form,", () => {
  it.each([
    ["a*p + t^2", "positive"],
    ["t*(x - y)^2", "not negative"],
    ["Sum(i, 1, n, w_i*phi(h_i + a))", "not negative"],
    ["sigma(x)*sigma(-x)", "positive"],
    ["x + a", "unknown"],
    ["x*t", "unknown"],
    ["a - p", "unknown"],
    ["x^3", "unknown"],
    ["x^4", "not negative"],
    ["x^9007199254740993", "unknown"],
    ["1/t", "unknown"],
    ["log(b)", "unknown"],
    ["phi(x)", "unknown"],
    ["phi(t)", "unknown"],
  ])("of %s is %s", (formula, sign) => {
    expect(signOf(parse(formula), vocabulary)).toBe(sign);
  });
});

describe("the sign of a family", () => {
  it("is no better than that of its worst member", () => {
    const definitions = { p_i: "exp(i)", p_1: "-1" };
    const withOwnMember = new Vocabulary({ domain: {}, sizes: [2, 3], definitions });
    for (const formula of ["p_1", "p_2", "Sum(i, 1, n, p_i)"])
      expect(signOf(parse(formula), withOwnMember)).toBe("unknown");
  });
});

describe("what is known to be positive", () => {
  const domain = { x: "positive" } as const;
  const lemmas = { phi: logBelowTangent };

  it.each([
    ["a second meaning of a lemma", { domain, lemmas, definitions: { "phi(x)": "-1" } }],
    ["a second meaning of exp", { domain, definitions: { "exp(x)": "-1" } }],
    ["a second meaning of e", { domain: { e: "positive" }, lemmas } as const],
    ["a definition of e", { domain, definitions: { e: "2" } }],
    ["a lemma called log", { domain, lemmas: { log: logBelowTangent } }],
    [
      "a lemma that rests on a hypothesis",
      { domain, lemmas: { phi: { ...logBelowTangent, given: { h: { equation: "x = 1" } } } } },
    ],
    [
      "a lemma about other sizes",
      { domain, sizes: [2], lemmas: { phi: { ...logBelowTangent, sizes: [3] } } },
    ],
    [
      "a lemma whose own lemma may be another one here",
      { domain, lemmas: { phi: { ...logBelowTangent, lemmas: { psi: logBelowTangent } } } },
    ],
  ])("leaves no place for %s", (_, setting) => {
    expect(() => new Vocabulary(setting)).toThrow(/one meaning|usual meaning|without sizes/);
  });
});

describe("an inequality", () => {
  /** The status of x − 1 ≥ ln x with some part changed. */
  function statusWith(start: string, leastAt: string, domain: Derivation["domain"]) {
    const [step] = logBelowTangent.steps;
    const slack = `${start} - log(x)`;
    const steps = [{ ...step, slack, leastAt: { x: leastAt } }];
    return verify({ ...logBelowTangent, domain, start, steps }).steps[0].status;
  }

  it("is proved by a slack that is 0 where it is least", () => {
    expect(statusWith("x - 1", "1", { x: "positive" })).toBe("proved");
    expect(statusWith("x/2 - 1 + log(2)", "2", { x: "positive" })).toBe("proved");
  });

  it("is not proved if the slack is least elsewhere", () => {
    expect(statusWith("x - 1", "2", { x: "positive" })).toBe("confirmed");
  });

  it("is not proved by a slack that goes on to fall where it is least", () => {
    const isLeastAtOne = (slack: string) =>
      prover.isNeverBelowZero(parse(slack), parse("a"), parse("1"));
    expect(isLeastAtOne("a - 1 - log(a)")).toBe(true);
    expect(isLeastAtOne("(a - 1)^3")).toBe(false);
  });

  it("is not proved if the slack is below 0 by a tiny amount only", () => {
    expect(statusWith("x - 1 - 1/10^60", "1", { x: "positive" })).toBe("refuted");
    expect(statusWith("x - 1 - 1/10^600", "1", { x: "positive" })).toBe("refuted");
  });

  it("is not proved from a point outside its domain", () => {
    expect(statusWith("x - 1", "1", { x: "(0,1)" })).toBe("confirmed");
  });
});
