import * as lib from "@course/lib";
import {
  type Claim,
  claims,
  claimsTable,
  examine,
  hypotheses,
  printedNumbers,
  rounded,
  sentences,
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
  it("have different ids", () => {
    const ids = claims.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("say everything in English and in Chinese", () => {
    const texts = claims.flatMap(({ says, note }) => [says, note]);
    const faults = texts.flatMap(({ en, zh }) => [
      ...(/^[^\p{Script=Han}]+$/u.test(en) ? [] : [`Write this in English: "${en}"`]),
      ...(/\p{Script=Han}/u.test(zh) ? [] : [`Write this in Chinese: "${zh}"`]),
    ]);
    expect(faults).toEqual([]);
  });

  it("have full-width punctuation beside Chinese characters, except in quotations", () => {
    const shown = claims.flatMap((claim) => {
      const { evidence } = examine(claim);
      return [claim.says.zh, claim.note.zh, ...evidence.map(({ shows }) => shows.zh)];
    });
    const halfWidth = /\p{Script=Han}[,:;?()]|[,:;?()]\p{Script=Han}/u;
    expect(shown.filter((text) => halfWidth.test(text))).toEqual([]);
  });

  it.each(printedNumbers)("$id: the expression is the computation", ({ printed }) => {
    const evaluate = new Function(...Object.keys(lib), `return ${printed.expression};`);
    expect(evaluate(...Object.values(lib))).toBe(printed.compute({ base: printed.base }));
  });
});

describe("the sentences of the article", () => {
  const made = sentences.flatMap((sentence) => sentence.claims ?? []);

  it("make only claims that are examined, in a section to which the sentence belongs", () => {
    const sectionsOf = (id: string) =>
      sentences.filter((sentence) => sentence.claims?.includes(id)).map(({ section }) => section);
    expect(made.filter((id) => !claims.some((claim) => claim.id === id))).toEqual([]);
    expect(
      claims.filter(({ id, section }) => !sectionsOf(id).includes(section)).map(({ id }) => id),
    ).toEqual([]);
  });

  it("make every examined claim, in the order of the claims", () => {
    expect([...new Set(made)]).toEqual(claims.map(({ id }) => id));
  });

  it("are in the order of the article's sections, no two in a section beginning alike", () => {
    const sections = sentences.map(({ section }) => section);
    const runs = sections.filter((section, i) => section !== sections[i - 1]);
    expect(runs).toEqual([
      "交叉熵的作用",
      "激活函数",
      "Softmax",
      "Sigmoid",
      "交叉熵原理",
      "二值交叉熵",
      "交叉熵",
    ]);
    const names = sentences.map(({ section, begins }) => `${section} ${begins}`);
    expect(names.filter((name) => names.filter((n) => n.startsWith(name)).length > 1)).toEqual([]);
  });

  it("that make no claim say why, in English and in Chinese", () => {
    const silent = sentences.filter((sentence) => sentence.none);
    expect(silent.length).toBeGreaterThan(0);
    for (const { none } of silent) {
      expect(none?.en).toMatch(/^[a-z]/);
      expect(none?.zh).toMatch(/\p{Script=Han}/u);
    }
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
    expect(table).toContain("whose loss is smaller: p₂ (as printed: t₂)");
    expect(table.match(/<tr>/g)).toHaveLength(1 + claims.filter((c) => c.lesson === "04").length);
  });

  it("says in English what a Chinese quotation says, for English readers only", () => {
    const said = "</q><br>Obviously t₂ has the smaller loss.</td>";
    expect(claimsTable("04")).toContain(said);
    expect(claimsTable("04", "zh")).not.toContain("</q><br>");
  });

  it("is in Chinese for language zh, with full-width punctuation and Chinese units", () => {
    const table = claimsTable("04", "zh");
    expect(table).toContain("哪个的损失更小：p₂（照原文：t₂）");
    expect(table).toContain("0.5228787453 哈特利");
    expect(table).toContain("<strong>有误</strong>：应为 p₂");
  });

  it("shows all digits of an integer, and four of another number", () => {
    expect(claimsTable("01")).toContain("parameters of ResNet-18: 11,689,512");
    expect(claimsTable("02")).toContain("[0.09003, 0.2447, 0.6652]");
  });

  it("says which lessons examine claims when asked for another", () => {
    expect(() => claimsTable("4")).toThrow(
      new RangeError(
        'claimsTable: lesson is "4", which examines no claim; try one of 01, 02, 03, 04, 05, 06.',
      ),
    );
  });
});
