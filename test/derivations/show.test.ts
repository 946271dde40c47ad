import {
  crossEntropySlope,
  type Derivation,
  explain,
  gibbsInequality,
  logBelowTangent,
  printedSoftmax,
  show,
  sigmoidSlope,
  softmaxSumsToOne,
  twoClasses,
  verify,
} from "@course/lib/derivations";
import katex from "katex";
import { describe, expect, it } from "vitest";
import { exported } from "./exported.js";

const languages = ["en", "zh"] as const;
const everything = exported.map(({ derivation }) => derivation);

/** The formulas between dollar signs. */
function formulasIn(markdown: string): string[] {
  return [...markdown.matchAll(/(?<!\\)\$(.+?)(?<!\\)\$/g)].map(([, formula]) => formula);
}

describe("what is shown", () => {
  const shown = everything.flatMap((derivation) => {
    const report = verify(derivation);
    return languages.flatMap((language) =>
      (["ln", "log"] as const).map((log) => ({
        name: `${derivation.id}, ${language}, ${log}`,
        markdown: explain(report, { language, log }),
      })),
    );
  });

  it.each(shown)("is TeX that KaTeX reads: $name", ({ markdown }) => {
    const formulas = formulasIn(markdown);
    expect(formulas.length).toBeGreaterThan(1);
    for (const formula of formulas) {
      katex.renderToString(formula, { throwOnError: true, strict: "error" });
    }
  });

  it.each(shown)("has four cells in every row: $name", ({ markdown }) => {
    const rows = markdown.split("\n").filter((line) => line.startsWith("|"));
    for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
  });

  it("has a row with a badge for every step, and the start in front of the first", () => {
    const rows = show(softmaxSumsToOne)
      .split("\n")
      .filter((line) => line.endsWith("∎ |"));
    expect(rows).toHaveLength(softmaxSumsToOne.steps.length);
    expect(rows[0]).toContain(String.raw`$\displaystyle {\sum_{i=1}^{n} p_{i}}$`);
    expect(rows[2]).toContain("$\\displaystyle {{} = 1}$");
  });

  it("names the sizes for which a proof holds, and those of the check with numbers", () => {
    expect(show(crossEntropySlope)).toContain(
      String.raw`∎ proved exactly for every $n \ge 2$ and every $k$, and confirmed with 64-digit numbers for $n = 2, 3, 4$`,
    );
    expect(show(crossEntropySlope, { language: "zh" })).toContain(
      "∎ 已对所有 $n \\ge 2$、任意 $k$ 精确证明\uff0c并对 $n = 2, 3, 4$ 用 64 位有效数字核对",
    );
    expect(show(twoClasses)).toContain(
      "∎ proved exactly for $n = 2$, and confirmed with 64-digit numbers",
    );
    expect(show(sigmoidSlope)).toContain("∎ proved exactly, and confirmed with 64-digit numbers");
  });

  it("names the hypotheses that a step uses", () => {
    expect(show(crossEntropySlope)).toContain(
      String.raw`This uses $\sum_{i=1}^{n} t_{i} = 1$. | ∎`,
    );
  });

  it("defines the symbols, those of lemmas too", () => {
    expect(show(gibbsInequality)).toContain(
      String.raw`with $\displaystyle {\varphi(x) = x - 1 - \ln x \ge 0}$`,
    );
  });

  it("marks a step that is only confirmed", () => {
    const [{ slack: _, ...bare }] = logBelowTangent.steps;
    const shown = show({ ...logBelowTangent, steps: [bare] });
    expect(shown).toContain("≈ |");
    expect(shown).toContain("≈ confirmed with 64-digit numbers, not proved");
  });

  it("says beside a step what was left out because it takes too much work", () => {
    const power = "((sigma(y)^9 + 1)^9)^9";
    const large = {
      ...sigmoidSlope,
      start: power,
      steps: [{ ...sigmoidSlope.steps[0], to: `${power} + 0*y` }],
    };
    expect(show(large)).toContain(" **It is too large to prove; try smaller powers,");
    expect(show(large, { language: "zh" })).toContain("**这一步太大\uff0c无法证明；");
  });

  it("explains a derivation that fails without throwing", () => {
    const shown = explain(verify(printedSoftmax));
    expect(shown).toContain("✗ |");
    expect(shown).toContain(String.raw`{} \ne \frac{e^{y_{i}}}{\sum_{j=1}^{n} e^{y_{i}}}`);
    expect(shown).toContain(String.raw`**Counterexample: n = 2, i = 1; y\_1 = 1, y\_2 = 0:`);
  });
});

describe("the texts of the course", () => {
  const texts = ({ title, about, steps }: Derivation) => [
    title,
    about,
    ...steps.map(({ why }) => why),
  ];

  it.each(everything)("of $id are there in both languages", (derivation) => {
    for (const { en, zh } of texts(derivation)) {
      expect(en).not.toBe("");
      expect(zh).not.toBe("");
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it.each(everything)("of $id are punctuated as Chinese is", (derivation) => {
    for (const { zh } of texts(derivation)) {
      expect(zh).not.toMatch(/\p{Script=Han}[,:;?!(]|[,:;?!)]\p{Script=Han}/u);
    }
  });

  it.each(everything)("of $id have formulas that KaTeX reads", (derivation) => {
    for (const formula of texts(derivation).flatMap(({ en, zh }) => formulasIn(`${en}\n${zh}`))) {
      katex.renderToString(formula, { throwOnError: true, strict: "error" });
    }
  });
});
