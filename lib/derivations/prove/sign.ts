import type { Expression, SymbolNode } from "../formulas/expression.js";
import { print } from "../formulas/print.js";
import { Rational } from "../numbers/rational.js";
import type { Domain } from "../setting/derivation.js";
import type { Vocabulary } from "../setting/vocabulary.js";

/** The sign of a formula as far as its form shows it. */
export type Sign = "positive" | "not negative" | "unknown";

const SIGNS: Readonly<Record<Domain, Sign>> = {
  real: "unknown",
  positive: "positive",
  "above 1": "positive",
  "(0,1)": "positive",
  "[0,1]": "not negative",
  simplex: "positive",
  "closed simplex": "not negative",
};

/**
 * The sign of a formula, read off from its form: sums, products and quotients of non-negative parts are
 * not negative, and neither are squares, exponentials, and functions with a lemma. Σ has the sign of its
 * body and is not written out, so the result holds for every n.
 */
export function signOf(
  expression: Expression,
  vocabulary: Vocabulary,
  parameters: ReadonlyMap<string, Sign> = new Map(),
): Sign {
  const sign = (part: Expression): Sign => signOf(part, vocabulary, parameters);
  switch (expression.kind) {
    case "number":
      return Number(expression.text) > 0 ? "positive" : "not negative";
    case "symbol":
      return parameters.get(print(expression)) ?? signOfSymbol(expression, vocabulary);
    case "delta":
      return "not negative";
    case "series":
      return sign(expression.body);
    case "call":
      return signOfCall(expression.name, expression.arguments.map(sign), vocabulary);
    case "add":
      return sumSign(sign(expression.left), sign(expression.right));
    case "multiply":
      return weakest(sign(expression.left), sign(expression.right));
    case "divide":
      return sign(expression.right) === "positive" ? sign(expression.left) : "unknown";
    case "power":
      return signOfPower(sign(expression.left), expression.right);
    default:
      return "unknown";
  }
}

function signOfSymbol({ name, indices }: SymbolNode, vocabulary: Vocabulary): Sign {
  const { numbers, vectors, values } = vocabulary;
  const isMember = indices.length > 0;
  const domain = isMember ? vectors.get(name) : numbers.get(name);
  if (domain !== undefined) return SIGNS[domain];
  // A member may have a definition of its own, so that of the family is not enough.
  const bodies = isMember ? vocabulary.bodiesOf(name) : [values.get(name)];
  return bodies
    .map((body) => (body === undefined ? "unknown" : signOf(body, vocabulary)))
    .reduce(weakest);
}

function signOfCall(name: string, given: readonly Sign[], vocabulary: Vocabulary): Sign {
  if (name === "exp") return "positive";
  const lemma = vocabulary.lemmas.get(name);
  if (lemma !== undefined) {
    const [domain] = Object.values(lemma.domain);
    const isCovered = domain === "real" || (domain === "positive" && given[0] === "positive");
    return isCovered ? "not negative" : "unknown";
  }
  const template = vocabulary.functions.get(name);
  if (template === undefined) return "unknown";
  return signOf(template.body, vocabulary, new Map([[template.parameters[0], given[0]]]));
}

function signOfPower(base: Sign, exponent: Expression): Sign {
  if (base === "positive") return base;
  if (exponent.kind !== "number") return "unknown";
  const { isInteger, numerator } = Rational.parse(exponent.text);
  const isEven = isInteger && numerator % 2n === 0n;
  return isEven || (isInteger && base === "not negative") ? "not negative" : "unknown";
}

function sumSign(a: Sign, b: Sign): Sign {
  if (a === "unknown" || b === "unknown") return "unknown";
  return a === "positive" || b === "positive" ? "positive" : "not negative";
}

function weakest(a: Sign, b: Sign): Sign {
  if (a === "unknown" || b === "unknown") return "unknown";
  return a === "not negative" || b === "not negative" ? "not negative" : "positive";
}
