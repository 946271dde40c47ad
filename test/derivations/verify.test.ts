import {
  allDerivations,
  crossEntropySlope,
  type Derivation,
  gibbsInequality,
  logBelowTangent,
  printedSoftmax,
  sigmoidSlope,
  verify,
} from "@course/lib/derivations";
import { describe, expect, it } from "vitest";
import { sample } from "../sample.js";
import { alter } from "./alter.js";

const text = { en: "a title", zh: "标题" };

/** A derivation of one step, about a number p between 0 and 1 unless told otherwise. */
function oneStep(start: string, to: string, more: Partial<Derivation> = {}): Derivation {
  const steps = [{ to, why: text }];
  return { id: "one", title: text, about: text, domain: { p: "(0,1)" }, start, steps, ...more };
}

/** What kinds of symbols a derivation has: their domains and whether they have an index. */
const sortOfDomain = ({ domain }: Derivation): string =>
  Object.entries(domain)
    .map(([name, values]) => `${name.includes("_") ? "family" : "number"} ${values}`)
    .sort()
    .join();

describe("the derivations of the course", () => {
  it.each(allDerivations)("$id is proved, every step of it", (derivation) => {
    const unproved = verify(derivation).steps.flatMap(({ status }, i) =>
      status === "proved" ? [] : [`Line ${i + 1} is ${status}: ${derivation.steps[i].to}`],
    );
    const advice =
      `Correct these lines of ${derivation.id} in lib/derivations/course/; explain(${derivation.id}) gives a ` +
      "counterexample to each.";
    expect(unproved, advice).toEqual([]);
    expect(verify(derivation).holds).toBe(true);
  });

  it.each(sample(allDerivations, sortOfDomain))(
    "$id does not depend on the names of its symbols",
    (derivation) => {
      const renamed = JSON.parse(JSON.stringify(derivation), (_, value) =>
        typeof value === "string" ? renamedIn(value) : withRenamedKeys(value),
      );
      const statuses = ({ steps }: ReturnType<typeof verify>) => steps.map(({ status }) => status);
      expect(statuses(verify(renamed))).toEqual(statuses(verify(derivation)));
    },
  );

  it.each(allDerivations.filter(({ steps }) => steps.some(({ since }) => since)))(
    "$id needs each hypothesis that a step names",
    (derivation) => {
      const idle = derivation.steps.flatMap((step, k) =>
        (step.since ?? []).filter((name) => {
          const since = (step.since ?? []).filter((other) => other !== name);
          const steps = derivation.steps.map((each, at) => (at === k ? { ...step, since } : each));
          return verify({ ...derivation, steps }).steps[k].status === "proved";
        }),
      );
      expect(idle, "The step is proved without these hypotheses: take them out.").toEqual([]);
    },
  );

  it("are checked at other points for another seed, with the same result", () => {
    expect(verify(crossEntropySlope, { seed: 7 })).toEqual(verify(crossEntropySlope, { seed: 8 }));
  });
});

/** y becomes yq, p becomes pq …; indices and functions keep their names. */
function renamedIn(formula: string): string {
  return formula.replace(/(?<![A-Za-z])([ytpcmbvxaLHS])(?![A-Za-z(])/g, "$1q");
}

function withRenamedKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [renamedIn(key), each]));
}

describe("verify", () => {
  it("refutes softmax as the article prints it, for two classes already", () => {
    const [{ status, counterexample }] = verify(printedSoftmax).steps;
    expect(status).toBe("refuted");
    expect(counterexample).toMatchObject({
      where: "n = 2, i = 1",
      at: { y_1: "1", y_2: "0" },
      before: "0.731059",
      after: "0.5",
    });
  });

  it("counts the cases it checked: every size, and every value of the free indices", () => {
    const [{ cases, points }] = verify(crossEntropySlope).steps;
    expect(cases).toBe(2 + 3 + 4);
    expect(points).toBe(4 * cases);
  });

  it("compares a line with the last one that holds, so that one slip is reported once", () => {
    const report = verify(alter(sigmoidSlope, 2, "sigma(y)"));
    expect(report.steps.map(({ status }) => status)).toEqual([
      "proved",
      "refuted",
      "proved",
      "proved",
    ]);
    expect(report.steps.map(({ from }) => from)).toEqual([0, 1, 1, 3]);
  });

  it("keeps the relation of an inequality that it skipped", () => {
    const report = verify(alter(gibbsInequality, 2, "1"));
    expect(report.steps.map(({ status }) => status)).toEqual([
      "proved",
      "refuted",
      "confirmed",
      "proved",
    ]);
    expect(report.steps[2].relation).toBe(">=");
  });

  it("says when it can only confirm: an inequality without a slack", () => {
    const [step] = logBelowTangent.steps;
    const { slack: _, ...bare } = step;
    expect(verify({ ...logBelowTangent, steps: [bare] }).steps[0].status).toBe("confirmed");
  });

  it("refutes a line that holds for the listed sizes only", () => {
    const sizes = { domain: { y_i: "real" }, sizes: [2, 3] } as const;
    const start = "Sum(i, 1, n, y_i^2)";
    const [step] = verify(oneStep(start, `${start} + (n - 2)*(n - 3)`, sizes)).steps;
    expect(step.status).toBe("refuted");
    expect(step.counterexample?.where).toBe("n = 6");
  });

  it.each([
    ["p", "p + p^1000", {}],
    ["y", "y + exp(-1000*y^2)", { domain: { y: "positive" } }],
    ["Sum(i, 1, n, p_i^2)", "Sum(i, 1, n, p_i^2 + p_i^400)", { domain: { p_i: "simplex" } }],
  ] as const)(
    "refutes a line that fails at the ends of the domain only: %s = %s",
    (start, to, more) => {
      const [{ status }] = verify(oneStep(start, to, { sizes: [2, 3], ...more })).steps;
      expect(status).toBe("refuted");
    },
  );

  it("refutes an inequality that fails between the points only, and gives such a point", () => {
    const [{ status, counterexample }] = verify(
      oneStep("(p - 3/7)^2 + (q - 5/11)^2", "1/10^4", {
        domain: { p: "(0,1)", q: "(0,1)" },
        steps: [{ to: "1/10^4", relation: ">=", why: text }],
      }),
    ).steps;
    expect(status).toBe("refuted");
    expect(Number.parseFloat(counterexample?.at.p ?? "")).toBeCloseTo(3 / 7, 1);
    expect(Number.parseFloat(counterexample?.at.q ?? "")).toBeCloseTo(5 / 11, 1);
  });

  it.each([
    ["log(1 + exp(y))", "y + log(1 + exp(-y))", { y: "real" }],
    ["1/(p^4*(1 - p)^4)", "(1/p + 1/(1 - p))^4", { p: "(0,1)" }],
    ["log(exp(x)^3*(1 + x^2))", "3*x + log(1 + x^2)", { x: "real" }],
    ["exp(a)/(exp(a) + 1)", "1 - 1/(exp(a) + 1)", { a: "positive" }],
    ["(exp(20*x) + exp(-20*x))^2 - (exp(20*x) - exp(-20*x))^2", "4", { x: "real" }],
    ["1/(1 - 1/(1 + exp(-30*x)))", "1 + exp(30*x)", { x: "real" }],
    ["log(1 + exp(100*x)) - 100*x", "log(1 + exp(-100*x))", { x: "real" }],
    ["(1 + exp(exp(x))) - exp(exp(x))", "1", { x: "real" }],
    ["exp(exp(exp(exp(x))))", "exp(exp(exp(x)))^exp(exp(exp(x)) - exp(x))", { x: "positive" }],
  ] as const)("takes no rounding for a fault in %s = %s", (start, to, domain) => {
    expect(verify(oneStep(start, to, { domain })).holds).toBe(true);
  });

  it("refutes an inequality that fails beside a point at which both sides are equal", () => {
    const steps = [{ to: "0", relation: ">=" as const, why: text }];
    const [{ status }] = verify(oneStep("(p - 1/2)*(p - 1/2 - 1/2000)", "0", { steps })).steps;
    expect(status).toBe("refuted");
  });

  it("refutes a difference that is below the precision of floating point", () => {
    const [{ status }] = verify(oneStep("p", "p + 1/10^40")).steps;
    expect(status).toBe("refuted");
  });

  it.each([
    ["p", "p + 1/10^60"],
    ["p", "p + 1/10^180"],
    ["1/10^50", "0"],
    ["1/10^500", "0"],
    ["exp(p)*10^70", "exp(p)*10^70 + 1"],
    ["(1 + 1/10^80)^2", "1 + 2/10^80"],
  ])("refutes %s = %s, whose difference 64 digits do not show", (start, to) => {
    expect(verify(oneStep(start, to)).steps[0].status).toBe("refuted");
  });

  it("confirms a line whose difference 200 digits do not show, but does not prove it", () => {
    expect(verify(oneStep("p", "p + 1/10^220")).steps[0].status).toBe("confirmed");
  });

  it("does not take a rounding error for a mistake", () => {
    const [{ status }] = verify(oneStep("(10^20 + p) - 10^20", "p")).steps;
    expect(status).toBe("proved");
  });

  it("takes the second derivative by a symbol that is defined itself", () => {
    const definitions = { L: "-log(q)", q: "p^2" };
    expect(verify(oneStep("D(D(L, q), q)", "1/q^2", { definitions })).steps[0].status).toBe(
      "proved",
    );
  });
});

describe("what takes too much work is left out, and the verdict says so:", () => {
  const tooLargeToProve =
    "It is too large to prove; try smaller powers, fewer functions and sums inside each other, or a line in between.";

  const nested = (count: number) => `${"f(".repeat(count)}x${")".repeat(count)}`;
  it.each<[string, string, Partial<Derivation>]>([
    ["powers of powers", "(((x^2 + 1)^9)^9)^9", {}],
    ["powers of powers of numbers", "(((9^64)^64)^64)^64*x", {}],
    ["powers of a sum of quotients", "((1/(1 + x) + 1/(2 + x))^30)^30", {}],
    [
      "a function in itself, whose name doubles",
      nested(40),
      { definitions: { "f(u)": "log(2 + u + u^2)" } },
    ],
  ])("a proof with %s: %s", (_, line, more) => {
    const domain = { x: "(0,1)" } as const;
    for (const to of [`${line} + 0*1`, `${line} + 1/10^70 - 1/10^70`]) {
      const [{ status, leftOut }] = verify(oneStep(line, to, { domain, ...more })).steps;
      expect(status).toBe("confirmed");
      expect(leftOut?.map(({ en }) => en)).toContain(tooLargeToProve);
    }
    expect(verify(oneStep(line, `2*${line}`, { domain, ...more })).steps[0].status).toBe("refuted");
  });

  it("a larger size, for which a sum is too long to write out", () => {
    const sizes = { domain: { x: "positive" }, sizes: [2, 98] } as const;
    const [{ status, leftOut }] = verify(
      oneStep("exp(Sum(j, 1, n, x)/2)^2", "exp(n*x)", sizes),
    ).steps;
    expect(status).toBe("confirmed");
    expect(leftOut?.map(({ en }) => en)).toEqual([
      "It was checked for the listed sizes only; for a larger one it is too long to write out.",
    ]);
  });

  it("and nothing is said where nothing is left out", () => {
    const [step] = verify(oneStep("exp(p/2)^2", "exp(p)")).steps;
    expect(step).toEqual({ from: 0, relation: "=", status: "confirmed", cases: 1, points: 4 });
  });
});

describe("a 0 does not hide that a line is undefined:", () => {
  const domain = { a: "positive", b: "real", p: "(0,1)", r_i: "positive", x_i: "real" } as const;
  const line = (start: string) => oneStep(start, "0", { domain, sizes: [2, 3] });

  it.each([
    "0/a",
    "(b - b)/a",
    "0/(p*(1 - p))",
    "0/exp(b)",
    "Sum(j, 1, n, (b - b)/r_j)",
    "D(b, p)/a",
  ])("%s = 0 is proved, because what 0 is divided by is never 0", (start) =>
    expect(verify(line(start)).steps[0].status).toBe("proved"),
  );

  it.each([
    ...[
      "0/b",
      "(b - b)/b",
      "(b - b)/(b - b)",
      "0/b^2",
      "0/(0/a)",
      "D(b, p)/b",
      "0*log(b)",
      "log(0 - a)*0",
    ],
    ...[
      "0*log(-1)",
      "(b*0)/(b*0)",
      "delta(1, 2)/delta(1, 2)",
      "0/Sum(j, 1, n, x_j)",
      "Sum(j, 1, n, 0/x_j)",
    ],
  ])("%s = 0 is not accepted", (start) => {
    expect(() => verify(line(start))).toThrow(/The line above is not defined(:| at )/);
  });
});

describe("a derivation that cannot be checked is a problem:", () => {
  it.each<[string, Derivation, string]>([
    [
      "an undeclared symbol, even one that mathjs reads as a unit",
      oneStep("p", "b*p"),
      "“b” is not declared here. Declared are p.",
    ],
    [
      "an index that is bound nowhere",
      oneStep("p_1", "p_i", { domain: { p_i: "(0,1)" }, sizes: [2] }),
      "“i” is not an index here. Usable are n, numbers, and the index of a Sum around it.",
    ],
    [
      "an index that a number cannot hold",
      oneStep("delta(9007199254740993, 9007199254740992)", "1", { domain: {} }),
      "9007199254740993 is too large for an index.",
    ],
    [
      "an index beyond n",
      oneStep("p_1", "p_3", { domain: { p_i: "(0,1)" }, sizes: [2] }),
      "“p_3” does not exist for n = 2; indices run from 1 to n.",
    ],
    [
      "a family without sizes",
      oneStep("p_1", "p_1", { domain: { p_i: "(0,1)" } }),
      "“p_1” has an index, but this derivation lists no sizes n.",
    ],
    [
      "a product without its sign",
      oneStep("p", "p (1 - p)"),
      "“p” is not a function here. Functions are exp, log, log2, log10; a product needs its sign: p*(…).",
    ],
    [
      "a line that is not defined on the whole domain",
      oneStep("log(p - 1)", "p"),
      "The line above is not defined at p = 0.5; declare a smaller domain.",
    ],
    [
      "a definition that uses itself",
      oneStep("L", "L", { definitions: { L: "L + 1" } }),
      "The definition of “L” uses “L” itself.",
    ],
    [
      "a distribution that is no family",
      oneStep("p", "p", { domain: { p: "simplex" } }),
      "“p” is a simplex, so it is a family: declare p_i.",
    ],
    [
      "a name with two meanings",
      oneStep("p", "p", { definitions: { p: "1/2" } }),
      "“p” is both declared and defined; it can only be one of them.",
    ],
    [
      "a free index without sizes, for which every claim would hold vacuously",
      oneStep("p", "2*p", { all: ["i"] }),
      "There is nothing to check: a free index needs sizes n to run over.",
    ],
    [
      "no classes, over which a sum of positive terms is not positive",
      oneStep("n/n", "1", { sizes: [0, 2] }),
      "0 is no size; sizes are whole numbers from 1 on.",
    ],
    [
      "half a sample",
      oneStep("N/N", "1", { samples: [1.5, 2] }),
      "1.5 is no size; sizes are whole numbers from 1 on.",
    ],
    [
      "a lemma about more than one symbol",
      oneStep("p", "p", {
        lemmas: { phi: oneStep("p", "p", { domain: { p: "real", q: "real" } }) },
      }),
      "The lemma behind “phi” must be about one symbol, without sizes, definitions, lemmas, unknown functions and hypotheses.",
    ],
    [
      "a lemma that is not proved",
      oneStep("p", "p", { lemmas: { phi: oneStep("p", "2*p") } }),
      "The lemma “a title” is itself not proved.",
    ],
    [
      "a hypothesis that is not given",
      oneStep("p", "p", { steps: [{ to: "p", why: text, since: ["q"] }] }),
      "“q” is not a hypothesis here. Hypotheses are none.",
    ],
    [
      "a hypothesis that is no equation",
      oneStep("p", "p", { given: { half: { equation: "p" } } }),
      "The hypothesis “half” is “p”; write an equation with one “=”.",
    ],
    [
      "a hypothesis that the examples do not satisfy",
      oneStep("p", "p", { given: { half: { equation: "p = 1/2" } } }),
      "The hypothesis “half” does not hold. Give examples for which it does.",
    ],
    [
      "an example that is no distribution",
      oneStep("p_1", "p_1", {
        domain: { p_i: "simplex" },
        sizes: [2, 3],
        examples: [{ p_i: "1/2" }],
      }),
      "The hypothesis “p_i” does not hold for n = 3, p_i = 1/2. Give examples for which it does.",
    ],
    [
      "an example that is a distribution for the first sample only",
      oneStep("p_1_1", "p_1_1", {
        domain: { p_m_i: "simplex" },
        sizes: [2],
        samples: [1, 2],
        examples: [{ p_m_i: "m/2" }],
      }),
      "The hypothesis “p_m_i” does not hold for n = 2, N = 2, p_m_i = m/2. Give examples for which it does.",
    ],
    [
      "a function without an example",
      oneStep("f(p)", "f(p)", { functions: { f: "(0,1)" } }),
      '“f” has no definition to check lines with. Give examples, such as { "f(x)": "-log(x)" }.',
    ],
    [
      "a derivative of something undefined",
      oneStep("D(log(p - 1), p)", "1/(p - 1)"),
      "What is differentiated by p is not defined on the whole domain.",
    ],
    [
      "a sum inside others with too many terms to write out",
      oneStep("p", "Sum(i, 1, 100, Sum(j, 1, 100, Sum(k, 1, 100, p)))"),
      "Written out, this is too long to check; use smaller sizes, and fewer nested sums, functions and derivatives.",
    ],
    [
      "so many cases",
      oneStep("p_i", "p_i", { domain: { p_i: "(0,1)" }, sizes: [20], all: ["i", "j", "k", "l"] }),
      "Written out, this is too long to check; use smaller sizes, and fewer nested sums, functions and derivatives.",
    ],
    [
      "values that are too large at every point",
      oneStep("exp(exp(exp(exp(exp(x)))))", "exp(x)", { domain: { x: "above 1" } }),
      "The values of this line or of the line above are too large to compute, as at x = 2; declare a smaller domain.",
    ],
    [
      "a free index that is called as the size",
      oneStep("p_n", "p_n", { domain: { p_i: "(0,1)" }, sizes: [2, 3], all: ["n"] }),
      "“n” cannot be a free index; choose a name without another meaning, such as i or k.",
    ],
    [
      "a free index that is called as a number",
      oneStep("p", "p", { sizes: [2, 3], all: ["p"] }),
      "“p” cannot be a free index; choose a name without another meaning, such as i or k.",
    ],
    [
      "a free index that is listed twice",
      oneStep("p", "p", { sizes: [2, 3], all: ["i", "i"] }),
      "“i” cannot be a free index; choose a name without another meaning, such as i or k.",
    ],
    [
      "a sum with too many terms to write out",
      oneStep("p", "Sum(i, 1, 1000, p)"),
      "A sum or product from 1 to 1000 cannot be written out; it needs 1 to 100 terms.",
    ],
  ])("%s", (_, derivation, message) => {
    expect(() => verify(derivation)).toThrow(
      expect.objectContaining({ name: "DerivationProblem", message }),
    );
  });
});
