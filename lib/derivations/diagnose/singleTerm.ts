import type { Text } from "../../text/text.js";
import type { Expression } from "../language/expression.js";
import { print } from "../language/print.js";
import { agree, type Evidence } from "./evidence.js";

/** A term of a line, with the sign it has there. */
interface SignedTerm {
  readonly sign: 1 | -1;
  readonly term: Expression;
}

/** One term with the wrong sign, one too many, or one of the line above that was lost. */
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
    if (flipped) return tell(flipped, "has the wrong sign", "的符号错了");
    const stray = written.find((term) => equals(1, term));
    if (stray) return tell(stray, "does not belong there", "是多余的");
  }
  const above = signedTerms(claim.before);
  const lost = above.length > 1 ? above.find((term) => equals(-1, term)) : undefined;
  return lost && tell(lost, "of the line above is missing", "（上一行的）丢失了");
}

function tell({ term }: SignedTerm, en: string, zh: string): Text {
  const line = print(term);
  return { en: `the term ${line} ${en}`, zh: `项 ${line} ${zh}` };
}

/** a − b + c has the terms a, −b and c. */
function signedTerms(expression: Expression, sign: 1 | -1 = 1): SignedTerm[] {
  const opposite = sign === 1 ? -1 : 1;
  switch (expression.kind) {
    case "add":
      return [...signedTerms(expression.left, sign), ...signedTerms(expression.right, sign)];
    case "subtract":
      return [...signedTerms(expression.left, sign), ...signedTerms(expression.right, opposite)];
    case "negate":
      return signedTerms(expression.of, opposite);
    default:
      return [{ sign, term: expression }];
  }
}
