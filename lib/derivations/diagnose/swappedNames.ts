import type { Text } from "../../text/text.js";
import type { Expression } from "../formulas/expression.js";
import { rewrite } from "../formulas/rewrite.js";
import { declaredNames } from "./declaredNames.js";
import { agree, type Evidence } from "./evidence.js";

/** The mistake of swapping two names everywhere, such as p and t in the article's L(p, t). */
export function swappedNames(evidence: Evidence): Text | undefined {
  const { claim, before, valuesOf } = evidence;
  const all = declaredNames(evidence);
  for (const [k, a] of all.entries()) {
    for (const b of all.slice(k + 1)) {
      if (a.isIndexed !== b.isIndexed) continue;
      const corrected = swap(claim.after, a.name, b.name);
      if (agree(valuesOf(corrected), before)) {
        return { en: `${a.name} and ${b.name} are swapped`, zh: `${a.name} 和 ${b.name} 互换了` };
      }
    }
  }
  return undefined;
}

function swap(expression: Expression, a: string, b: string): Expression {
  return rewrite(expression, (part) => {
    if (part.kind !== "symbol") return undefined;
    if (part.name === a) return { ...part, name: b };
    return part.name === b ? { ...part, name: a } : undefined;
  });
}
