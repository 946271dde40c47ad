import * as lib from "@course/lib";
import {
  type Claim,
  claims,
  claimsTable,
  examine,
  hypotheses,
  printedNumbers,
  rounded,
  truncated,
} from "@course/lib/lessons";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("every verdict on the article is shown by computation", () => {
  it.each(claims)("$id is $verdict: $quote", (claim) => {
    const { holds, evidence } = examine(claim);
    const wrong = `The computations of ${claim.id} do not show that it is ${claim.verdict}: correct either.`;
    expect(holds, wrong).toBe(true);
    const none = `Give ${claim.id} a computation that shows its verdict.`;
    if (claim.verdict !== "reproduced") expect(evidence.length, none).toBeGreaterThan(0);
  });

  it("and would not be shown if the verdict were a different one", () => {
    const flipped = claims.flatMap((claim): Claim[] => {
      if (claim.verdict === "correct")
        return [{ ...claim, verdict: "erratum", counterexamples: claim.evidence }];
      if (claim.verdict === "erratum")
        return [{ ...claim, verdict: "correct", evidence: claim.counterexamples }];
      if (claim.verdict === "qualified")
        return [{ ...claim, within: claim.beyond, beyond: claim.within }];
      return [{ ...claim, printed: { ...claim.printed, value: "0.999" } }];
    });
    expect(flipped).toHaveLength(claims.length);
    expect(flipped.filter((claim) => examine(claim).holds).map(({ id }) => id)).toEqual([]);
  });
});

describe("the claims", () => {
  it("are the 34 of the audit, each once", () => {
    const ids = claims.map(({ id }) => id);
    const count = (letter: string): number => ids.filter((id) => id.startsWith(letter)).length;
    expect(new Set(ids).size).toBe(ids.length);
    expect(["C", "F", "W", "E"].map(count)).toEqual([14, 7, 8, 5]);
  });

  it("say everything in English and in Chinese", () => {
    const texts = claims.flatMap(({ says, note }) => [says, note]);
    const faults = texts.flatMap(({ en, zh }) => [
      ...(/^[^\p{Script=Han}]+$/u.test(en) ? [] : [`Write this in English: "${en}"`]),
      ...(/\p{Script=Han}/u.test(zh) ? [] : [`Write this in Chinese: "${zh}"`]),
    ]);
    expect(faults).toEqual([]);
  });

  it.each(printedNumbers)("$id: the expression is the computation", ({ printed }) => {
    const evaluate = new Function(...Object.keys(lib), `return ${printed.expression};`);
    expect(evaluate(...Object.values(lib))).toBe(printed.compute({ base: printed.base }));
  });
});

describe("the eight printed numbers", () => {
  const values = printedNumbers.map(({ printed }) => printed.compute({ base: 10 }));

  it("are all given by base 10 with truncation, and by no other of six hypotheses", () => {
    const scores = hypotheses().map(({ name, score }) => [name, score]);
    expect(scores).toEqual([
      ["base e (nats), rounded", 0],
      ["base e (nats), truncated", 0],
      ["base 2 (bits), rounded", 0],
      ["base 2 (bits), truncated", 0],
      ["base 10 (hartleys), rounded", 1],
      ["base 10 (hartleys), truncated", 8],
    ]);
  });

  it("have these ten decimals in base 10", () => {
    expect(values.map((v) => v.toFixed(10))).toEqual([
      "0.5228787453",
      "0.2218487496",
      "0.1549019600",
      "0.3979400087",
      "0.5228787453",
      "0.2218487496",
      "0.0969100130",
      "0.3010299957",
    ]);
  });
});

describe("shortening a number", () => {
  it("truncates or rounds it to three decimals", () => {
    expect([truncated(0.5228787), rounded(0.5228787)]).toEqual(["0.522", "0.523"]);
    expect([truncated(0.301), truncated(2), rounded(2)]).toEqual(["0.301", "2.000", "2.000"]);
  });

  it("never gives more than the number if it truncates, and is at most half a unit off if it rounds", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), (x) => {
        expect(Number(truncated(x))).toBeLessThanOrEqual(x + 1e-12);
        expect(Math.abs(Number(rounded(x)) - x)).toBeLessThanOrEqual(0.0005 + 1e-12);
      }),
    );
  });
});

describe("claimsTable", () => {
  it("shows the claims of a lesson, each with our result and the verdict", () => {
    const table = claimsTable("04");
    expect(table).toContain('<th scope="row">W1</th>');
    expect(table).toContain('left">0.5228787453 hartleys</td>');
    expect(table).toContain("whose loss is smaller: p2 (as printed: t2)");
    expect(table.match(/<tr>/g)).toHaveLength(1 + claims.filter((c) => c.lesson === "04").length);
  });

  it("is in Chinese for language zh", () => {
    expect(claimsTable("04", "zh")).toContain("谁的损失更小: p2 (照原文:t2)");
  });

  it("says which lessons examine claims when asked for another", () => {
    expect(() => claimsTable("4")).toThrow(
      new RangeError(
        'claimsTable: lesson is "4", which examines no claim; try one of 01, 02, 03, 04, 05, 06.',
      ),
    );
  });
});
