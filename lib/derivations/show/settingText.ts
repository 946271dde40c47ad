import type { Language } from "../../text/text.js";
import { parse } from "../formulas/parse.js";
import type { Derivation, Domain } from "../setting/derivation.js";
import { type TexOptions, tex } from "../tex/tex.js";
import { displayed } from "./markdownText.js";

/** The domain and the definitions of a derivation as a line of Markdown; empty if it has none. */
export function settingText(
  derivation: Derivation,
  language: Language,
  options: TexOptions,
): string {
  const { domain, definitions = {}, lemmas = {} } = derivation;
  const given = Object.entries(domain).map(([name, kind]) => texDomain(tex(parse(name)), kind));
  const known = [
    ...Object.entries(definitions).map(([left, right]) => equation([left, right], options)),
    ...Object.entries(lemmas).map(([name, lemma]) => texLemma(name, lemma, options)),
  ];
  const [forAll, where, separator] =
    language === "zh" ? ["设 ", "其中 ", "，"] : ["For ", "with ", ", "];
  const clauses = [
    ...(given.length > 0 ? [forAll + given.map(displayed).join(separator)] : []),
    ...(known.length > 0 ? [where + known.map(displayed).join(separator)] : []),
  ];
  return clauses.join(separator);
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
