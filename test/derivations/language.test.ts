import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "../../lib/derivations/formulas/parse.js";
import { print } from "../../lib/derivations/formulas/print.js";
import { tex } from "../../lib/derivations/tex/tex.js";
import { formulas } from "./formulas.js";

describe("the language of formulas", () => {
  it("parses what it prints to the same formula", () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        expect(parse(print(formula))).toEqual(formula);
      }),
    );
  });

  it.each([
    ["a - b - c", "a - b - c"],
    ["a - (b - c)", "a - (b - c)"],
    ["(a*b)*c", "a*b*c"],
    ["-(a*b)", "-a*b"],
    ["(-a)*b", "(-a)*b"],
    ["-(a^2)", "-a^2"],
    ["a^b^c", "a^(b^c)"],
    ["10^-3", "10^(-3)"],
    ["ln(x)", "log(x)"],
    ["Sum(i,1,n,p_i)", "Sum(i, 1, n, p_i)"],
    ["D(D(H,y_k),y_i)", "D(D(H, y_k), y_i)"],
  ])("understands %s as %s", (written, printed) => {
    expect(print(parse(written))).toBe(printed);
  });

  it("accepts the characters that people paste", () => {
    expect(print(parse("−t·σ(y) ÷ 2"))).toBe("-t*sigma(y)/2");
    expect(print(parse("Σ(i\uff0c1\uff0cn\uff0cp_i)"))).toBe("Sum(i, 1, n, p_i)");
  });
});

describe("a line that cannot be read", () => {
  it.each([
    ["", "A number, a name or “(” is missing at the very beginning."],
    ["p +", "A number, a name or “(” is missing after “p +”."],
    ["(p", "“)” is missing after “(p”."],
    ["p)", "“)” after “p” is one too many."],
    ["2 p", "A sign such as * is missing after “2”."],
    ["p_1(2)", "p_1 is not a function; for a product write p_1*(…)."],
    ["D(p, 2)", "The name of a symbol is missing after “D(p,”."],
    ["p = t", "“=” means nothing here. Write numbers, names, + - * / ^ and parentheses."],
    ["1".repeat(501), "This line has 501 characters; at most 500 are allowed."],
  ])("says what is wrong with %j", (line, message) => {
    expect(() => parse(line)).toThrow(
      expect.objectContaining({ name: "DerivationProblem", message }),
    );
  });
});

describe("TeX", () => {
  it.each([
    ["-log(p)/log(10)", String.raw`-\frac{\ln p}{\ln 10}`],
    ["t*log(1 - p)", String.raw`t \, \ln(1 - p)`],
    ["Sum(i, 1, n, t_i)*p_k", String.raw`\left(\sum_{i=1}^{n} t_{i}\right) \, p_{k}`],
    ["p_k*Sum(i, 1, n, t_i)", String.raw`p_{k} \, \sum_{i=1}^{n} t_{i}`],
    [
      "D(L, p)*D(p, y)",
      String.raw`\frac{\partial L}{\partial p} \cdot \frac{\partial p}{\partial y}`,
    ],
    ["D(D(L, y), y)", String.raw`\frac{\partial^2 L}{\partial y^2}`],
    ["D(D(H, y_k), y_i)", String.raw`\frac{\partial^2 H}{\partial y_{i}\,\partial y_{k}}`],
    ["log(p, b)*log(b)", String.raw`\log_{b} p \cdot \ln b`],
    ["(p - t)^2/2", String.raw`\frac{(p - t)^{2}}{2}`],
    ["p_i*(delta(i, k) - p_k)", String.raw`p_{i} (\delta_{ik} - p_{k})`],
    ["phi(x) + sigma(-y)", String.raw`\varphi(x) + \sigma(-y)`],
  ])("sets %s as on paper", (line, expected) => {
    expect(tex(parse(line))).toBe(expected);
  });

  it("writes the natural logarithm as ln, or as log if asked", () => {
    expect(tex(parse("log(p)"), { log: "log" })).toBe(String.raw`\log p`);
    expect(tex(parse("log10(p)"), { log: "log" })).toBe(String.raw`\log_{10} p`);
  });
});
