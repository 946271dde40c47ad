import type { Text } from "../../text/text.js";
import type { Expression } from "../language/expression.js";
import { rewrite } from "../language/rewrite.js";
import { agree, type Evidence } from "./evidence.js";
import { names } from "./namesInPlay.js";

/** p where t should be and t where p should be: the article's own slip. */
export function swappedNames(evidence: Evidence): Text | undefined {
  const { claim, before, valuesOf } = evidence;
  const all = names(evidence);
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
