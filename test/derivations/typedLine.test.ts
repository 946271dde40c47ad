import { describe, expect, it } from "vitest";
import { checkLine } from "../../lib/derivations/answers/checkLine.js";
import { readTypedLine } from "../../lib/derivations/answers/typedLine.js";
import { bernoulliLikelihood } from "../../lib/derivations/course/bernoulliLikelihood.js";
import { sigmoidIsSoftmax } from "../../lib/derivations/course/sigmoidIsSoftmax.js";
import { parse } from "../../lib/derivations/formulas/parse.js";
import { print } from "../../lib/derivations/formulas/print.js";

const read = (line: string) => print(readTypedLine(line, bernoulliLikelihood));

describe("a typed line", () => {
  it.each([
    ["= -t*log(p)", "-t*log(p)"],
    ["-t*log(p);", "-t*log(p)"],
    ["-t*Math.log(p)", "-t*log(p)"],
    ["-t*ln(p)", "-t*log(p)"],
    ["-t log p", "-t*log(p)"],
    ["-t ln p - (1-t) ln(1-p)", "-t*log(p) - (1 - t)*log(1 - p)"],
    ["p(1-p)", "p*(1 - p)"],
    ["(1-p)(1-t)", "(1 - p)*(1 - t)"],
    ["2p", "2*p"],
    ["2(1-p)t", "2*(1 - p)*t"],
    ["p**t", "p^t"],
    ["-[t*log(p) + (1 - t)*log(1 - p)]", "-(t*log(p) + (1 - t)*log(1 - p))"],
    ["{p}", "p"],
    ["e^(-t)", "exp(-t)"],
    ["e**-t", "exp(-t)"],
    ["Math.exp(e^t)", "exp(exp(t))"],
    ["t·p − p×t ÷ p", "t*p - p*t/p"],
    ["−（1−t）log（1−p）", "-(1 - t)*log(1 - p)"],
    ["sigmoid(p)", "1/(1 + exp(-p))"],
    ["σ(p)", "1/(1 + exp(-p))"],
    ["tanh(p)", "1 - 2/(1 + exp(2*p))"],
    ["t/p*(1-p)", "t/p*(1 - p)"],
    ["t/p + 2p", "t/p + 2*p"],
  ])("%s is read as %s", (typed, meant) => {
    expect(read(typed)).toBe(print(parse(meant)));
  });

  it("keeps a sigma that the derivation defines", () => {
    expect(print(readTypedLine("σ y", sigmoidIsSoftmax))).toBe("sigma(y)");
  });

  it.each(["1/2p", "1/p(1-p)", "t/(1-p)(1-t)", "log p^t", "log p(1-p)"])(
    "%s can be read in two ways, and is refused for that",
    (typed) => {
      expect(() => read(typed)).toThrow("can be read in two ways");
    },
  );

  it.each(["", "=", "(", "2 +", "p)", "log", "a ? b", "e^", "**"])(
    "%j is no formula, and the verdict says so without throwing",
    (typed) => {
      expect(checkLine(bernoulliLikelihood, 2, typed).verdict).toBe("unreadable");
    },
  );

  it("gets the same verdict in every spelling", () => {
    for (const typed of [
      "-(t*log(p) + (1 - t)*log(1 - p))",
      "= −[t ln p + (1−t) ln(1−p)];",
      "-(t Math.log(p) + (1-t)Math.log(1-p))",
    ])
      expect(checkLine(bernoulliLikelihood, 2, typed).verdict).toBe("yes");
  });
});
