import type { Text } from "../../text/text.js";
import { type Expression, parts, type Series } from "../formulas/expression.js";
import { print } from "../formulas/print.js";
import type { Evidence } from "./evidence.js";

/** The mistake of a sum over j whose body does not contain j, as in the article's printed softmax. */
export function vacuousSum({ claim }: Evidence): Text | undefined {
  const sum = find(claim.after, isVacuous);
  if (sum === undefined) return undefined;
  const { index } = sum;
  const body = print(sum.body);
  return {
    en: `the sum runs over ${index}, but its term ${body} does not mention ${index}: it adds the same number again and again`,
    zh: `求和的下标是 ${index}，但求和项 ${body} 里没有 ${index}：同一个数被反复相加`,
  };
}

function isVacuous({ body, index }: Series): boolean {
  return !mentions(body, index);
}

function mentions(expression: Expression, index: string): boolean {
  switch (expression.kind) {
    case "symbol":
      return expression.indices.includes(index) || expression.name === index;
    case "delta":
      return expression.left === index || expression.right === index;
    default:
      return parts(expression).some((part) => mentions(part, index));
  }
}

function find(expression: Expression, isWanted: (sum: Series) => boolean): Series | undefined {
  if (expression.kind === "series" && isWanted(expression)) return expression;
  for (const part of parts(expression)) {
    const found = find(part, isWanted);
    if (found !== undefined) return found;
  }
  return undefined;
}
