import type { Text } from "../../text/text.js";
import type { Expression } from "../formulas/expression.js";
import { print } from "../formulas/print.js";
import { agree, type Evidence } from "./evidence.js";

/** A term of a sum and its sign in that sum. */
interface SignedTerm {
  readonly sign: 1 | -1;
  readonly term: Expression;
}

/** The mistake in one term: a wrong sign, an extra term, or a lost term of the line above. */
export function singleTerm(evidence: Evidence): Text | undefined {
  const { claim, before, after, valuesOf } = evidence;
  const excess = after.map((value, k) => value - before[k]);
  const equals = (times: number, { sign, term }: SignedTerm) =>
    agree(
      excess,
      valuesOf(term).map((value) => times * sign * value),
    );

  const written = signedTerms(claim.after);
  if (written.length > 1) {
    const flipped = written.find((term) => equals(2, term));
    if (flipped) return describe(flipped, "has the wrong sign", (term) => `项 ${term} 的符号错了`);
    const stray = written.find((term) => equals(1, term));
    if (stray) return describe(stray, "does not belong there", (term) => `项 ${term} 是多余的`);
  }
  const above = signedTerms(claim.before);
  const lost = above.length > 1 ? above.find((term) => equals(-1, term)) : undefined;
  return lost && describe(lost, "of the line above is missing", (term) => `丢了上一行的项 ${term}`);
}

function describe({ term }: SignedTerm, en: string, zh: (term: string) => string): Text {
  const line = print(term);
  return { en: `the term ${line} ${en}`, zh: zh(line) };
}

/** The terms of a sum: a, −b and c for a − b + c. */
function signedTerms(expression: Expression, sign: 1 | -1 = 1): SignedTerm[] {
  const opposite = sign === 1 ? -1 : 1;
  switch (expression.kind) {
    case "add":
      return [...signedTerms(expression.left, sign), ...signedTerms(expression.right, sign)];
    case "subtract":
      return [...signedTerms(expression.left, sign), ...signedTerms(expression.right, opposite)];
    case "negate":
      return signedTerms(expression.operand, opposite);
    default:
      return [{ sign, term: expression }];
  }
}
