import type { Language } from "../../text/text.js";
import { parse } from "../formulas/parse.js";
import { assumptionNamed } from "../setting/assumption.js";
import type { Derivation, Domain, NumberDomain } from "../setting/derivation.js";
import { type TexOptions, tex } from "../tex/tex.js";
import { texName } from "../tex/texName.js";
import { displayed } from "./markdownText.js";

/** The domain and the definitions of a derivation as a line of Markdown; empty if it has none. */
export function settingText(
  derivation: Derivation,
  language: Language,
  options: TexOptions,
): string {
  const { domain, definitions = {}, lemmas = {} } = derivation;
  const given = Object.entries(domain)
    .filter(([name]) => isInLines(name, derivation))
    .map(([name, kind]) => texDomain(tex(parse(name)), kind));
  const known = [
    ...Object.entries(definitions).map(([left, right]) => equation([left, right], options)),
    ...Object.entries(lemmas).map(([name, lemma]) => texLemma(name, lemma, options)),
  ];
  const assumed = Object.keys(derivation.given ?? {}).map((name) =>
    hypothesisText(name, derivation, language, options),
  );
  const functions = Object.entries(derivation.functions ?? {}).map(
    ([name, kind]) => `${texName(name)}\\colon ${SETS[kind]} \\to \\mathbb{R}`,
  );
  const [forAll, differentiable, where, suppose, separator] = WORDS[language];
  const clauses = [
    ...(given.length > 0 ? [forAll + given.map(displayed).join(separator)] : []),
    ...(functions.length > 0 ? [differentiable + functions.map(displayed).join(separator)] : []),
    ...(known.length > 0 ? [where + known.map(displayed).join(separator)] : []),
    ...(assumed.length > 0 ? [suppose + assumed.join(separator)] : []),
  ];
  return clauses.join(separator);
}

/** Whether a declared name occurs in the derivation itself, not only in the examples that test a hypothesis. */
function isInLines(name: string, derivation: Derivation): boolean {
  const { start, steps, definitions = {}, given = {} } = derivation;
  const formulas = [
    start,
    ...steps.map(({ to }) => to),
    ...Object.values(definitions),
    ...Object.values(given).map(({ equation }) => equation),
  ];
  const [base] = name.split("_");
  return formulas.some((formula) => formula.match(/[A-Za-z][A-Za-z0-9]*/g)?.includes(base));
}

const WORDS = {
  en: ["For ", "differentiable ", "with ", "suppose that ", ", "],
  zh: ["设 ", "可导函数 ", "其中 ", "假设 ", "，"],
} as const;

const SETS: Readonly<Record<NumberDomain, string>> = {
  real: "\\mathbb{R}",
  positive: "(0, \\infty)",
  "above 1": "(1, \\infty)",
  "(0,1)": "(0, 1)",
  "[0,1]": "[0, 1]",
};

/** The hypotheses that a step uses, as in “This uses Σp = 1.”; empty if it uses none. */
export function sinceText(
  since: readonly string[],
  derivation: Derivation,
  language: Language,
  options: TexOptions,
): string {
  if (since.length === 0) return "";
  const texts = since.map((name) => hypothesisText(name, derivation, language, options, true));
  return language === "zh" ? `这里用到 ${texts.join("，")}。` : ` This uses ${texts.join(", ")}.`;
}

/** An equation that is assumed, with the names for all of whose values it is. */
function hypothesisText(
  name: string,
  derivation: Derivation,
  language: Language,
  options: TexOptions,
  isShort = false,
): string {
  const { left, right, forAll, forSamples } = assumptionNamed(name, derivation);
  const sides = `$${tex(left, options)} = ${tex(right, options)}$`;
  const quantified = [...forAll, ...forSamples];
  if (isShort || quantified.length === 0) return sides;
  const names = quantified.map((each) => `$${each}$`);
  return language === "zh"
    ? `${sides}（对所有 ${names.join("、")}）`
    : `${sides} for all ${names.join(", ")}`;
}

function equation(sides: readonly string[], options: TexOptions): string {
  return sides.map((side) => tex(parse(side), options)).join(" = ");
}

/** The definition and the result of a lemma, as in φ(x) = x − 1 − ln x ≥ 0. */
function texLemma(name: string, lemma: Derivation, options: TexOptions): string {
  const [symbol] = Object.keys(lemma.domain);
  const last = lemma.steps.at(-1)?.to ?? lemma.start;
  const difference = equation([`${name}(${symbol})`, `${lemma.start} - (${last})`], options);
  return `${difference} \\ge 0`;
}

function texDomain(symbol: string, domain: Domain): string {
  switch (domain) {
    case "real":
      return `${symbol} \\in \\mathbb{R}`;
    case "positive":
      return `${symbol} > 0`;
    case "above 1":
      return `${symbol} > 1`;
    case "(0,1)":
      return `0 < ${symbol} < 1`;
    case "[0,1]":
      return `0 \\le ${symbol} \\le 1`;
    case "simplex":
      return `${symbol} > 0,\\ \\sum_{i=1}^{n} ${symbol} = 1`;
    case "closed simplex":
      return `${symbol} \\ge 0,\\ \\sum_{i=1}^{n} ${symbol} = 1`;
  }
}
