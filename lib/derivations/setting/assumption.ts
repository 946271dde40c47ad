import { DerivationProblem } from "../formulas/derivationProblem.js";
import type { Expression, SymbolNode } from "../formulas/expression.js";
import { parse } from "../formulas/parse.js";
import type { Setting } from "./derivation.js";
import { isDistribution } from "./vocabulary.js";

/** A hypothesis of a setting, as formulas. */
export interface Assumption {
  readonly left: Expression;
  readonly right: Expression;
  /** The numbers and the indices of classes for all of whose values it is assumed. */
  readonly forAll: readonly string[];
  /** The index of samples, if it is assumed for all samples. */
  readonly forSamples: readonly string[];
}

/**
 * The hypothesis of a name: an equation that is given, or that a declared distribution sums to 1.
 *
 * @throws {DerivationProblem} if the setting has no hypothesis of this name
 */
export function assumptionNamed(name: string, setting: Setting): Assumption {
  const given = setting.given?.[name];
  if (given !== undefined) {
    const [left, right, ...others] = given.equation.split("=");
    if (right === undefined || others.length > 0) throw noEquation(name, given.equation);
    return { left: parse(left), right: parse(right), forAll: given.forAll ?? [], forSamples: [] };
  }
  const domain = setting.domain[name];
  const symbol = parse(name);
  if (domain === undefined || !isDistribution(domain) || symbol.kind !== "symbol")
    throw unknownHypothesis(name, setting);
  return sumsToOne(symbol);
}

/** Σp = 1, for every sample if the family has them. */
function sumsToOne(symbol: SymbolNode): Assumption {
  const [index, ...samples] = [...symbol.indices].reverse();
  return {
    left: { kind: "series", operation: "Sum", index, from: "1", to: "n", body: symbol },
    right: { kind: "number", text: "1" },
    forAll: [],
    forSamples: samples,
  };
}

function noEquation(name: string, equation: string): DerivationProblem {
  return new DerivationProblem({
    en: `The hypothesis “${name}” is “${equation}”; write an equation with one “=”.`,
    zh: `假设“${name}”写成了“${equation}”；请写成含一个“=”的等式。`,
  });
}

function unknownHypothesis(name: string, { given = {}, domain }: Setting): DerivationProblem {
  const distributions = Object.keys(domain).filter((key) => isDistribution(domain[key]));
  const known = [...Object.keys(given), ...distributions].join(", ");
  return new DerivationProblem({
    en: `“${name}” is not a hypothesis here. Hypotheses are ${known === "" ? "none" : known}.`,
    zh: `这里没有假设“${name}”。可用的假设有：${known === "" ? "无" : known}。`,
  });
}
