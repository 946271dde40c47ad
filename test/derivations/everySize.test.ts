import { describe, expect, it } from "vitest";
import { readStepClaim } from "../../lib/derivations/cases/stepClaim.js";
import { Proofs } from "../../lib/derivations/check/proofs.js";
import { parse } from "../../lib/derivations/formulas/parse.js";
import type { Setting, Step } from "../../lib/derivations/setting/derivation.js";

/**
 * Whether two lines are proved equal for every n. The numbers are not asked, since they would refute a false
 * line even if the prover accepted it.
 */
function isProved(
  left: string,
  right: string,
  more: Partial<Setting> = {},
  since: Step["since"] = [],
): boolean {
  const setting: Setting = { ...families, ...more };
  return new Proofs(setting).prove(readStepClaim(parse(left), parse(right), { since }));
}

const families: Setting = {
  domain: {
    a: "positive",
    b: "real",
    x_i: "real",
    y_i: "real",
    r_i: "positive",
    p_i: "simplex",
    t_i: "closed simplex",
    c_m_i: "real",
  },
  definitions: { s_i: "exp(x_i)/Sum(j, 1, n, exp(x_j))" },
  sizes: [2, 3],
  samples: [1, 2],
  all: ["i", "k"],
};

describe("for every n it is proved", () => {
  it.each([
    [
      "that Σ is linear",
      "Sum(j, 1, n, a*x_j - b*y_j)",
      "a*Sum(j, 1, n, x_j) - b*Sum(j, 1, n, y_j)",
    ],
    ["that there are n terms", "Sum(j, 1, n, b)", "n*b"],
    ["that the name of an index does not matter", "Sum(j, 1, n, x_j)", "Sum(i, 1, n, x_i)"],
    ["that a denominator can be taken out", "Sum(j, 1, n, x_j/a)", "Sum(j, 1, n, x_j)/a"],
    [
      "that a denominator with the index stays in the sum",
      "Sum(j, 1, n, (x_j + y_j)/(1 + exp(x_j)))",
      "Sum(j, 1, n, x_j/(1 + exp(x_j))) + Sum(l, 1, n, y_l/(1 + exp(x_l)))",
    ],
    ["that an index is a number, too", "Sum(j, 1, n, j*x_j)", "Sum(l, 1, n, l*x_l)"],
    ["that δ contracts the number of its index", "Sum(j, 1, n, delta(j, k)*j)", "k"],
    ["that δ contracts a sum", "Sum(j, 1, n, delta(j, k)*x_j*y_j)", "x_k*y_k"],
    ["that δ² is δ", "delta(i, k)^2", "delta(i, k)"],
    ["that δ is symmetric", "delta(i, k)", "delta(k, i)"],
    ["that δ exchanges indices", "delta(i, k)*x_i", "delta(i, k)*x_k"],
    [
      "that δ contracts under two sums",
      "Sum(j, 1, n, Sum(l, 1, n, delta(j, l)*x_j*y_l))",
      "Sum(j, 1, n, x_j*y_j)",
    ],
    ["that δ of two bound indices counts", "Sum(j, 1, n, Sum(l, 1, n, delta(j, l)))", "n"],
    [
      "that a product of sums is a double sum",
      "Sum(j, 1, n, x_j)*Sum(j, 1, n, y_j)",
      "Sum(j, 1, n, Sum(l, 1, n, x_j*y_l))",
    ],
    [
      "that sums can be exchanged",
      "Sum(m, 1, N, Sum(j, 1, n, c_m_j))",
      "Sum(j, 1, n, Sum(m, 1, N, c_m_j))",
    ],
    ["that the first term can be split off", "Sum(j, 1, n, x_j)", "x_1 + Sum(j, 2, n, x_j)"],
    [
      "that the other terms are all but the k-th",
      "Sum(j, 1, n, (1 - delta(j, k))*x_j) + x_k",
      "Sum(j, 1, n, x_j)",
    ],
    ["that ln Π is Σ ln", "log(Product(j, 1, n, r_j^b))", "b*Sum(j, 1, n, log(r_j))"],
    [
      "that Π of products is a product",
      "Product(j, 1, n, r_j*exp(x_j))",
      "Product(j, 1, n, r_j)*exp(Sum(j, 1, n, x_j))",
    ],
    ["that a short product is written out", "Product(j, 1, 2, r_j)", "r_1*r_2"],
    ["that log has a base", "log(a, 2)*log(2)", "log(a)"],
    ["that a power is a product of equal factors", "log(Product(j, 1, n, a))", "n*log(a)"],
    ["that Σ is differentiated term by term", "D(Sum(j, 1, n, x_j^2*y_j), x_k)", "2*x_k*y_k"],
    [
      "that the slope of Π is Π times the slope of Σ ln",
      "D(Product(j, 1, n, r_j), r_k)",
      "Product(j, 1, n, r_j)/r_k",
    ],
    ["the slope of log-sum-exp", "D(log(Sum(j, 1, n, exp(x_j))), x_k)", "s_k"],
    [
      "the second slope of log-sum-exp",
      "D(D(log(Sum(j, 1, n, exp(x_j))), x_k), x_i)",
      "s_i*(delta(i, k) - s_k)",
    ],
    [
      "that an index shadows one of the same name",
      "Sum(j, 1, n, x_j*Sum(j, 1, n, y_j))",
      "Sum(j, 1, n, x_j)*Sum(l, 1, n, y_l)",
    ],
  ])("%s: %s = %s", (_, left, right) => {
    expect(isProved(left, right)).toBe(true);
  });
});

describe("for every n it is not proved", () => {
  it.each([
    ["that Σ starts at 2", "Sum(j, 1, n, x_j)", "Sum(j, 2, n, x_j)"],
    ["that there are n − 1 terms", "Sum(j, 1, n, b)", "(n - 1)*b"],
    ["that there are n terms from 2 on", "Sum(j, 2, n, b)", "n*b"],
    ["that n is the least listed size", "Sum(j, 1, n, b)", "2*b"],
    ["what is true of the least size only", "Sum(j, 1, n, x_j)", "x_1 + x_2"],
    [
      "that Σ has a fourth term, for n = 2 has none",
      "Sum(j, 1, n, x_j)",
      "x_1 + x_2 + x_3 + Sum(j, 4, n, x_j)",
    ],
    [
      "that Σ of products is a product of Σ",
      "Sum(j, 1, n, x_j*y_j)",
      "Sum(j, 1, n, x_j)*Sum(j, 1, n, y_j)",
    ],
    ["that Σ passes through a square", "Sum(j, 1, n, x_j^2)", "Sum(j, 1, n, x_j)^2"],
    ["that Σ passes through exp", "Sum(j, 1, n, exp(x_j))", "exp(Sum(j, 1, n, x_j))"],
    ["that Σ passes through ln", "log(Sum(j, 1, n, r_j))", "Sum(j, 1, n, log(r_j))"],
    [
      "that a denominator with the index can be left out",
      "Sum(j, 1, n, x_j/(1 + exp(x_j)))",
      "Sum(j, 1, n, x_j)",
    ],
    ["that there are n − 3 terms from 4 on, for n = 2 is none", "Sum(j, 4, n, b)", "(n - 3)*b"],
    ["that a bound index can be taken out", "Sum(j, 1, n, x_j*y_j)", "x_k*Sum(j, 1, n, y_j)"],
    [
      "a sum in which the free index was captured",
      "Sum(k, 1, n, x_k*y_i)",
      "Sum(i, 1, n, x_i*y_i)",
    ],
    [
      "an inner sum that captured the outer index",
      "Sum(j, 1, n, Sum(l, 1, n, x_j*y_l))",
      "Sum(j, 1, n, Sum(j, 1, n, x_j*y_j))",
    ],
    [
      "a sum under exp that captured the outer index",
      "Sum(j, 1, n, exp(Sum(l, 1, n, exp(x_j*y_l))))",
      "Sum(j, 1, n, exp(Sum(l, 1, n, exp(x_l*y_j))))",
    ],
    [
      "a definition that captured the index of the line",
      "Sum(j, 1, n, s_i*x_j)",
      "Sum(i, 1, n, s_i*x_i)",
    ],
    ["that δ is 1", "delta(i, k)*x_i", "x_i"],
    ["that δ is 0", "delta(i, k)*x_i", "0"],
    ["that two classes are one", "delta(1, 2)", "1"],
    ["that a δ that may be 0 can be cancelled", "delta(i, k)/delta(i, k)", "1"],
    ["that 1 − δ, which may be 0, can be cancelled", "(1 - delta(i, k))/(1 - delta(i, k))", "1"],
    ["that δ contracts to the wrong name", "Sum(j, 1, n, delta(j, k)*x_j)", "x_i"],
    ["that δ contracts a second time", "Sum(j, 1, n, delta(j, k)*x_j)*delta(i, k)", "x_k"],
    ["that δ contracts in a denominator", "Sum(j, 1, n, 1/(2 - delta(j, k)))", "1"],
    ["that δ contracts under exp", "Sum(j, 1, n, exp(delta(j, k)))", "exp(1)"],
    ["that there is a fifth class", "Sum(j, 1, n, delta(j, 5)*x_j)", "x_5"],
    ["that there is a class 0 to count", "Sum(j, 1, n, delta(j, 0))", "1"],
    ["that there is a fifth term to count", "Sum(j, 1, n, delta(j, 5))", "1"],
    ["that there is a class N to count", "Sum(j, 1, n, delta(j, N))", "1"],
    ["what is said of a class as a sample", "Sum(j, 1, n, c_j_k) + 1", "Sum(j, 1, n, c_j_k) + 1"],
    ["that δ contracts to the first term from 2 on", "Sum(j, 2, n, delta(j, k)*x_j)", "x_k"],
    ["that δ² and δ contract twice", "Sum(j, 1, n, (1 + delta(j, k))^2*x_j)", "4*x_k"],
    ["that two δ need not agree", "Sum(j, 1, n, delta(j, k)*delta(j, i)*x_j)", "delta(i, k)*x_1"],
    ["that there is a second sample, if one is enough", "Sum(m, 1, N, delta(m, 2))", "1"],
    ["that a δ between samples and classes contracts", "Sum(m, 1, N, delta(m, k))", "1"],
    ["that there are as many samples as classes", "Sum(m, 1, N, b)", "n*b"],
    [
      "that samples and classes can be exchanged",
      "Sum(m, 1, N, Sum(j, 1, n, c_m_j))",
      "Sum(m, 1, n, Sum(j, 1, N, c_m_j))",
    ],
    ["that a sum that may be 0 can be cancelled", "Sum(j, 1, n, x_j)/Sum(j, 1, n, x_j)", "1"],
    [
      "that a product that may be 0 can be cancelled",
      "Product(j, 1, n, x_j)/Product(j, 1, n, x_j)",
      "1",
    ],
    ["that a number that may be 0 can be cancelled", "b/b", "1"],
    ["that closed probabilities can be cancelled", "t_k/t_k", "1"],
    ["that 2 − n, which may be 0, can be cancelled", "(2 - n)/(2 - n)", "1"],
    ["that ln a, which may be 0, can be cancelled", "log(a)/log(a)", "1"],
    ["that the logarithm of 1/(1 + a) is that of 1 + a", "log(1/(1 + a))", "log(1 + a)"],
    ["that a denominator is its square", "1/(1 + a)*(1/(1 + a))", "1/(1 + a)"],
    ["that a factor is cancelled twice", "(1 + a)^2/(1 + a)", "1"],
    ["that half an exponent is the whole", "exp(x_k/2)", "exp(x_k)"],
    ["that half a logarithm is undone", "exp(log(a)/2)", "a"],
    ["that a negative power of 0 is undone", "b^(-1)*b", "1"],
    ["that the root of a high power has no sign", "(b^66)^(1/2)", "b^33"],
    ["that the root of a power 2n has no sign", "(b^(2*n))^(1/2)", "b^n"],
    ["that a high power, which may be 0, can be cancelled", "b^65/b^65", "1"],
    [
      "that exponents are equal if they are when rounded",
      "exp(1000000000000000000001*b/1000)",
      "exp(1000000000000000000003*b/1000)",
    ],
    [
      "that fractions are equal if they are when rounded",
      "log(a + 100000000000000000001/2)",
      "log(a + 100000000000000000003/2)",
    ],
    [
      "that ln Π is Σ ln for factors of any sign",
      "log(Product(j, 1, n, x_j^2))",
      "2*Sum(j, 1, n, log(x_j))",
    ],
    ["that the slope of a sum has one term", "D(Sum(j, 1, n, x_j*x_k), x_k)", "x_k"],
    ["that the slope of a member is that of another", "D(x_i, x_k)", "1"],
    ["a claim about a hypothesis that is not named", "Sum(j, 1, n, p_j)", "1"],
  ])("%s: %s = %s", (_, left, right) => {
    expect(isProved(left, right)).toBe(false);
  });

  it("what the definition of a family says, if one member has its own", () => {
    const total = (own: Setting["definitions"]) =>
      isProved("Sum(j, 1, n, s_j)", "1", { definitions: { ...families.definitions, ...own } });
    expect(total({})).toBe(true);
    expect(total({ s_1: "0" })).toBe(false);
  });

  it("that a single class has a probability below 1", () => {
    const log = (sizes: number[]) =>
      isProved("log((1 - p_1)*a)", "log(1 - p_1) + log(a)", { sizes });
    expect(log([2, 3])).toBe(true);
    expect(log([1, 2])).toBe(false);
  });

  it("that n − 1 can be cancelled, if one class is enough", () => {
    expect(isProved("(n - 1)/(n - 1)", "1", { sizes: [2, 3] })).toBe(true);
    expect(isProved("(n - 1)/(n - 1)", "1", { sizes: [1, 2] })).toBe(false);
  });

  it("what is true of the first class only, of two", () => {
    expect(isProved("x_k", "x_1", { sizes: [2] })).toBe(false);
    expect(isProved("x_k", "x_1*delta(k, 1) + x_2*delta(k, 2)", { sizes: [2] })).toBe(true);
  });

  it("that there is a second class, if one is enough", () => {
    expect(isProved("Sum(j, 1, n, x_j)", "x_1 + Sum(j, 2, n, x_j)", { sizes: [1, 2] })).toBe(false);
    expect(isProved("x_2 - x_2", "0", { sizes: [1, 2] })).toBe(false);
  });
});

describe("a hypothesis", () => {
  const total = { given: { total: { equation: "Sum(j, 1, n, r_j) = a" } } };

  it("is used only if the step names it", () => {
    expect(isProved("Sum(j, 1, n, p_j)", "1", {}, ["p_i"])).toBe(true);
    expect(isProved("Sum(j, 1, n, p_j)", "1", {}, ["t_i"])).toBe(false);
    expect(isProved("Sum(j, 1, n, r_j)", "a", total, ["total"])).toBe(true);
    expect(isProved("Sum(j, 1, n, r_j)", "a", total)).toBe(false);
  });

  it("says nothing about other names", () => {
    expect(isProved("Sum(j, 1, n, x_j)", "a", total, ["total"])).toBe(false);
    expect(isProved("Sum(j, 1, n, p_j*x_j)", "Sum(j, 1, n, x_j)", {}, ["p_i"])).toBe(false);
    expect(isProved("Sum(j, 2, n, p_j)", "1", {}, ["p_i"])).toBe(false);
    expect(isProved("Sum(m, 1, N, p_k)", "1", {}, ["p_i"])).toBe(false);
  });

  it("holds inside sums, exponentials and logarithms", () => {
    const inside = "Sum(i, 1, n, x_i*exp(b*Sum(j, 1, n, p_j)))";
    expect(isProved(inside, "exp(b)*Sum(j, 1, n, x_j)", {}, ["p_i"])).toBe(true);
    expect(isProved("log(Sum(j, 1, n, r_j))", "log(a)", total, ["total"])).toBe(true);
  });

  it("is not differentiated by a symbol for which it holds only as it is", () => {
    expect(isProved("D(Sum(j, 1, n, p_j), p_k)", "1", {}, ["p_i"])).toBe(true);
    expect(isProved("D(Sum(j, 1, n, p_j), p_k)", "0", {}, ["p_i"])).toBe(false);
    expect(isProved("D(a*Sum(j, 1, n, r_j), a)", "2*a", total, ["total"])).toBe(false);
  });

  it("holds for every sample, if its distribution has samples", () => {
    const domain = { q_m_i: "simplex" } as const;
    const setting = { domain, definitions: {} };
    expect(isProved("Sum(m, 1, N, Sum(j, 1, n, q_m_j))", "N", setting, ["q_m_i"])).toBe(true);
    expect(isProved("Sum(j, 1, n, Sum(m, 1, N, q_m_j))", "N", setting, ["q_m_i"])).toBe(true);
    expect(isProved("Sum(m, 1, N, q_m_k)", "1", setting, ["q_m_i"])).toBe(false);
  });

  it("about all classes says nothing about samples", () => {
    const logarithm = { known: { equation: "log(j) = b", forAll: ["j"] } };
    const isProvedOf = (left: string, right: string) =>
      isProved(left, right, { given: logarithm }, ["known"]);
    expect(isProvedOf("Sum(j, 1, n, log(j))", "n*b")).toBe(true);
    expect(isProvedOf("Sum(m, 1, N, log(m))", "N*b")).toBe(false);
    const given = { known: { equation: "c_1_j = x_j", forAll: ["j"] } };
    expect(isProved("Sum(j, 1, n, c_1_j)", "Sum(j, 1, n, x_j)", { given }, ["known"])).toBe(true);
    expect(isProved("Sum(m, 1, N, c_m_1)", "N*x_1", { given }, ["known"])).toBe(false);
    const asSample = { known: { equation: "c_j_1 = x_1", forAll: ["j"] } };
    expect(isProved("Sum(m, 1, N, c_m_1)", "N*x_1", { given: asSample }, ["known"])).toBe(false);
  });

  it("about every index holds for each, and one about a single index for that one", () => {
    const equation = "log(r_j/r_i) = x_j - x_i";
    const every = { given: { odds: { equation, forAll: ["j"] } } };
    expect(isProved("r_k/r_i", "exp(x_k - x_i)", every, ["odds"])).toBe(true);
    expect(isProved("Sum(l, 1, n, r_l)", "r_i*Sum(l, 1, n, exp(x_l - x_i))", every, ["odds"])).toBe(
      true,
    );
    expect(isProved("r_k/r_i", "exp(x_i - x_k)", every, ["odds"])).toBe(false);
    const single = { given: { odds: { equation: "log(r_k/r_i) = x_k - x_i" } } };
    expect(isProved("r_k/r_i", "exp(x_k - x_i)", single, ["odds"])).toBe(true);
    expect(isProved("r_1/r_i", "exp(x_1 - x_i)", single, ["odds"])).toBe(false);
  });

  it("is put inside a sum without capturing its index", () => {
    const equation = "r_j = Sum(l, 1, n, exp(x_l*x_j))";
    const given = { given: { known: { equation, forAll: ["j"] } } };
    const isProvedInside = (right: string) =>
      isProved("Sum(i, 1, n, exp(r_i*x_i))", right, given, ["known"]);
    expect(isProvedInside("Sum(i, 1, n, exp(x_i*Sum(l, 1, n, exp(x_l*x_i))))")).toBe(true);
    expect(isProvedInside("Sum(i, 1, n, exp(x_i*Sum(l, 1, n, exp(x_l*x_l))))")).toBe(false);
  });

  it("about a logarithm says nothing about a part of its argument", () => {
    const given = (equation: string) => ({ given: { known: { equation } } });
    expect(isProved("a", "exp(b)", given("log(a) = b"), ["known"])).toBe(true);
    expect(isProved("a", "exp(b)", given("log(1 + a) = b"), ["known"])).toBe(false);
  });

  it("is not divided by what may be 0", () => {
    const zero = { given: { zero: { equation: "b*a = b" } } };
    expect(isProved("a", "1", zero, ["zero"])).toBe(false);
  });
});

describe("a function of which only hypotheses are known", () => {
  const f = (given: NonNullable<Setting["given"]>): Partial<Setting> => ({
    domain: { x: "(0,1)", y: "(0,1)", k: "positive" },
    definitions: { "E(u)": "x*f(x + u) + y*f(y - u)" },
    functions: { f: "(0,1)" },
    sizes: [],
    samples: [],
    all: [],
    given,
  });
  const additive = { equation: "f(x*y) = f(x) + f(y)", forAll: ["x", "y"] };

  it("is differentiated by the chain rule", () => {
    expect(isProved("D(f(x^2), x)", "2*x*f'(x^2)", f({}))).toBe(true);
    expect(isProved("D(D(f(x), x), x)", "f''(x)", f({}))).toBe(true);
    expect(isProved("E'(0)", "x*f'(x) - y*f'(y)", f({}))).toBe(true);
    expect(isProved("E''(0)", "x*f''(x) + y*f''(y)", f({}))).toBe(true);
    expect(isProved("D(f(x^2), x)", "f'(x^2)", f({}))).toBe(false);
    expect(isProved("E'(0)", "x*f'(x) + y*f'(y)", f({}))).toBe(false);
  });

  it("is not linear, not additive, and not equal at two arguments", () => {
    expect(isProved("f(x + y)", "f(x) + f(y)", f({}))).toBe(false);
    expect(isProved("f(2*x)", "2*f(x)", f({}))).toBe(false);
    expect(isProved("f(x)", "f(y)", f({}))).toBe(false);
    expect(isProved("f'(x)", "f(x)", f({}))).toBe(false);
  });

  it("has the slope of a hypothesis by the numbers for all of whose values it is assumed", () => {
    const slopes = ["D(f(x*y), x)", "f'(x)"] as const;
    expect(isProved(...slopes, f({ additive }), ["additive"])).toBe(true);
    expect(isProved(...slopes, f({ additive: { ...additive, forAll: ["y"] } }), ["additive"])).toBe(
      false,
    );
    expect(isProved(...slopes, f({ additive: { ...additive, forAll: [] } }), ["additive"])).toBe(
      false,
    );
  });

  it("does not carry what is assumed of one value into a slope", () => {
    const given = { value: { equation: "f(x) = k" }, additive };
    expect(isProved("f(x*y)", "k + f(y)", f(given), ["value", "additive"])).toBe(true);
    expect(isProved("D(f(x*y), x)", "0", f(given), ["value", "additive"])).toBe(false);
    expect(isProved("D(f(x), x)", "0", f(given), ["value"])).toBe(false);
  });
});
